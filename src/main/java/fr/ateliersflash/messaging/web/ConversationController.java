package fr.ateliersflash.messaging.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.messaging.Conversations;
import fr.ateliersflash.messaging.Message;
import fr.ateliersflash.messaging.ReadingRoom;
import fr.ateliersflash.messaging.Upload;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.SignedIn;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
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

/// The conversation on a dossier.
@Controller
@RequestMapping("/demandes/{reference}/conversation")
@SignedIn
class ConversationController {

    private final ReadingRoom room;
    private final Conversations conversations;
    private final ConversationPages pages;

    ConversationController(ReadingRoom room, Conversations conversations, ConversationPages pages) {
        this.room = room;
        this.conversations = conversations;
        this.pages = pages;
    }

    /// @param around shows this message among those around it
    @GetMapping
    ModelAndView list(
            @PathVariable Reference reference,
            @RequestParam(name = "message", defaultValue = "0") long around,
            Viewer viewer) {
        var conversation = room.open(reference, around, viewer);
        return new ModelAndView(
                "messaging/conversation",
                Map.of("page", pages.of(conversation), "form", MessageForm.to(conversation.usual())));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable Reference reference,
            @ModelAttribute("form") MessageForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer)
            throws IOException {
        if (errors.hasErrors()) {
            return again(reference, form, errors, viewer);
        }
        return switch (post(reference, form, viewer)) {
            case Outcome.Done<Message>(var message) -> {
                redirect.addFlashAttribute("flash", "messaging.posted");
                yield new ModelAndView("redirect:" + Addresses.conversation(reference) + "#message-" + message.id());
            }
            case Outcome.Refused<Message>(var refusals) -> {
                refusals.forEach(refusal -> reject(refusal, errors));
                yield again(reference, form, errors, viewer);
            }
        };
    }

    private Outcome<Message> post(Reference reference, MessageForm form, Viewer viewer) throws IOException {
        var opened = new ArrayList<InputStream>();
        try {
            var uploads = new ArrayList<Upload>();
            for (var file : form.files()) {
                opened.add(file.getInputStream());
                uploads.add(new Upload(opened.getLast(), Objects.requireNonNullElse(file.getOriginalFilename(), "")));
            }
            return conversations.post(reference, form.toMessage(), uploads, viewer);
        } finally {
            for (var content : opened) {
                content.close();
            }
        }
    }

    private static void reject(Refusal refusal, BindingResult errors) {
        errors.rejectValue(
                refusal.remedy().substring(1),
                refusal.key(),
                refusal.arguments().toArray(),
                null);
    }

    /// Browsers do not keep files: they are to be chosen again whatever was wrong.
    private ModelAndView again(Reference reference, MessageForm form, BindingResult errors, Viewer viewer) {
        var conversation = room.open(reference, 0, viewer);
        if (!conversation.writable()) {
            throw new NotFound("conversation is not for this viewer to write");
        }
        if (!form.files().isEmpty() && !errors.hasFieldErrors("files")) {
            errors.rejectValue("files", "messaging.refused.again");
        }
        return new ModelAndView(
                "messaging/conversation",
                Map.of("page", pages.of(conversation), "form", form),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
