package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.Queue;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The bureau's queue: the requests in arrival order, one tab for each status, filtered by the words of the address.
@Controller
@For(value = Capacity.BUREAU, readers = true)
class QueueController {

    private static final int ROWS = 25;

    /// How often the search for a neighbour goes on after it stopped.
    private static final int STRETCHES = 5;

    private final Queue queue;
    private final QueuePages pages;
    private final QueueFilters filters;

    QueueController(Queue queue, QueuePages pages, QueueFilters filters) {
        this.queue = queue;
        this.pages = pages;
        this.filters = filters;
    }

    /// @param after shows what comes after this place
    /// @param before shows what comes before this one
    @GetMapping("/examen")
    ModelAndView list(
            @ModelAttribute("form") QueueForm form,
            @RequestParam(name = "apres", defaultValue = "") String after,
            @RequestParam(name = "avant", defaultValue = "") String before,
            Viewer viewer) {
        var backwards = QueueForm.place(before).isPresent();
        var from = QueueForm.place(backwards ? before : after).orElse(null);
        var slice = read(form, from, backwards, ROWS);
        var came = from != null && from.rank() > 0 ? from : null;
        var page = pages.page(
                form,
                slice,
                further(form, "avant", backwards ? onwards(slice, true) : first(slice, came)),
                further(form, "apres", backwards ? last(slice, came) : onwards(slice, false)),
                viewer);
        return new ModelAndView("review/queue", Map.of("page", page));
    }

    /// The dossier before or after a place, whatever has become of the one that stood there.
    ///
    /// @param page `examen` for its examination
    @GetMapping("/examen/suivante")
    String next(
            @ModelAttribute("form") QueueForm form,
            @RequestParam(name = "place", defaultValue = "") String place,
            @RequestParam(name = "page", defaultValue = "") String page,
            RedirectAttributes redirect) {
        return neighbour(form, place, page, false, redirect);
    }

    @GetMapping("/examen/precedente")
    String previous(
            @ModelAttribute("form") QueueForm form,
            @RequestParam(name = "place", defaultValue = "") String place,
            @RequestParam(name = "page", defaultValue = "") String page,
            RedirectAttributes redirect) {
        return neighbour(form, place, page, true, redirect);
    }

    private String neighbour(
            QueueForm form, String place, String page, boolean backwards, RedirectAttributes redirect) {
        var found = QueueForm.place(place).flatMap(from -> nearest(form, from, backwards));
        if (found.isEmpty()) {
            redirect.addFlashAttribute("flash", backwards ? "review.queue.first" : "review.queue.last");
        }
        return "redirect:"
                + found.map(row -> QueuePages.dossier(form, row, page)).orElse(form.address());
    }

    private Optional<RequestRow> nearest(QueueForm form, Queue.Place place, boolean backwards) {
        var from = place;
        for (int stretch = 0; stretch < STRETCHES && from != null; stretch++) {
            var slice = read(form, from, backwards, 1);
            if (!slice.rows().isEmpty()) {
                return Optional.of(slice.rows().getFirst());
            }
            from = slice.stopped();
        }
        return Optional.empty();
    }

    private Queue.Slice read(QueueForm form, Queue.@Nullable Place from, boolean backwards, int rows) {
        return queue.read(form.chosenTab().status(), filters.of(form), form.chosenOrder(), from, backwards, rows);
    }

    /// Where to read on, on the side one was reading to.
    private static Queue.@Nullable Place onwards(Queue.Slice slice, boolean backwards) {
        return slice.more() && !slice.rows().isEmpty()
                ? Queue.Place.of(
                        backwards ? slice.rows().getFirst() : slice.rows().getLast())
                : slice.stopped();
    }

    /// Where to read back to, when one came from there.
    private static Queue.@Nullable Place first(Queue.Slice slice, Queue.@Nullable Place came) {
        return came == null || slice.rows().isEmpty()
                ? came
                : Queue.Place.of(slice.rows().getFirst());
    }

    private static Queue.@Nullable Place last(Queue.Slice slice, Queue.@Nullable Place came) {
        return came == null || slice.rows().isEmpty()
                ? came
                : Queue.Place.of(slice.rows().getLast());
    }

    private static @Nullable String further(QueueForm form, String side, Queue.@Nullable Place place) {
        return place == null ? null : form.address() + "&" + side + "=" + form.word(place);
    }
}
