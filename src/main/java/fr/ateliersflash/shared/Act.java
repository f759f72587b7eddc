package fr.ateliersflash.shared;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something that can be done to an aggregate: by whom, from which statuses, leading to which. The single place
/// where role and state decide; the perimeter has already decided when the dossier was loaded. Each aggregate has
/// one enum of them, and `docs/workflow.md` is drawn from it.
///
/// @param <S> the statuses of the aggregate
public interface Act<S extends Enum<S>> {

    String name();

    Set<Capacity> by();

    Set<S> from();

    /// The status it leads to, or null when it leaves the status as it was.
    @Nullable
    S to();

    default boolean isOpenTo(Collection<Capacity> capacities) {
        return capacities.stream().anyMatch(by()::contains);
    }

    default boolean isAllowed(Collection<Capacity> capacities, S status) {
        return isOpenTo(capacities) && from().contains(status);
    }
}
