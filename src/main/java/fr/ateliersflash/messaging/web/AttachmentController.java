package fr.ateliersflash.messaging.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.document.Documents;
import fr.ateliersflash.messaging.Conversations;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The files of a conversation, for whoever reads the message they are joined to.
@Controller
class AttachmentController {

    private final Conversations conversations;
    private final Documents documents;

    AttachmentController(Conversations conversations, Documents documents) {
        this.conversations = conversations;
        this.documents = documents;
    }

    @GetMapping("/demandes/{reference}/conversation/pieces/{id}")
    @SignedIn
    ResponseEntity<Resource> show(@PathVariable Reference reference, @PathVariable long id, Viewer viewer) {
        var attachment = conversations.attachment(reference, id, viewer);
        return documents.attachment(documents.find(attachment.documentId()));
    }
}
