package fr.ateliersflash.assignment;

import fr.ateliersflash.agreement.Ceilings;
import fr.ateliersflash.shared.Refusal;
import java.util.List;

/// Where the cascade of a request stands: what can be done next, and by whom.
public sealed interface CascadeState {

    /// A rank can be asked, or passed over.
    ///
    /// @param responseDays within how many working days it must answer
    /// @param ceilings how far they are used today
    /// @param obstacles what forbids asking it; passing it over remains possible
    record Next(
            int round,
            long agreementId,
            int rank,
            long groupementId,
            String mandataire,
            int responseDays,
            Ceilings ceilings,
            List<Refusal> obstacles)
            implements CascadeState {}

    /// A groupement has been asked and may answer.
    record Awaited(Assignment proposal) implements CascadeState {}

    /// A groupement holds the mission.
    record Designated(Assignment holder) implements CascadeState {}

    /// Everybody has been asked or passed over, in vain: a new round can start.
    record Exhausted(int round) implements CascadeState {}

    /// Nobody can be asked, for a reason that lies elsewhere.
    record Blocked(Refusal reason) implements CascadeState {}
}
