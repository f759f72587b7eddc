package fr.ateliersflash.atelier;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// What is told of a visit or a session once it has been held.
///
/// @param notes what was seen, said and decided; for a visit, its route and the people met
@Embeddable
public record Proceedings(
        @Enumerated(EnumType.STRING) SessionKind kind,
        LocalDate heldFrom,
        LocalDate heldTo,
        String place,
        int attendance,
        String notes) {

    static final int MOST_PEOPLE = 5000;
    static final int LONGEST = 10;

    /// @param openedOn the day the atelier was opened: nothing can have been held before
    public List<Flaw> flaws(LocalDate openedOn, LocalDate today) {
        var flaws = new ArrayList<Flaw>();
        Flaw.inDay("heldFrom", heldFrom, openedOn, today).ifPresent(flaws::add);
        if (heldTo.isBefore(heldFrom)) {
            flaws.add(Flaw.of("heldTo", "atelier.date.end-before-start"));
        } else if (heldTo.isAfter(today)) {
            flaws.add(Flaw.of("heldTo", "atelier.date.future"));
        } else if (ChronoUnit.DAYS.between(heldFrom, heldTo) >= LONGEST) {
            flaws.add(Flaw.of("heldTo", "atelier.session.too-long", LONGEST));
        }
        if (attendance < 1 || attendance > MOST_PEOPLE) {
            flaws.add(Flaw.of("attendance", "atelier.attendance.absurd", MOST_PEOPLE));
        }
        return flaws;
    }
}
