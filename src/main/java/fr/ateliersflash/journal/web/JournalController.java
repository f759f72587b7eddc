package fr.ateliersflash.journal.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.journal.Journal;
import fr.ateliersflash.journal.JournalEntry;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.For;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What was done outside dossiers: waves, envelopes and agreements for the bureau, accounts for the administration.
@Controller
@RequestMapping("/journal")
class JournalController {

    private static final int ROWS = 50;

    private final Journal journal;
    private final Wording wording;

    JournalController(Journal journal, Wording wording) {
        this.journal = journal;
        this.wording = wording;
    }

    record JournalPage(List<Line> entries, @Nullable String next) {}

    record Line(
            String instantText,
            String iso,
            String title,
            String who,
            @Nullable String reason) {}

    /// @param before shows what came before this entry
    @GetMapping
    @For(
            value = {Capacity.BUREAU, Capacity.HEAD_OF_BUREAU, Capacity.ADMINISTRATOR},
            readers = true)
    ModelAndView list(@RequestParam(name = "avant", defaultValue = "" + Long.MAX_VALUE) long before, Viewer viewer) {
        var found = journal.ofOffices(before, ROWS + 1, viewer);
        var shown = found.stream().limit(ROWS).toList();
        var next = found.size() > ROWS ? "/journal?avant=" + shown.getLast().id() : null;
        return new ModelAndView(
                "journal/list",
                Map.of("page", new JournalPage(shown.stream().map(this::line).toList(), next)));
    }

    private Line line(JournalEntry entry) {
        return new Line(
                French.moment(entry.at()),
                entry.at().toString(),
                wording.of("journal." + entry.key(), Objects.requireNonNullElse(entry.detail(), "")),
                entry.person().isEmpty()
                        ? wording.of("journal.application")
                        : wording.of("journal.by", entry.person(), entry.organisation()),
                entry.reason());
    }
}
