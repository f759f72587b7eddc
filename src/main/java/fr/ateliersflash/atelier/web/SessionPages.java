package fr.ateliersflash.atelier.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.atelier.Atelier;
import fr.ateliersflash.atelier.AtelierAct;
import fr.ateliersflash.atelier.Fieldwork;
import fr.ateliersflash.atelier.Session;
import fr.ateliersflash.atelier.SessionKind;
import fr.ateliersflash.atelier.Upload;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of what was held on site: the list, and the form of the report for those who write it. The visit and
/// the sessions look alike; each has its own address.
@Component
class SessionPages {

    private final Fieldwork fieldwork;
    private final Reading reading;
    private final Wording wording;

    SessionPages(Fieldwork fieldwork, Reading reading, Wording wording) {
        this.fieldwork = fieldwork;
        this.reading = reading;
        this.wording = wording;
    }

    /// @param key of the words of the page: visits or sessions
    /// @param recordable whether this reader may report on one
    record SessionsPage(
            Reference reference,
            String key,
            String action,
            boolean visits,
            boolean recordable,
            List<Option> kinds,
            List<SessionView> sessions) {}

    record SessionView(
            String title,
            String dates,
            String place,
            String attendance,
            String notes,
            List<Photo> photos,
            String recorded) {}

    record Photo(String href, String name, String detail) {}

    ModelAndView show(AtelierAct act, Reference reference, Viewer viewer) {
        var blank = SessionForm.blank(act == AtelierAct.RECORD_VISIT ? SessionKind.VISIT : null);
        return page(act, reference, blank, viewer);
    }

    ModelAndView create(
            AtelierAct act,
            Reference reference,
            SessionForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Viewer viewer)
            throws IOException {
        var atelier = reading.forAct(act, reference, viewer);
        if (form.kind() != null && form.kind().isVisit() != (act == AtelierAct.RECORD_VISIT)) {
            errors.rejectValue("kind", "atelier.session.kind.other");
        }
        if (!errors.hasErrors()) {
            Answers.reject(form.toProceedings().flaws(atelier.openedOn(), reading.today()), errors);
        }
        if (errors.hasErrors()) {
            if (!form.photos().isEmpty()) {
                errors.rejectValue("photos", "atelier.file.again");
            }
            return Answers.again(page(act, reference, form, viewer));
        }
        return switch (record(reference, form, viewer)) {
            case Outcome.Done<Atelier> _ -> Answers.done(redirect, act, address(act, reference));
            case Outcome.Refused<Atelier>(var refusals) -> {
                Answers.reject("photos", refusals, errors);
                yield Answers.again(page(act, reference, form, viewer));
            }
        };
    }

    private Outcome<Atelier> record(Reference reference, SessionForm form, Viewer viewer) throws IOException {
        var opened = new ArrayList<InputStream>();
        try {
            var uploads = new ArrayList<Upload>();
            for (var photo : form.photos()) {
                opened.add(photo.getInputStream());
                uploads.add(new Upload(opened.getLast(), Given.name(photo)));
            }
            return fieldwork.record(reference, form.toProceedings(), uploads, viewer);
        } finally {
            for (var content : opened) {
                content.close();
            }
        }
    }

    private ModelAndView page(AtelierAct act, Reference reference, SessionForm form, Viewer viewer) {
        var visits = act == AtelierAct.RECORD_VISIT;
        var page = reading.read(
                reference,
                viewer,
                (request, atelier) -> new SessionsPage(
                        reference,
                        visits ? "atelier.visits" : "atelier.sessions",
                        address(act, reference),
                        visits,
                        atelier.openTo(request.standing(viewer)).contains(act),
                        kinds(),
                        atelier.sessions().stream()
                                .filter(one -> one.proceedings().kind().isVisit() == visits)
                                .map(one -> view(one, reference))
                                .toList()));
        return new ModelAndView("atelier/sessions", Map.of("page", page, "form", form));
    }

    private List<Option> kinds() {
        return Stream.of(SessionKind.values())
                .filter(kind -> !kind.isVisit())
                .map(kind -> new Option(kind.name(), wording.of("atelier.session.kind", kind)))
                .toList();
    }

    private SessionView view(Session session, Reference reference) {
        var told = session.proceedings();
        var dates = told.heldFrom().equals(told.heldTo())
                ? wording.of("atelier.date", French.date(told.heldFrom()))
                : wording.of("atelier.dates", French.date(told.heldFrom()), French.date(told.heldTo()));
        return new SessionView(
                wording.of("atelier.session.kind", told.kind()),
                dates,
                told.place(),
                wording.of("atelier.people", told.attendance()),
                told.notes(),
                session.photos().stream()
                        .map(photo -> new Photo(
                                Addresses.document(reference, photo.documentId()),
                                photo.name(),
                                French.size(photo.size())))
                        .toList(),
                wording.of("atelier.recorded", session.recordedBy(), French.moment(session.recordedAt())));
    }

    private static String address(AtelierAct act, Reference reference) {
        return Addresses.of(act, reference).orElseThrow();
    }
}
