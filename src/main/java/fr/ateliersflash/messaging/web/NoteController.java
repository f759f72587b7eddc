package fr.ateliersflash.messaging.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.messaging.InternalNote;
import fr.ateliersflash.messaging.Notebook;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The internal notes of an office on a dossier.
@Controller
@RequestMapping("/demandes/{reference}/notes")
class NoteController {

    private static final int ROWS = 50;
    private static final String VIEW = "messaging/notes";

    private final Notebook notebook;

    NoteController(Notebook notebook) {
        this.notebook = notebook;
    }

    record NotesPage(
            Reference reference,
            String bearer,
            String office,
            boolean writable,
            List<NoteView> notes,
            @Nullable String next) {}

    record NoteView(long id, String person, String at, String iso, String text) {}

    /// @param before shows what was noted before this note
    @GetMapping
    @For(
            value = {Capacity.SERVICE, Capacity.BUREAU},
            readers = true)
    ModelAndView list(
            @PathVariable Reference reference,
            @RequestParam(name = "avant", defaultValue = "" + Long.MAX_VALUE) long before,
            Viewer viewer) {
        return new ModelAndView(VIEW, Map.of("page", page(reference, before, viewer), "form", NoteForm.EMPTY));
    }

    @PostMapping
    @For({Capacity.SERVICE, Capacity.BUREAU})
    ModelAndView create(
            @PathVariable Reference reference,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer) {
        if (errors.hasErrors()) {
            var page = page(reference, Long.MAX_VALUE, viewer);
            if (!page.writable()) {
                throw new NotFound("notes on " + reference + " are not for this viewer to write");
            }
            return new ModelAndView(VIEW, Map.of("page", page, "form", form), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        notebook.write(reference, form.text(), viewer);
        redirect.addFlashAttribute("flash", "messaging.notes.written");
        return new ModelAndView("redirect:" + Addresses.notes(reference));
    }

    private NotesPage page(Reference reference, long before, Viewer viewer) {
        var request = notebook.find(reference, viewer);
        var found = notebook.of(reference, before, ROWS + 1, viewer);
        var shown = found.stream().limit(ROWS).toList();
        return new NotesPage(
                reference,
                request.bearer().name(),
                viewer.organisation(),
                Notebook.lets(request, viewer),
                shown.stream().map(NoteController::view).toList(),
                found.size() > ROWS
                        ? Addresses.notes(reference) + "?avant="
                                + shown.getLast().id()
                        : null);
    }

    private static NoteView view(InternalNote note) {
        return new NoteView(
                note.id(), note.person(), French.moment(note.at()), note.at().toString(), note.text());
    }
}
