package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.Verdict;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The examiner's page of one request: letters, rules and remarks, then the decision.
@Controller
@RequestMapping("/demandes/{reference}")
@For(Capacity.BUREAU)
class ExaminationController {

    private static final int REASON = 2000;

    private final Examination examination;
    private final ExaminationPages pages;

    ExaminationController(Examination examination, ExaminationPages pages) {
        this.examination = examination;
        this.pages = pages;
    }

    @GetMapping("/examen")
    @For(value = Capacity.BUREAU, readers = true)
    ModelAndView show(
            @PathVariable Reference reference,
            @RequestParam(name = "file", defaultValue = "") String from,
            Viewer viewer) {
        return amongOthers(
                from, pages.page(reference, List.of(), ExaminationPages.Typed.NOTHING, HttpStatus.OK, viewer));
    }

    @PostMapping("/prise-en-charge")
    String takeUp(
            @PathVariable Reference reference,
            @RequestParam(name = "file", defaultValue = "") String from,
            RedirectAttributes redirect,
            Viewer viewer) {
        examination.takeUp(reference, viewer);
        return desk(reference, from, redirect);
    }

    @PostMapping("/courriers/{id}/avis")
    ModelAndView assess(
            @PathVariable Reference reference,
            @PathVariable long id,
            @RequestParam long version,
            @RequestParam Verdict verdict,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "file", defaultValue = "") String from,
            RedirectAttributes redirect,
            Viewer viewer) {
        var unclear = verdict == Verdict.REFUSED && reason.isBlank();
        if (unclear || reason.length() > REASON) {
            var refusal =
                    unclear ? Refusal.of("review.letter.whyRefused") : Refusal.of("review.reason.tooLong", REASON);
            return amongOthers(
                    from,
                    pages.page(
                            reference,
                            List.of(refusal.at("#motif-" + id)),
                            new ExaminationPages.Typed(id, reason),
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            viewer));
        }
        examination.assess(reference, version, id, verdict, reason.isBlank() ? null : reason.strip(), viewer);
        return new ModelAndView(desk(reference, from, redirect));
    }

    /// @param from the filter of the queue that one goes through, nothing when one came otherwise
    private static ModelAndView amongOthers(String from, ModelAndView page) {
        return page.addObject("queue", QueueForm.isAddress(from) ? from : null);
    }

    private static String desk(Reference reference, String from, RedirectAttributes redirect) {
        if (QueueForm.isAddress(from)) {
            redirect.addAttribute("file", from);
        }
        return "redirect:/demandes/" + reference + "/examen";
    }
}
