package fr.ateliersflash.atelier;

import fr.ateliersflash.request.DeliverableForm;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a note d'appropriation says.
///
/// @param daysOnSite 2 or 3; another number needs its reason
/// @param contractorDays the days of work of the whole team, 8 to 10; another number needs its reason
/// @param content what the sessions will be about
/// @param animation how they will be run
@Embeddable
public record NoteContent(
        int daysOnSite,
        @Nullable String daysOnSiteReason,
        int contractorDays,
        @Nullable String contractorDaysReason,
        String content,
        String animation,
        @Enumerated(EnumType.STRING) DeliverableForm deliverableForm,
        String team,
        LocalDate visitOn,
        LocalDate sessionFrom,
        LocalDate sessionTo,
        LocalDate restitutionOn) {

    static final int FEWEST_ON_SITE = 2;
    static final int MOST_ON_SITE = 3;
    static final int FEWEST_WORKED = 8;
    static final int MOST_WORKED = 10;

    /// A mission is planned within the year: beyond, a date is a slip of the pen.
    private static final int MONTHS_AHEAD = 12;

    /// @param visited whether the visit has been held already: its day may then be past
    public List<Flaw> flaws(LocalDate today, boolean visited) {
        var flaws = new ArrayList<Flaw>();
        if (isUnusual(daysOnSite, FEWEST_ON_SITE, MOST_ON_SITE) && daysOnSiteReason == null) {
            flaws.add(Flaw.of("daysOnSiteReason", "atelier.note.days-on-site.reason", FEWEST_ON_SITE, MOST_ON_SITE));
        }
        if (isUnusual(contractorDays, FEWEST_WORKED, MOST_WORKED) && contractorDaysReason == null) {
            flaws.add(
                    Flaw.of("contractorDaysReason", "atelier.note.contractor-days.reason", FEWEST_WORKED, MOST_WORKED));
        }
        if (sessionTo.isBefore(sessionFrom)) {
            flaws.add(Flaw.of("sessionTo", "atelier.date.end-before-start"));
        }
        if (!visited && visitOn.isBefore(today)) {
            flaws.add(Flaw.of("visitOn", "atelier.date.past"));
        } else if (visitOn.isAfter(sessionTo)) {
            flaws.add(Flaw.of("visitOn", "atelier.note.visit-after-session"));
        }
        if (restitutionOn.isBefore(sessionTo)) {
            flaws.add(Flaw.of("restitutionOn", "atelier.note.restitution-before-session"));
        } else if (restitutionOn.isAfter(today.plusMonths(MONTHS_AHEAD))) {
            flaws.add(Flaw.of("restitutionOn", "atelier.date.far", MONTHS_AHEAD));
        }
        return flaws;
    }

    private static boolean isUnusual(int days, int fewest, int most) {
        return days < fewest || days > most;
    }
}
