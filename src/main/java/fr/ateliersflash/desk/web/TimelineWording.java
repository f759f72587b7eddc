package fr.ateliersflash.desk.web;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.journal.Journal;
import fr.ateliersflash.journal.JournalEntry;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The journal of a dossier in the reader's words, the latest act first.
@Component
class TimelineWording {

    private static final String WRITING = "request.EDIT";

    private final Journal journal;
    private final Wording wording;

    TimelineWording(Journal journal, Wording wording) {
        this.journal = journal;
        this.wording = wording;
    }

    record Entry(
            String instantText,
            String iso,
            String title,
            String who,
            @Nullable String reason) {}

    List<Entry> of(AtelierRequest request, Viewer viewer) {
        var side = request.sideOf(viewer);
        var entries = journal.of(request.id(), side, viewer).reversed();
        return IntStream.range(0, entries.size())
                .filter(at -> at == 0 || !isSameWriting(entries.get(at), entries.get(at - 1)))
                .mapToObj(at -> entry(entries.get(at), side))
                .toList();
    }

    /// The latest acts alone.
    List<Entry> latest(AtelierRequest request, int limit, Viewer viewer) {
        var side = request.sideOf(viewer);
        return journal.latest(request.id(), limit, side, viewer).stream()
                .map(entry -> entry(entry, side))
                .toList();
    }

    List<Entry> ofOffices(int limit, Viewer viewer) {
        return journal.ofOffices(Long.MAX_VALUE, limit, viewer).stream()
                .map(entry -> entry(entry, viewer.kind()))
                .toList();
    }

    /// Somebody who saves a section again and again has written it once.
    private static boolean isSameWriting(JournalEntry one, JournalEntry next) {
        return one.key().equals(WRITING)
                && next.key().equals(WRITING)
                && Objects.equals(one.detail(), next.detail())
                && one.person().equals(next.person());
    }

    private Entry entry(JournalEntry entry, OrganisationKind side) {
        var key = "journal." + entry.key();
        var detail = Objects.requireNonNullElse(entry.detail(), "");
        return new Entry(
                French.moment(entry.at()),
                entry.at().toString(),
                wording.firstOf(List.of(key + "." + detail, key + "." + side, key), detail),
                entry.person().isEmpty()
                        ? wording.firstOf("journal.clock." + entry.key(), "journal.clock")
                        : wording.of("journal.by", entry.person(), entry.organisation()),
                entry.reason());
    }
}
