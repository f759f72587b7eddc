package fr.ateliersflash.atelier;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The note d'appropriation and the deliverable: the groupement hands them in, the service and the collectivité
/// approve them or ask for a change.
@Service
@Transactional
public class Papers {

    private final Acts acts;
    private final Files files;

    Papers(Acts acts, Files files) {
        this.acts = acts;
        this.files = files;
    }

    /// @param number the last version that was read, 0 when there was none
    /// @throws Stale when another version was handed in meanwhile
    public Outcome<Atelier> deposit(
            Reference reference, int number, NoteContent content, Upload report, Viewer viewer) {
        var begun = acts.begin(AtelierAct.DEPOSIT_NOTE, reference, viewer);
        return deposit(
                Paper.NOTE,
                number,
                report,
                begun,
                file -> begun.atelier().deposit(content, file, begun.by(), begun.at()));
    }

    /// @param number the last version that was read, 0 when there was none
    /// @throws Stale when another version was handed in meanwhile
    public Outcome<Atelier> deposit(
            Reference reference, int number, DeliverableContent content, Upload report, Viewer viewer) {
        var begun = acts.begin(AtelierAct.DEPOSIT_DELIVERABLE, reference, viewer);
        return deposit(
                Paper.DELIVERABLE,
                number,
                report,
                begun,
                file -> begun.atelier().deposit(content, file, begun.by(), begun.at()));
    }

    private Outcome<Atelier> deposit(
            Paper paper, int number, Upload report, Acts.Begun begun, Function<Attachment, Atelier> verb) {
        if (begun.atelier().current(paper).map(Deposit::number).orElse(0) != number) {
            throw new Stale("another version of " + paper + " was handed in");
        }
        if (begun.atelier().isApproved(paper)) {
            return Outcome.refused(Refusal.of("atelier.refusal.approved." + paper));
        }
        return switch (files.store(report, begun.by())) {
            case Outcome.Refused<Attachment>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<Attachment>(var file) -> {
                verb.apply(file);
                yield Outcome.done(acts.done(begun));
            }
        };
    }

    /// @param number the version that was read
    /// @throws Stale when it is no longer the one to approve
    public Atelier approve(Paper paper, Reference reference, int number, Viewer viewer) {
        var begun = acts.begin(paper.approval(), reference, viewer);
        begun.atelier().approve(paper, number, begun.by(), begun.at());
        return acts.done(begun);
    }

    /// Asks for another version; approvals already given are dropped.
    ///
    /// @param number the version that was read
    /// @throws Stale when it is no longer the last one
    public Atelier requestChange(Paper paper, Reference reference, int number, String reason, Viewer viewer) {
        var begun = acts.begin(paper.changeRequest(), reference, viewer);
        begun.atelier().requestChange(paper, number, reason, begun.by(), begun.at());
        return acts.done(begun, reason);
    }
}
