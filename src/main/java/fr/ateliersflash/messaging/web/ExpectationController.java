package fr.ateliersflash.messaging.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.messaging.Conversations;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The answer that a message awaits.
@Controller
class ExpectationController {

    private final Conversations conversations;

    ExpectationController(Conversations conversations) {
        this.conversations = conversations;
    }

    @PostMapping("/demandes/{reference}/conversation/attente/{messageId}/levee")
    @SignedIn
    String destroy(
            @PathVariable Reference reference,
            @PathVariable long messageId,
            RedirectAttributes redirect,
            Viewer viewer) {
        conversations.lift(reference, messageId, viewer);
        redirect.addFlashAttribute("flash", "messaging.lift.done");
        return "redirect:" + Addresses.message(reference, messageId);
    }
}
