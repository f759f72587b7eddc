package fr.ateliersflash.notification.web;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.notification.Reminders;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
import fr.ateliersflash.shared.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The reminders to come on a dossier, for the State's own.
@Controller
class ReminderController {

    private static final Set<OrganisationKind> OF_THE_STATE =
            EnumSet.of(OrganisationKind.BUREAU, OrganisationKind.STATE_SERVICE, OrganisationKind.REGIONAL_SERVICE);

    private final Dossiers dossiers;
    private final Reminders reminders;
    private final Wording wording;

    ReminderController(Dossiers dossiers, Reminders reminders, Wording wording) {
        this.dossiers = dossiers;
        this.reminders = reminders;
        this.wording = wording;
    }

    record RemindersPage(Reference reference, List<Line> lines) {}

    record Line(String iso, String on, String what, String to) {}

    @GetMapping("/demandes/{reference}/rappels")
    @SignedIn
    @Transactional(readOnly = true)
    public ModelAndView list(@PathVariable Reference reference, Viewer viewer) {
        if (!OF_THE_STATE.contains(viewer.kind())) {
            throw new NotFound("reminders are between the State's offices");
        }
        var request = dossiers.findWithPieces(reference, viewer);
        var lines = reminders.planned(request).stream()
                .map(one -> new Line(
                        one.on().toString(),
                        French.date(one.on()),
                        wording.of("notification.reminder", one.rule()),
                        one.to()))
                .toList();
        return new ModelAndView("notification/reminders", Map.of("page", new RemindersPage(reference, lines)));
    }
}
