package fr.ateliersflash.funding;

import fr.ateliersflash.agreement.MissionPhase;
import java.util.Map;
import java.util.Set;

/// What a service wants to order.
///
/// @param quantities by identifier of the line in the price schedule; a line left out is not ordered
public record OrderPlan(Set<MissionPhase> phases, Map<Long, Quantity> quantities) {

    public OrderPlan {
        phases = Set.copyOf(phases);
        quantities = Map.copyOf(quantities);
    }
}
