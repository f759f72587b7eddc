package fr.ateliersflash.notification.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.notification.Reminders;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The reminders to come on a dossier, for the State's own.
@Controller
class ReminderController {

    private final Reminders reminders;
    private final Wording wording;

    ReminderController(Reminders reminders, Wording wording) {
        this.reminders = reminders;
        this.wording = wording;
    }

    record RemindersPage(Reference reference, List<Line> lines) {}

    record Line(String iso, String on, String what, String to) {}

    @GetMapping("/demandes/{reference}/rappels")
    @SignedIn
    ModelAndView list(@PathVariable Reference reference, Viewer viewer) {
        var lines = reminders.planned(reference, viewer).stream()
                .map(one -> new Line(
                        one.on().toString(),
                        French.date(one.on()),
                        wording.of("notification.reminder", one.rule()),
                        one.to()))
                .toList();
        return new ModelAndView("notification/reminders", Map.of("page", new RemindersPage(reference, lines)));
    }
}
