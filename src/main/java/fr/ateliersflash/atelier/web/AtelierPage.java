package fr.ateliersflash.atelier.web;

import fr.ateliersflash.shared.Fact;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An atelier as one of its readers sees it.
///
/// @param halt why it is suspended or abandoned, null when it is not
/// @param warning what is to be said about its length, null when nothing is
/// @param next what the next phase waits for, null when there is none
/// @param team who holds the mission and who to call there
/// @param acts what this reader may do besides
record AtelierPage(
        Reference reference,
        String bearer,
        String phase,
        String tone,
        String since,
        @Nullable String halt,
        @Nullable String warning,
        @Nullable Next next,
        List<Fact> team,
        List<ActLink> acts,
        List<PhaseEntry> phases,
        List<Card> cards,
        List<Fact> facts,
        List<Refusal> refusals) {

    /// @param action where to send the button that opens the phase, null when it is not for this reader
    record Next(
            String title,
            List<GuardLine> guards,
            boolean ready,
            @Nullable String action,
            String button) {}

    /// @param href where it is fulfilled, null when that is not for this reader
    record GuardLine(
            String label,
            boolean met,
            String state,
            String tone,
            String who,
            @Nullable String href) {}

    /// @param post whether it is done at once, rather than in a form of its own
    record ActLink(String href, String key, boolean post) {}

    record PhaseEntry(
            String instantText,
            @Nullable String iso,
            String title,
            String who,
            @Nullable String reason) {}

    record Card(String title, String text, String href) {}
}
