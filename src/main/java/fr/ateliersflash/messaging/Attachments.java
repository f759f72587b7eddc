package fr.ateliersflash.messaging;

import fr.ateliersflash.document.Document;
import fr.ateliersflash.document.Documents;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Stores the files of a message.
@Component
class Attachments {

    private final Documents documents;

    Attachments(Documents documents) {
        this.documents = documents;
    }

    /// All of them or none: when one is refused, the others are forgotten and their contents swept.
    Outcome<List<Attachment>> store(List<Upload> uploads, By by) {
        var stored = new ArrayList<Attachment>();
        var refusals = new ArrayList<Refusal>();
        for (var upload : uploads) {
            switch (documents.store(upload.content(), upload.name(), by)) {
                case Outcome.Refused<Document>(var reasons) ->
                    reasons.stream().map(reason -> reason.at(NewMessage.FILES)).forEach(refusals::add);
                case Outcome.Done<Document>(var document) ->
                    stored.add(new Attachment(document.id(), document.name(), document.size()));
            }
        }
        if (!refusals.isEmpty()) {
            documents.forget(stored.stream().map(Attachment::documentId).toList());
            return Outcome.refused(refusals.stream().distinct().toList());
        }
        return Outcome.done(stored);
    }
}
