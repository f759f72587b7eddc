package fr.ateliersflash.atelier;

import fr.ateliersflash.document.Document;
import fr.ateliersflash.document.Documents;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// The files of an atelier: reports of any accepted format, photos that are really images.
@Component
class Files {

    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg");

    /// How a document is refused that no reader of the application could open.
    private static final String UNKNOWN_TYPE = "document.refused.type";

    private final Documents documents;

    Files(Documents documents) {
        this.documents = documents;
    }

    Outcome<Attachment> store(Upload upload, By by) {
        return switch (documents.store(upload.content(), upload.name(), by)) {
            case Outcome.Refused<Document>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<Document>(var document) -> Outcome.done(attachment(document));
        };
    }

    /// All of them or none: when one is refused, what the transaction has kept of the others is undone.
    Outcome<List<Attachment>> storePhotos(List<Upload> uploads, By by) {
        var photos = new ArrayList<Attachment>();
        var refusals = new ArrayList<Refusal>();
        for (var upload : uploads) {
            switch (documents.store(upload.content(), upload.name(), by)) {
                case Outcome.Refused<Document>(var reasons) ->
                    reasons.stream()
                            .map(reason -> reason.key().equals(UNKNOWN_TYPE) ? notAPhoto(upload) : reason)
                            .forEach(refusals::add);
                case Outcome.Done<Document>(var document) -> {
                    photos.add(attachment(document));
                    if (!IMAGES.contains(document.type())) {
                        refusals.add(notAPhoto(upload));
                    }
                }
            }
        }
        if (!refusals.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused(refusals);
        }
        return Outcome.done(List.copyOf(photos));
    }

    private static Refusal notAPhoto(Upload upload) {
        return Refusal.of("atelier.refusal.not-a-photo", upload.name());
    }

    private static Attachment attachment(Document document) {
        return new Attachment(document.id(), document.name(), document.size());
    }
}
