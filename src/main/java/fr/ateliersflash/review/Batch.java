package fr.ateliersflash.review;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/// Does one thing to several requests, each for itself: what is refused on one keeps no other from being done. What
/// would happen is shown first.
@Service
public class Batch {

    /// How many requests it takes at once.
    public static final int LARGEST = 100;

    private final Dossiers dossiers;
    private final Examination examination;
    private final Allotment allotment;

    Batch(Dossiers dossiers, Examination examination, Allotment allotment) {
        this.dossiers = dossiers;
        this.examination = examination;
        this.allotment = allotment;
    }

    /// What is to be done.
    ///
    /// @param act [RequestAct#TAKE_UP] or [RequestAct#ASSIGN]
    /// @param examiner who is given them, null when they are taken up
    public record Order(RequestAct act, @Nullable Long examiner) {

        public Order {
            if ((act == RequestAct.ASSIGN) != (examiner != null)
                    || act != RequestAct.ASSIGN && act != RequestAct.TAKE_UP) {
                throw new IllegalArgumentException(act + " is not done to several requests");
            }
        }
    }

    /// One request of the batch.
    ///
    /// @param bearer empty when the request is not to be seen
    /// @param refusal why nothing happens to it, null when something does
    public record Line(
            Reference reference, String bearer, @Nullable Refusal refusal) {

        public boolean isDone() {
            return refusal == null;
        }
    }

    /// What would happen to each.
    public List<Line> preview(Order order, Collection<Reference> references, Viewer viewer) {
        return chosen(references).map(one -> line(order, one, viewer)).toList();
    }

    /// Does it to each, as far as it may be done. Whoever is given some is told once.
    public List<Line> carryOut(Order order, Collection<Reference> references, Viewer viewer) {
        var lines = chosen(references).map(one -> done(order, one, viewer)).toList();
        var done = lines.stream().filter(Line::isDone).map(Line::reference).toList();
        if (order.examiner() != null && !done.isEmpty()) {
            allotment.tell(order.examiner(), done, viewer);
        }
        return lines;
    }

    private static Stream<Reference> chosen(Collection<Reference> references) {
        return references.stream().distinct().limit(LARGEST);
    }

    private Line line(Order order, Reference reference, Viewer viewer) {
        try {
            var request = dossiers.find(reference, viewer);
            return new Line(
                    reference,
                    request.bearer().name(),
                    obstacle(order, request, viewer).orElse(null));
        } catch (NotFound _) {
            return new Line(reference, "", Refusal.of("review.batch.unknown"));
        }
    }

    private static Optional<Refusal> obstacle(Order order, AtelierRequest request, Viewer viewer) {
        if (!request.allows(order.act(), viewer)) {
            return Optional.of(Refusal.of("review.batch.refused." + order.act()));
        }
        return order.examiner() != null && order.examiner().equals(request.examinerId())
                ? Optional.of(Refusal.of("review.batch.same"))
                : Optional.empty();
    }

    private Line done(Order order, Reference reference, Viewer viewer) {
        var line = line(order, reference, viewer);
        if (!line.isDone()) {
            return line;
        }
        try {
            carryOut(order, reference, viewer);
            return line;
        } catch (Stale | OptimisticLockingFailureException _) {
            return new Line(reference, line.bearer(), Refusal.of("review.batch.raced"));
        }
    }

    private void carryOut(Order order, Reference reference, Viewer viewer) {
        if (order.examiner() == null) {
            examination.takeUp(reference, viewer);
        } else {
            allotment.assign(reference, order.examiner(), viewer);
        }
    }
}
