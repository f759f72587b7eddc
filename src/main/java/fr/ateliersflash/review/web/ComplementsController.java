package fr.ateliersflash.review.web;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.review.Remark;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.SignedIn;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The bureau's remarks, with the answers of the service, until the fiche goes back.
@Controller
@RequestMapping("/demandes/{reference}")
class ComplementsController {

    private static final int ANSWER = 4000;

    private final Dossiers dossiers;
    private final Examination examination;
    private final Wording wording;

    ComplementsController(Dossiers dossiers, Examination examination, Wording wording) {
        this.dossiers = dossiers;
        this.examination = examination;
        this.wording = wording;
    }

    record ComplementsPage(
            Reference reference,
            String bearer,
            List<Line> remarks,
            boolean answerable,
            boolean sendable,
            List<Refusal> refusals) {}

    record Line(
            long id,
            String target,
            String href,
            String text,
            String made,
            String due,
            @Nullable String answer,
            String typed) {}

    @GetMapping("/complements")
    @SignedIn
    ModelAndView list(@PathVariable Reference reference, Viewer viewer) {
        if (viewer.kind() == OrganisationKind.GROUPEMENT) {
            throw new NotFound("remarks are between the State and the collectivité");
        }
        return page(reference, List.of(), Map.of(), HttpStatus.OK, viewer);
    }

    @PostMapping("/remarques/{id}/reponse")
    @For(Capacity.SERVICE)
    ModelAndView answer(
            @PathVariable Reference reference,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes redirect,
            Viewer viewer) {
        var typed = answer.strip();
        if (typed.isEmpty() || typed.length() > ANSWER) {
            dossiers.find(reference, viewer).admit(viewer, RequestAct.ANSWER);
            var refusal =
                    typed.isEmpty() ? Refusal.of("review.answer.empty") : Refusal.of("review.reason.tooLong", ANSWER);
            return page(
                    reference,
                    List.of(refusal.at("#remarque-" + id)),
                    Map.of(id, typed),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    viewer);
        }
        examination.answer(reference, id, typed, viewer);
        redirect.addFlashAttribute("flash", "review.answer.done");
        return new ModelAndView("redirect:/demandes/" + reference + "/complements");
    }

    @PostMapping("/complements")
    @For(Capacity.SERVICE)
    ModelAndView create(@PathVariable Reference reference, RedirectAttributes redirect, Viewer viewer) {
        return switch (examination.resubmit(reference, viewer)) {
            case Outcome.Done<AtelierRequest> _ -> {
                redirect.addFlashAttribute("flash", "review.resubmit.done");
                yield new ModelAndView("redirect:/demandes/" + reference);
            }
            case Outcome.Refused<AtelierRequest>(var refusals) ->
                page(reference, refusals, Map.of(), HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        };
    }

    private ModelAndView page(
            Reference reference, List<Refusal> refusals, Map<Long, String> typed, HttpStatus status, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var lines = examination.remarks(request).stream()
                .map(remark -> line(request, remark, typed.getOrDefault(remark.id(), "")))
                .toList();
        var page = new ComplementsPage(
                reference,
                request.bearer().name(),
                lines,
                request.allows(RequestAct.ANSWER, viewer),
                request.allows(RequestAct.RESUBMIT, viewer),
                refusals);
        return new ModelAndView("review/complements", Map.of("page", page), status);
    }

    private Line line(AtelierRequest request, Remark remark, String typed) {
        return new Line(
                remark.id(),
                wording.of("review.target", remark.target()),
                "/demandes/" + request.reference() + "/fiche/"
                        + remark.target().step().slug(),
                remark.text(),
                wording.of("review.remark.made", remark.madeBy(), French.date(remark.madeAt())),
                French.date(remark.dueOn()),
                remark.answer(),
                typed);
    }
}
