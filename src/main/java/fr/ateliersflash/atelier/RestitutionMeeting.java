package fr.ateliersflash.atelier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The meeting where the result is given back to everybody who took part.
public record RestitutionMeeting(LocalDate heldOn, int attendance) {

    /// @param openedOn the day the atelier was opened: nothing can have been held before
    public List<Flaw> flaws(LocalDate openedOn, LocalDate today) {
        var flaws = new ArrayList<Flaw>();
        Flaw.inDay("heldOn", heldOn, openedOn, today).ifPresent(flaws::add);
        if (attendance < 1 || attendance > Proceedings.MOST_PEOPLE) {
            flaws.add(Flaw.of("attendance", "atelier.attendance.absurd", Proceedings.MOST_PEOPLE));
        }
        return flaws;
    }
}
