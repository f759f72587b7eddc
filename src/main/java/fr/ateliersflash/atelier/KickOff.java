package fr.ateliersflash.atelier;

import java.time.LocalDate;
import java.util.List;

/// The kick-off meeting (réunion de lancement). It may have been held a little before the atelier was opened
/// here.
public record KickOff(LocalDate heldOn) {

    private static final int WEEKS_BEFORE = 8;

    public List<Flaw> flaws(LocalDate openedOn, LocalDate today) {
        return Flaw.inDay("heldOn", heldOn, openedOn.minusWeeks(WEEKS_BEFORE), today).stream()
                .toList();
    }
}
