package fr.ateliersflash.request;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Reference;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What happens to a request during its examination. Called by `review`, in the transaction in which it has checked
/// what the decision depends on; role, perimeter and status are checked here.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Decisions {

    private final Dossiers dossiers;
    private final Deposits deposits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(Dossiers dossiers, Deposits deposits, ApplicationEventPublisher events, Clock clock) {
        this.dossiers = dossiers;
        this.deposits = deposits;
        this.events = events;
        this.clock = clock;
    }

    /// @param pieceId the letter that was read; refused as stale once replaced
    public AtelierRequest assess(
            Reference reference, long pieceId, Verdict verdict, @Nullable String reason, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, RequestAct.ASSESS);
        var at = clock.instant();
        var letter = request.assess(pieceId, verdict, reason, by, at);
        var detail = letter.kind() + "." + verdict;
        events.publishEvent(new RequestMoved(request.id(), RequestAct.ASSESS, detail, by, at, reason));
        return request;
    }

    /// Gives a request to somebody of the bureau, known to examine.
    public AtelierRequest assign(Reference reference, long personId, String name, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, RequestAct.ASSIGN);
        request.assign(personId, name);
        events.publishEvent(new RequestMoved(request.id(), RequestAct.ASSIGN, name, by, clock.instant(), null));
        return request;
    }

    /// Does an act that needs nothing more than a reason, if that.
    public AtelierRequest decide(RequestAct act, Reference reference, @Nullable String reason, Viewer viewer) {
        return decide(act, null, reference, reason, viewer);
    }

    /// @param detail what the history tells of it besides
    public AtelierRequest decide(
            RequestAct act, @Nullable String detail, Reference reference, @Nullable String reason, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, act);
        var at = clock.instant();
        switch (act) {
            case TAKE_UP -> request.takeUp(by, at);
            case ANSWER -> request.answer(by, at);
            case RETURN, WAIVE, DEFER -> request.moved(act, by, at);
            case RESUBMIT -> {
                deposits.keep(request, at);
                request.resubmit(by, at);
            }
            case VALIDATE -> request.validate(by, at);
            case SELECT -> request.select(by, at);
            case REJECT, REDIRECT -> request.end(act, required(reason), by, at);
            case REOPEN -> request.reopen(by, at);
            case CREATE,
                    EDIT,
                    INVITE,
                    SHARE,
                    UNSHARE,
                    JOIN,
                    HAND_OVER,
                    ASSIGN,
                    ATTACH,
                    DETACH,
                    SUBMIT,
                    ASSESS,
                    WITHDRAW,
                    DISCARD,
                    RESTORE,
                    ERASE -> throw new IllegalArgumentException(act + " is not decided during the examination");
        }
        events.publishEvent(new RequestMoved(request.id(), act, detail, by, at, reason));
        return request;
    }

    private static String required(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("A reason is required");
        }
        return reason;
    }
}
