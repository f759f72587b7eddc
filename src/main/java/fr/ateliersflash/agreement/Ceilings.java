package fr.ateliersflash.agreement;

import fr.ateliersflash.shared.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far what may be ordered under an agreement is used, in total and from one of its holders, some day. Every
/// amount excludes tax.
///
/// @param agreement its name
/// @param total the most that may be ordered, null when the agreement sets none
/// @param committed what has been ordered
/// @param holderTotal the most that may be ordered from this holder, null when the agreement sets none
/// @param holderCommitted what has been ordered from this holder
public record Ceilings(
        String agreement,
        @Nullable Money total,
        Money committed,
        @Nullable Money holderTotal,
        Money holderCommitted) {

    public boolean reachesTotal() {
        return total != null && !total.exceeds(committed);
    }

    public boolean reachesHolder() {
        return holderTotal != null && !holderTotal.exceeds(holderCommitted);
    }

    /// A ceiling that ordering more would go beyond.
    ///
    /// @param committed what has been ordered already
    /// @param by how much it would be passed
    public record Excess(Money ceiling, Money committed, Money by) {}

    /// How ordering more would pass the total, nothing when it would not.
    public Optional<Excess> beyondTotal(Money more) {
        return beyond(total, committed, more);
    }

    /// How ordering more from this holder would pass its own total, nothing when it would not.
    public Optional<Excess> beyondHolder(Money more) {
        return beyond(holderTotal, holderCommitted, more);
    }

    private static Optional<Excess> beyond(@Nullable Money ceiling, Money committed, Money more) {
        var after = committed.plus(more);
        return ceiling != null && after.exceeds(ceiling)
                ? Optional.of(new Excess(ceiling, committed, after.minus(ceiling)))
                : Optional.empty();
    }
}
