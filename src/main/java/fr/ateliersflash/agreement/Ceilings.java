package fr.ateliersflash.agreement;

import fr.ateliersflash.shared.Money;
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
}
