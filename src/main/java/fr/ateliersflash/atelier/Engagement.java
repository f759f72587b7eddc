package fr.ateliersflash.atelier;

import fr.ateliersflash.agreement.MissionPhase;
import java.util.Set;

/// What has been settled with the groupement and paid for, as the guards want to know it.
///
/// @param ordered the phases covered by a purchase order that is notified
/// @param serviceDone there are live orders, and the work of each one is certified
public record Engagement(
        boolean holderAccepted, boolean creditsDelegated, Set<MissionPhase> ordered, boolean serviceDone) {}
