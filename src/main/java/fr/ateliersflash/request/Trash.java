package fr.ateliersflash.request;

import fr.ateliersflash.document.Documents;
import fr.ateliersflash.shared.By;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Empties the trash every night: thirty days after a draft was put there, what it said, who it named and its
/// pieces are erased.
@Component
class Trash {

    private static final Limit A_NIGHT = Limit.of(200);

    private final Requests requests;
    private final Documents documents;
    private final Handwriting handwriting;
    private final Invitations invitations;
    private final Followers followers;
    private final Vocabulary vocabulary;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Trash(
            Requests requests,
            Documents documents,
            Handwriting handwriting,
            Invitations invitations,
            Followers followers,
            Vocabulary vocabulary,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.requests = requests;
        this.documents = documents;
        this.handwriting = handwriting;
        this.invitations = invitations;
        this.followers = followers;
        this.vocabulary = vocabulary;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/Paris")
    void empty() {
        transaction.executeWithoutResult(
                status -> requests.beyondTheTrash(clock.instant().minus(AtelierRequest.TRASH), A_NIGHT)
                        .forEach(this::erase));
        documents.unnamed().forEach(documents::sweep);
    }

    private void erase(AtelierRequest request) {
        var at = clock.instant();
        var said = vocabulary.of(request.id());
        var erased = request.erase(By.CLOCK, at);
        requests.flush();
        documents.forget(erased);
        handwriting.forget(request.id());
        invitations.deleteByRequestId(request.id());
        followers.forget(request.id());
        vocabulary.forget(said, request.id());
        events.publishEvent(new RequestMoved(request.id(), RequestAct.ERASE, By.CLOCK, at, null));
    }
}
