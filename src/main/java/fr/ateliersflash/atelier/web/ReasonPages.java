package fr.ateliersflash.atelier.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.atelier.Atelier;
import fr.ateliersflash.atelier.AtelierAct;
import fr.ateliersflash.atelier.Deposit;
import fr.ateliersflash.atelier.Paper;
import fr.ateliersflash.shared.ReasonForm;
import fr.ateliersflash.shared.ReasonPage;
import fr.ateliersflash.shared.Reference;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The pages that ask why, before an act that is explained. The address they send to carries the version that was
/// read.
@Component
class ReasonPages {

    private final Reading reading;

    ReasonPages(Reading reading) {
        this.reading = reading;
    }

    ModelAndView form(AtelierAct act, Reference reference, Viewer viewer) {
        var version = reading.read(act, reference, viewer, (_, atelier) -> version(act, atelier));
        return page(act, version, reference, ReasonForm.EMPTY, HttpStatus.OK);
    }

    ModelAndView again(AtelierAct act, Reference reference, ReasonForm form, Viewer viewer) {
        var version = reading.read(act, reference, viewer, (_, atelier) -> version(act, atelier));
        return page(act, version, reference, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    ModelAndView again(AtelierAct act, long version, Reference reference, ReasonForm form, Viewer viewer) {
        reading.read(act, reference, viewer, (_, _) -> version);
        return page(act, version, reference, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static long version(AtelierAct act, Atelier atelier) {
        return switch (act) {
            case REQUEST_NOTE_CHANGE -> number(Paper.NOTE, atelier);
            case REQUEST_DELIVERABLE_CHANGE -> number(Paper.DELIVERABLE, atelier);
            default -> atelier.version();
        };
    }

    private static long number(Paper paper, Atelier atelier) {
        return atelier.current(paper).map(Deposit::number).orElse(0);
    }

    private static ModelAndView page(
            AtelierAct act, long version, Reference reference, ReasonForm form, HttpStatus status) {
        var action = Addresses.of(act, reference).orElseThrow() + "?version=" + version;
        var page = new ReasonPage("atelier.reason." + act.name(), action, Addresses.atelier(reference))
                .telling("atelier." + act.name());
        return new ModelAndView(ReasonPage.VIEW, Map.of("form", form, "page", page), status);
    }
}
