package fr.ateliersflash.review.web;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.FicheWords;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.review.AnswerKind;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.review.Remark;
import fr.ateliersflash.review.Spot;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.GivenBack;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.SignedIn;
import fr.ateliersflash.shared.Typed;
import fr.ateliersflash.shared.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The bureau's remarks, with the answers of the service, until the fiche goes back.
@Controller
@RequestMapping("/demandes/{reference}/complements")
class ComplementsController {

    private final Dossiers dossiers;
    private final Examination examination;
    private final FicheWords fiche;
    private final Wording wording;

    ComplementsController(Dossiers dossiers, Examination examination, FicheWords fiche, Wording wording) {
        this.dossiers = dossiers;
        this.examination = examination;
        this.fiche = fiche;
        this.wording = wording;
    }

    /// @param asked what this viewer is to answer now, in the order of the form
    /// @param others every other remark
    record ComplementsPage(
            Reference reference,
            String bearer,
            List<Line> asked,
            List<Line> others,
            boolean answerable,
            boolean undeposited,
            List<Option> kinds,
            List<Refusal> refusals) {}

    /// @param theirs what a colleague has answered while the form was being filled in, null when nobody has
    record Line(
            long id,
            String target,
            String href,
            String text,
            String made,
            String due,
            String says,
            @Nullable String kind,
            @Nullable String answer,
            @Nullable String theirs) {}

    record AnswerForm(
            @Nullable Long remark,
            @Nullable Long version,
            @Nullable AnswerKind kind,
            @Size(max = 4000) String text) {
        AnswerForm {
            text = Typed.text(text);
        }

        boolean isGiven() {
            return remark != null && version != null && (kind != null || !text.isEmpty());
        }

        /// An explanation is written; what was changed speaks for itself.
        boolean isUnexplained() {
            return kind == AnswerKind.EXPLAINED && text.isEmpty();
        }

        static AnswerForm of(Remark remark) {
            return new AnswerForm(
                    remark.id(),
                    remark.version(),
                    remark.answerKind(),
                    Objects.requireNonNullElse(remark.answer(), ""));
        }

        boolean answers(Remark one) {
            return Objects.equals(remark, one.id()) && version != null;
        }

        boolean isOvertakenBy(Remark one) {
            return answers(one)
                    && !Objects.equals(version, one.version())
                    && !(kind == one.answerKind() && text.equals(one.answer()));
        }

        /// The answer of a colleague stands beside it from now on: sent again, it replaces that one.
        AnswerForm reading(Remark one) {
            return new AnswerForm(remark, one.version(), kind, text);
        }
    }

    record AnswersForm(@Valid List<AnswerForm> answers) {
        AnswersForm {
            answers = answers == null
                    ? List.of()
                    : answers.stream().filter(Objects::nonNull).toList();
        }

        boolean isOvertakenBy(Remark remark) {
            return answers.stream().anyMatch(line -> line.isOvertakenBy(remark));
        }

        /// One line for each remark, in their order, with what was typed.
        AnswersForm about(List<Remark> remarks) {
            return new AnswersForm(remarks.stream()
                    .map(remark -> answers.stream()
                            .filter(line -> line.answers(remark))
                            .findFirst()
                            .map(line -> line.reading(remark))
                            .orElseGet(() -> AnswerForm.of(remark)))
                    .toList());
        }

        @SuppressWarnings("NullAway") // what is given has a remark and a version
        List<Examination.Answer> given() {
            return answers.stream()
                    .filter(AnswerForm::isGiven)
                    .map(line -> new Examination.Answer(
                            line.remark(),
                            line.version(),
                            Objects.requireNonNullElse(line.kind(), AnswerKind.EXPLAINED),
                            line.text()))
                    .toList();
        }
    }

    @GetMapping
    @SignedIn
    ModelAndView list(@PathVariable Reference reference, Viewer viewer) {
        if (dossiers.find(reference, viewer).sideOf(viewer) == OrganisationKind.GROUPEMENT) {
            throw new NotFound("remarks are between the State and the collectivité");
        }
        var form = new AnswersForm(List.of());
        return page(reference, form, new BeanPropertyBindingResult(form, "form"), List.of(), HttpStatus.OK, viewer);
    }

