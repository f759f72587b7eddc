package fr.ateliersflash.review.web;

import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Wording;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The bureau's queue: the requests in arrival order, one tab for each status.
@Controller
@For(value = Capacity.BUREAU, readers = true)
class QueueController {

    private static final int ROWS = 25;

    private final Dossiers dossiers;
    private final Wording wording;

    QueueController(Dossiers dossiers, Wording wording) {
        this.dossiers = dossiers;
        this.wording = wording;
    }

    /// The tabs; the slug is the word in the address.
    enum Tab {
        /// To take up.
        SUBMITTED("a-prendre-en-charge", RequestStatus.SUBMITTED),
        /// Being examined.
        IN_REVIEW("en-examen", RequestStatus.IN_REVIEW),
        /// Waiting for the service.
        RETURNED("a-completer", RequestStatus.RETURNED),
        /// Waiting for a wave.
        ELIGIBLE("validees", RequestStatus.ELIGIBLE),
        /// Selected.
        SELECTED("retenues", RequestStatus.SELECTED),
        /// Not selected.
        REJECTED("non-retenues", RequestStatus.REJECTED),
        /// Pointed elsewhere.
        REDIRECTED("reorientees", RequestStatus.REDIRECTED),
        /// Taken back.
        WITHDRAWN("retirees", RequestStatus.WITHDRAWN);

        private final String slug;
        private final RequestStatus status;

        Tab(String slug, RequestStatus status) {
            this.slug = slug;
            this.status = status;
        }

        RequestStatus status() {
            return status;
        }

        static Tab of(String slug) {
            return Arrays.stream(values())
                    .filter(tab -> tab.slug.equals(slug))
                    .findFirst()
                    .orElse(SUBMITTED);
        }
    }

    /// @param filter what of the address an export keeps
    record QueuePage(
            String title,
            List<TabLink> tabs,
            List<Row> rows,
            @Nullable String previous,
            @Nullable String next,
            String filter) {}

    record TabLink(
            String label,
            String href,
            boolean current,
            @Nullable Long count) {}

    record Row(
            @Nullable Long rank,
            String reference,
            String href,
            String bearer,
            String departement,
            String title,
            String service,
            String submitted,
            @Nullable String examiner) {}

    /// @param after shows what comes after this arrival rank
    /// @param before shows what comes before this one
    @GetMapping("/examen")
    ModelAndView list(
            @RequestParam(name = "etat", defaultValue = "a-prendre-en-charge") String slug,
            @RequestParam(name = "apres", defaultValue = "0") long after,
            @RequestParam(name = "avant", required = false) @Nullable Long before) {
        var tab = Tab.of(slug);
        var backwards = before != null;
        var found = before == null
                ? dossiers.queue(tab.status, after, ROWS + 1)
                : dossiers.queueBefore(tab.status, before, ROWS + 1);
        var more = found.size() > ROWS;
        var shown = found.stream()
                .limit(ROWS)
                .sorted(Comparator.comparing(QueueController::rank))
                .toList();
        var hasPrevious = backwards ? more : after > 0;
        var hasNext = backwards || more;
        var page = new QueuePage(
                wording.of("review.queue.tab", tab),
                tabs(tab),
                shown.stream().map(this::row).toList(),
                hasPrevious && !shown.isEmpty() ? address(tab) + "&avant=" + rank(shown.getFirst()) : null,
                hasNext && !shown.isEmpty() ? address(tab) + "&apres=" + rank(shown.getLast()) : null,
                "etat=" + tab.slug);
        return new ModelAndView("review/queue", Map.of("page", page));
    }

    private List<TabLink> tabs(Tab current) {
        var tally = dossiers.tally();
        return Arrays.stream(Tab.values())
                .map(tab -> new TabLink(
                        wording.of("review.queue.tab", tab),
                        address(tab),
                        tab == current,
                        tally.getOrDefault(tab.status, 0L)))
                .toList();
    }

    private Row row(RequestRow row) {
        return new Row(
                row.arrivalRank(),
                row.reference().value(),
                "/demandes/" + row.reference(),
                row.bearer(),
                row.departementCode(),
                row.title() == null ? "" : row.title(),
                row.service(),
                row.submittedAt() == null ? "" : French.date(row.submittedAt()),
                row.examiner());
    }

    private static String address(Tab tab) {
        return "/examen?etat=" + tab.slug;
    }

    private static long rank(RequestRow row) {
        return row.arrivalRank() == null ? 0 : row.arrivalRank();
    }
}
