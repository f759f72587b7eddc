package fr.ateliersflash.desk.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.journal.Journal;
import fr.ateliersflash.journal.JournalEntry;
import fr.ateliersflash.messaging.Conversations;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.SignedIn;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.turn.Turn;
import fr.ateliersflash.turn.Turns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The home page of whoever is signed in: what waits for them, the oldest first.
@Controller
class HomeDeskController {

    private static final int ROWS = 25;
    private static final Duration RECENT = Duration.ofDays(30);
    private static final long MAX_MICROS = Long.MAX_VALUE / 1000;

    private final Turns turns;
    private final Dossiers dossiers;
    private final Journal journal;
    private final Conversations conversations;
    private final TurnWording wording;
    private final Wording messages;
    private final Clock clock;

    HomeDeskController(
            Turns turns,
            Dossiers dossiers,
            Journal journal,
            Conversations conversations,
            TurnWording wording,
            Wording messages,
            Clock clock) {
        this.turns = turns;
        this.dossiers = dossiers;
        this.journal = journal;
        this.conversations = conversations;
        this.wording = wording;
        this.messages = messages;
        this.clock = clock;
    }

    record HomePage(
            String name,
            String organisation,
            List<Line> lines,
            @Nullable String next,
            List<News> news,
            boolean mayDraft,
            boolean keepsAccounts) {}

    record Line(
            String reference,
            String dossier,
            String bearer,
            String departement,
            String what,
            String href,
            String since,
            boolean newMessage) {}

    /// Something that was decided elsewhere, to be known.
    record News(
            String on,
            String what,
            String dossier,
            String bearer,
            @Nullable String reason) {}

    @GetMapping("/tableau-de-bord")
    @SignedIn
    ModelAndView show(
            @RequestParam(name = "depuis", defaultValue = "0") long afterMicros,
            @RequestParam(name = "apres", defaultValue = "0") long afterRequest,
            @RequestParam(name = "quoi", defaultValue = "") String afterKey,
            Viewer viewer) {
        var since = Instant.EPOCH.plusNanos(Math.clamp(afterMicros, 0, MAX_MICROS) * 1000);
        var found = turns.waitingFor(viewer, since, afterRequest, afterKey, ROWS + 1);
        var shown = found.stream().limit(ROWS).toList();
        var rows = dossiers.rows(viewer, shown.stream().map(Turn::requestId).toList()).stream()
                .collect(Collectors.toMap(RequestRow::id, Function.identity()));
        var unread = conversations.unread(rows.keySet(), viewer).keySet();
        var lines = shown.stream()
                .flatMap(turn -> Optional.ofNullable(rows.get(turn.requestId())).stream()
                        .map(row -> line(turn, row, unread.contains(row.id()), viewer)))
                .toList();
        var page = new HomePage(
                viewer.name(),
                viewer.organisation(),
                lines,
                found.size() > ROWS ? next(shown.getLast()) : null,
                news(viewer),
                viewer.is(Capacity.SERVICE),
                viewer.is(Capacity.ADMINISTRATOR));
        return new ModelAndView("desk/home", Map.of("page", page));
    }

    private List<News> news(Viewer viewer) {
        var entries = journal.news(clock.instant().minus(RECENT), ROWS, viewer);
        var rows = dossiers
                .rows(
                        viewer,
                        entries.stream().map(JournalEntry::requestId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(RequestRow::id, Function.identity()));
        return entries.stream()
                .flatMap(entry -> Optional.ofNullable(rows.get(entry.requestId())).stream()
                        .map(row -> new News(
                                French.date(entry.at()),
                                messages.of("journal." + entry.key()),
                                "/demandes/" + row.reference(),
                                row.bearer(),
                                entry.reason())))
                .toList();
    }

    private Line line(Turn turn, RequestRow row, boolean newMessage, Viewer viewer) {
        return new Line(
                row.reference().value(),
                "/demandes/" + row.reference(),
                row.bearer(),
                row.departementCode(),
                StringUtils.capitalize(wording.own(turn, viewer)),
                turn.href(),
                French.date(turn.since()),
                newMessage);
    }

    private static String next(Turn last) {
        var micros = last.since().getEpochSecond() * 1_000_000 + last.since().getNano() / 1000;
        return "/tableau-de-bord?depuis=%d&apres=%d&quoi=%s".formatted(micros, last.requestId(), last.key());
    }
}
