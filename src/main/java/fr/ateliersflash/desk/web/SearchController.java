package fr.ateliersflash.desk.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.messaging.Findings;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.request.Search;
import fr.ateliersflash.request.Tones;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Typed;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// The search among all the dossiers that somebody sees. What is said in conversations and notes has readers of its
/// own: the latest of what this one may read comes below, the rest is looked for there, with the same words.
@Controller
class SearchController {

    private static final int ROWS = 25;
    private static final int MESSAGES = 3;
    private static final int LONGEST_QUERY = 200;

    private final Search search;
    private final Findings findings;
    private final Wording wording;

    SearchController(Search search, Findings findings, Wording wording) {
        this.search = search;
        this.findings = findings;
        this.wording = wording;
    }

    /// @param meant the words that were looked for instead of those typed, null when those were
    /// @param messages what was found in conversations and notes, on the first page
    /// @param conversations where the same words are looked for in what people wrote
    /// @param partial whether only some of the dossiers were looked through
    record SearchPage(
            String q,
            boolean searching,
            @Nullable String meant,
            List<Row> rows,
            boolean partial,
            List<Findings.Finding> messages,
            String conversations,
            @Nullable String next) {}

    record SearchForm(String q) {

        SearchForm {
            q = Typed.line(q);
            q = q.substring(0, Math.min(q.length(), LONGEST_QUERY));
        }
    }

    record Row(String reference, String href, String bearer, String title, String status, String tone, String since) {}

    /// @param before shows what comes before this dossier, by its identifier
    @GetMapping("/recherche")
    @For(
            value = {Capacity.SERVICE, Capacity.COLLECTIVITE, Capacity.BUREAU, Capacity.MANDATAIRE, Capacity.CO_WRITER},
            readers = true)
    ModelAndView list(
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "avant", defaultValue = "9223372036854775807") long before,
            Viewer viewer) {
        var form = new SearchForm(q);
        var searching = !form.q().isEmpty();
        var found = searching
                ? search.find(form.q(), viewer, Math.max(1, before), ROWS)
                : new Search.Found(List.of(), "", null, false);
        var page = new SearchPage(
                form.q(),
                searching,
                found.words().equals(form.q()) ? null : found.words(),
                found.rows().stream().map(this::row).toList(),
                found.partial(),
                searching && before == Long.MAX_VALUE ? findings.of(form.q(), viewer, 0, MESSAGES) : List.of(),
                address("/conversations", form.q(), null),
                found.more() == null ? null : address("/recherche", found.words(), found.more()));
        return new ModelAndView("desk/search", Map.of("page", page, "form", form));
    }

    private Row row(RequestRow row) {
        return new Row(
                row.reference().value(),
                "/demandes/" + row.reference(),
                "%s (%s)".formatted(row.bearer(), row.departementCode()),
                row.title() == null || row.title().isEmpty() ? wording.of("request.list.untitled") : row.title(),
                wording.of("request.status", row.status()),
                Tones.of(row.status()),
                French.date(row.statusSince()));
    }

    private static String address(String path, String q, @Nullable Long before) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("q", "{q}");
        if (before != null) {
            address.queryParam("avant", before);
        }
        return address.encode().buildAndExpand(q).toUriString();
    }
}
