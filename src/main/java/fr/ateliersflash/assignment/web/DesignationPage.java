package fr.ateliersflash.assignment.web;

import fr.ateliersflash.shared.Fact;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cascade of one request, round by round.
///
/// @param facts what is designated for what, for the minutes
/// @param standing where the cascade stands, in a sentence
/// @param obstacles why the next rank cannot be asked
/// @param proposalId the proposal whose answer is awaited, null when none is
/// @param refusals why the act just tried was refused
public record DesignationPage(
        Reference reference,
        String bearer,
        List<Fact> facts,
        String standing,
        String tone,
        List<Refusal> obstacles,
        @Nullable Long proposalId,
        List<RoundView> rounds,
        List<MinutesView> minutes,
        Acts acts,
        List<Refusal> refusals,
        String printedAt) {

    public record RoundView(int number, List<Step> steps) {}

    /// @param due empty when the rank was passed over
    /// @param answered empty while the answer is awaited
    /// @param contacts who to call, while it is asked and once it has accepted
    public record Step(
            int rank,
            String mandataire,
            String status,
            String tone,
            String proposed,
            String due,
            String answered,
            @Nullable String reason,
            List<String> team,
            List<String> contacts) {}

    /// Minutes that were drawn up.
    ///
    /// @param current whether they still tell the cascade as it stands
    public record MinutesView(int number, String established, String sha256, boolean current) {}

    /// What this viewer may do now.
    public record Acts(boolean propose, boolean cancel, boolean skip, boolean newRound, boolean minute) {}

    DesignationPage refused(List<Refusal> reasons) {
        return new DesignationPage(
                reference,
                bearer,
                facts,
                standing,
                tone,
                obstacles,
                proposalId,
                rounds,
                minutes,
                acts,
                reasons,
                printedAt);
    }
}
