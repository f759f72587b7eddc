package fr.ateliersflash.request.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.request.Tones;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.SignedIn;
import fr.ateliersflash.shared.Wording;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The requests within a viewer's perimeter, the latest first.
@Controller
class ListController {

    private static final int ROWS = 25;

    private final Dossiers dossiers;
    private final Wording wording;

    ListController(Dossiers dossiers, Wording wording) {
        this.dossiers = dossiers;
        this.wording = wording;
    }

    /// The tabs of the list; the slug is the word in the address.
    enum Tab {
        /// Everything but what is in the trash.
        ALL("toutes", EnumSet.complementOf(EnumSet.of(RequestStatus.DISCARDED))),
        /// Those one follows through, or follows.
        MINE("les-miennes", EnumSet.complementOf(EnumSet.of(RequestStatus.DISCARDED))),
        /// Being written or completed by the service.
        WRITING("a-rediger", EnumSet.of(RequestStatus.DRAFT, RequestStatus.RETURNED)),
        /// With the bureau.
        EXAMINED("en-examen", EnumSet.of(RequestStatus.SUBMITTED, RequestStatus.IN_REVIEW, RequestStatus.ELIGIBLE)),
        /// Selected in a wave.
        SELECTED("retenues", EnumSet.of(RequestStatus.SELECTED)),
        /// Ended without an atelier.
        ENDED("sans-suite", EnumSet.of(RequestStatus.REJECTED, RequestStatus.REDIRECTED, RequestStatus.WITHDRAWN)),
        /// Drafts thrown away less than thirty days ago.
        TRASH("corbeille", EnumSet.of(RequestStatus.DISCARDED));

        private final String slug;
        private final Set<RequestStatus> statuses;

        Tab(String slug, Set<RequestStatus> statuses) {
            this.slug = slug;
            this.statuses = statuses;
        }

        Set<RequestStatus> statuses() {
            return statuses;
        }

        static Tab of(String slug) {
            return Arrays.stream(values())
                    .filter(tab -> tab.slug.equals(slug))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    /// @param filter what of the address an export keeps
    record ListPage(
            List<TabLink> tabs, List<Row> rows, @Nullable String next, boolean mayDraft, String filter) {}

    record TabLink(
            String label,
            String href,
            boolean current,
            @Nullable Long count) {}

    record Row(
            String reference,
            String href,
            String bearer,
            String title,
            String departement,
            String status,
            String tone,
            boolean undeposited,
            String since,
            @Nullable Long rank) {}

    @GetMapping("/demandes")
    @SignedIn
    ModelAndView list(
            @RequestParam(name = "etat", defaultValue = "toutes") String slug,
            @RequestParam(name = "avant", defaultValue = "9223372036854775807") long before,
            Viewer viewer) {
        var tab = Tab.of(slug);
        var found = tab == Tab.MINE
                ? dossiers.mine(viewer, before, ROWS + 1)
                : dossiers.list(viewer, tab.statuses, before, ROWS + 1);
        var shown = found.stream().limit(ROWS).toList();
        var next = found.size() > ROWS
                ? "/demandes?etat=%s&avant=%d"
                        .formatted(tab.slug, shown.getLast().id())
                : null;
        var page = new ListPage(
                tabs(tab),
                shown.stream().map(this::row).toList(),
                next,
                viewer.is(Capacity.SERVICE),
                "etat=" + tab.slug);
        return new ModelAndView("request/list", Map.of("page", page));
    }

    private List<TabLink> tabs(Tab current) {
        return Arrays.stream(Tab.values())
                .map(tab -> new TabLink(
                        wording.of("request.list.tab", tab), "/demandes?etat=" + tab.slug, tab == current, null))
                .toList();
    }

    private Row row(RequestRow row) {
        return new Row(
                row.reference().value(),
                "/demandes/" + row.reference(),
                row.bearer(),
                row.title() == null || row.title().isEmpty() ? wording.of("request.list.untitled") : row.title(),
                row.departementCode(),
                wording.of("request.status", row.status()),
                Tones.of(row.status()),
                row.undeposited(),
                French.date(row.statusSince()),
                row.arrivalRank());
    }
}
