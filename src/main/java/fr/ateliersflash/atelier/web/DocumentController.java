package fr.ateliersflash.atelier.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.document.Documents;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The files of an atelier, for whoever may read it.
@Controller
@SignedIn
class DocumentController {

    private final Reading reading;
    private final Documents documents;

    DocumentController(Reading reading, Documents documents) {
        this.reading = reading;
        this.documents = documents;
    }

    @GetMapping("/ateliers/{reference}/documents/{id}")
    ResponseEntity<Resource> show(@PathVariable Reference reference, @PathVariable long id, Viewer viewer) {
        var attachment = reading.read(reference, viewer, (_, atelier) -> atelier.attachment(id))
                .orElseThrow(() -> new NotFound("document " + id));
        return documents.attachment(documents.find(attachment.documentId()));
    }
}