    /// Keeps the answers and, when asked to, sends the request back.
    @PostMapping
    @For(Capacity.SERVICE)
    ModelAndView create(
            @PathVariable Reference reference,
            @Valid @ModelAttribute("form") AnswersForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "save") String then,
            RedirectAttributes redirect,
            Viewer viewer) {
        var sending = then.equals("send");
        if (!sending && form.given().isEmpty()) {
            errors.reject("review.answers.none");
        }
        IntStream.range(0, form.answers().size())
                .filter(at -> form.answers().get(at).isUnexplained())
                .forEach(at -> errors.rejectValue("answers[%d].text".formatted(at), "review.answer.why"));
        if (errors.hasErrors()) {
            dossiers.find(reference, viewer).admit(viewer, RequestAct.ANSWER);
            return page(reference, form, errors, List.of(), HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        if (examination.answer(reference, form.given(), viewer)
                instanceof Outcome.Refused<AtelierRequest>(var refusals)) {
            return page(reference, form, errors, refusals, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        if (!sending) {
            redirect.addFlashAttribute("flash", "review.answers.done");
            return new ModelAndView("redirect:/demandes/" + reference + "/complements");
        }
        return switch (examination.resubmit(reference, viewer)) {
            case Outcome.Done<AtelierRequest> _ -> {
                redirect.addFlashAttribute("flash", "review.resubmit.done");
                yield new ModelAndView("redirect:/demandes/" + reference);
            }
            case Outcome.Refused<AtelierRequest>(var refusals) ->
                page(reference, new AnswersForm(List.of()), errors, refusals, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        };
    }

    private ModelAndView page(
            Reference reference,
            AnswersForm form,
            BindingResult errors,
            List<Refusal> refusals,
            HttpStatus status,
            Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var answerable = request.allows(RequestAct.ANSWER, viewer);
        var asked = answerable ? examination.asked(request).toList() : List.<Remark>of();
        var parts = fiche.parts(request);
        var ids = asked.stream().map(Remark::id).collect(Collectors.toSet());
        var page = new ComplementsPage(
                reference,
                request.bearer().name(),
                asked.stream()
                        .map(remark -> line(request, remark, parts, form.isOvertakenBy(remark)))
                        .toList(),
                examination.remarks(request).stream()
                        .filter(remark -> !ids.contains(remark.id()))
                        .map(remark -> line(request, remark, parts, false))
                        .toList(),
                answerable,
                request.hasUndepositedChanges(),
                wording.options("review.answer.kind", AnswerKind.values()),
                refusals);
        return GivenBack.page("review/complements", page, form.about(asked), errors, status);
    }

    private Line line(AtelierRequest request, Remark remark, List<FicheWords.Part> parts, boolean overtaken) {
        var answered = remark.answerKind();
        var kind = answered == null ? null : wording.of("review.answer.kind", answered);
        var answer = remark.answer();
        return new Line(
                remark.id(),
                target(remark.spot(), parts),
                "/demandes/" + request.reference() + remark.spot().path(),
                remark.text(),
                wording.of("review.remark.made", remark.madeBy(), French.date(remark.madeAt())),
                French.date(remark.dueOn()),
                field(remark.spot(), parts).map(FicheWords.Line::value).orElse(""),
                kind,
                answer,
                overtaken ? theirs(remark, kind, answer) : null);
    }

    private String theirs(Remark remark, @Nullable String kind, @Nullable String answer) {
        return wording.of(
                "review.answer.theirs",
                Objects.requireNonNullElse(remark.answeredBy(), ""),
                Objects.requireNonNullElse(kind, ""),
                Objects.requireNonNullElse(answer, ""));
    }

    private String target(Spot spot, List<FicheWords.Part> parts) {
        var section = wording.of("review.target", spot.target());
        return field(spot, parts)
                .map(line -> wording.of("review.target.field", section, line.label()))
                .orElse(section);
    }

    private static Optional<FicheWords.Line> field(Spot spot, List<FicheWords.Part> parts) {
        return parts.stream()
                .filter(part -> part.step() == spot.step())
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.field().equals(spot.field()))
                .findFirst();
    }
}
