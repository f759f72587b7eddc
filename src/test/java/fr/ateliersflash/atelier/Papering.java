package fr.ateliersflash.atelier;

import fr.ateliersflash.request.DeliverableForm;
import fr.ateliersflash.request.Theme;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What people write in an atelier held at Évron in the spring of 2027.
final class Papering {

    static final DeliverableContent REPORT = new DeliverableContent(
            "Une friche au milieu du bourg", "Ouvrir la halle sur la place", "Acquérir la parcelle", "Deux esquisses");
    static final ActionContent ACTION = new ActionContent(
            Theme.REPAIR_THE_CITY,
            "Acquérir la parcelle de la halle",
            Priority.HIGH,
            Horizon.SHORT,
            "Communauté de communes");

    private Papering() {}

    static NoteContent note() {
        return note(3, null, 9, null);
    }

    static NoteContent note(
            int daysOnSite, @Nullable String whyOnSite, int contractorDays, @Nullable String whyContractor) {
        return new NoteContent(
                daysOnSite,
                whyOnSite,
                contractorDays,
                whyContractor,
                "La halle et la place",
                "Marche commentée puis table longue",
                DeliverableForm.ROAD_MAP,
                "Une paysagiste, un architecte",
                day("2027-06-01"),
                day("2027-06-01"),
                day("2027-06-03"),
                day("2027-07-01"));
    }

    static Proceedings visit(String on) {
        return held(SessionKind.VISIT, on, on, 25);
    }

    static Proceedings workshop(String from, String to) {
        return held(SessionKind.WORKSHOP, from, to, 40);
    }

    static Proceedings held(SessionKind kind, String from, String to, int attendance) {
        return new Proceedings(kind, day(from), day(to), "Halle d’Évron", attendance, "Chacun a parlé");
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
