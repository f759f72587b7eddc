package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.Queue;
import fr.ateliersflash.request.QueueFilter;
import fr.ateliersflash.request.QueueOrder;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.review.Allotment;
import fr.ateliersflash.review.Batch;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Several requests of the queue at once: what would happen to each, then what has. When an examiner is away, all that
/// they examine can be given to another.
@Controller
@For(Capacity.BUREAU)
class BatchController {

    private static final String TAKE_UP = "prise-en-charge";

    /// What an examiner still has to see to.
    private static final List<RequestStatus> UNDER_WAY = List.of(
            RequestStatus.SUBMITTED,
            RequestStatus.IN_REVIEW,
            RequestStatus.RETURNED,
            RequestStatus.ELIGIBLE,
            RequestStatus.SELECTED);

    private final Batch batch;
    private final Allotment allotment;
    private final Queue queue;
    private final Wording wording;

    BatchController(Batch batch, Allotment allotment, Queue queue, Wording wording) {
        this.batch = batch;
        this.allotment = allotment;
        this.queue = queue;
        this.wording = wording;
    }

    /// @param doable those to which something will happen
    /// @param back the queue it was chosen from
    record BatchPage(
            String title,
            String act,
            @Nullable Long examiner,
            List<LineView> lines,
            List<Reference> doable,
            String back,
            List<Refusal> refusals) {}

    record LineView(String reference, String bearer, String fate, boolean done) {}

    record RelayPage(
            List<Option> absent,
            String chosen,
            @Nullable String name,
            List<Option> others,
            List<RowView> rows,
            boolean more) {}

    record RowView(String reference, String bearer, String title, String status) {}

    @GetMapping("/examen/lot")
    ModelAndView preview(
            @RequestParam(name = "acte", defaultValue = TAKE_UP) String act,
            @RequestParam(name = "demande", defaultValue = "") List<String> chosen,
            @RequestParam(name = "examinateur", required = false) @Nullable Long examiner,
            @RequestParam(name = "file", defaultValue = "") String from,
            Viewer viewer) {
        var order = order(act, examiner);
        var lines =
                order.map(one -> batch.preview(one, references(chosen), viewer)).orElse(List.of());
        var refusals = refusals(order, lines);
        var name = order.map(one -> name(one, viewer)).orElse("");
        var page = new BatchPage(
                order.map(one -> title(one, name)).orElse(wording.of("review.batch.title")),
                act,
                examiner,
                lines.stream().map(line -> view(line, "review.batch.will")).toList(),
                lines.stream()
                        .filter(Batch.Line::isDone)
                        .map(Batch.Line::reference)
                        .toList(),
                QueueForm.handed(from),
                refusals);
        return new ModelAndView(
                "review/batch",
                Map.of("page", page),
                refusals.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/examen/lot")
    ModelAndView carryOut(
            @RequestParam(name = "acte", defaultValue = TAKE_UP) String act,
            @RequestParam(name = "demande", defaultValue = "") List<String> chosen,
            @RequestParam(name = "examinateur", required = false) @Nullable Long examiner,
            @RequestParam(name = "file", defaultValue = "") String from,
            RedirectAttributes redirect,
            Viewer viewer) {
        var order = order(act, examiner);
        var references = references(chosen);
        if (order.isEmpty() || references.isEmpty()) {
            return preview(act, chosen, examiner, from, viewer);
        }
        var title = title(order.get(), name(order.get(), viewer));
        var lines = batch.carryOut(order.get(), references, viewer);
        redirect.addFlashAttribute(
                "page",
                new BatchPage(
                        title,
                        act,
                        examiner,
                        lines.stream()
                                .map(line -> view(line, "review.batch.done"))
                                .toList(),
                        List.of(),
                        QueueForm.handed(from),
                        List.of()));
        return new ModelAndView("redirect:/examen/lot/resultat");
    }

    /// Shown once: afterwards the history of each dossier tells it.
    @GetMapping("/examen/lot/resultat")
    String result(Model model) {
        return model.containsAttribute("page") ? "review/batch-result" : "redirect:/examen";
    }

    @GetMapping("/examen/relais")
    ModelAndView relay(@RequestParam(name = "de", required = false) @Nullable Long absent, Viewer viewer) {
        var people = allotment.everExamined(viewer);
        var name = people.stream()
                .filter(one -> absent != null && one.id() == absent)
                .findFirst()
                .map(one -> one.name())
                .orElse(null);
        var rows = name == null || absent == null ? List.<RequestRow>of() : underWay(absent);
        var page = new RelayPage(
                people.stream()
                        .map(one -> new Option(one.id() + "", one.name()))
                        .toList(),
                absent == null ? "" : absent.toString(),
                name,
                allotment.examiners(viewer).stream()
                        .filter(one -> absent == null || one.id() != absent)
                        .map(one -> new Option(one.id() + "", one.name()))
                        .toList(),
                rows.stream().limit(Batch.LARGEST).map(this::view).toList(),
                rows.size() > Batch.LARGEST);
        return new ModelAndView("review/relay", Map.of("page", page));
    }

    private List<RequestRow> underWay(long examiner) {
        var rows = new ArrayList<RequestRow>();
        for (var status : UNDER_WAY) {
            rows.addAll(queue.read(
                            status,
                            QueueFilter.examinedBy(examiner),
                            QueueOrder.ARRIVAL,
                            null,
                            false,
                            Batch.LARGEST + 1)
                    .rows());
        }
        return rows;
    }

    private static Optional<Batch.Order> order(String act, @Nullable Long examiner) {
        if (act.equals(TAKE_UP)) {
            return Optional.of(new Batch.Order(RequestAct.TAKE_UP, null));
        }
        return Optional.ofNullable(examiner).map(one -> new Batch.Order(RequestAct.ASSIGN, one));
    }

    private static List<Refusal> refusals(Optional<Batch.Order> order, List<Batch.Line> lines) {
        if (order.isEmpty()) {
            return List.of(Refusal.of("review.batch.nobody"));
        }
        return lines.isEmpty() ? List.of(Refusal.of("review.batch.none")) : List.of();
    }

    /// @throws NotFound when they are given to somebody who examines nothing
    private String name(Batch.Order order, Viewer viewer) {
        return order.examiner() == null
                ? viewer.name()
                : allotment.examiner(order.examiner(), viewer).name();
    }

    private String title(Batch.Order order, String name) {
        return wording.of("review.batch.title." + order.act(), name);
    }

    private LineView view(Batch.Line line, String done) {
        var refusal = line.refusal();
        return new LineView(
                line.reference().value(),
                line.bearer(),
                refusal == null ? wording.of(done) : wording.of(refusal),
                line.isDone());
    }

    private RowView view(RequestRow row) {
        return new RowView(
                row.reference().value(),
                row.bearer(),
                row.title() == null ? "" : row.title(),
                wording.of("request.status", row.status()));
    }

    private static List<Reference> references(List<String> chosen) {
        return chosen.stream().filter(one -> !one.isBlank()).map(Reference::new).toList();
    }
}
