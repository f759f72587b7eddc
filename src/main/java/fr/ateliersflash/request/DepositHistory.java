package fr.ateliersflash.request;

import fr.ateliersflash.shared.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What changed in a fiche from one deposit to the next, field by field, and since the last one.
@Component
public class DepositHistory {

    private final Deposits deposits;
    private final FicheWords words;
    private final Wording wording;

    DepositHistory(Deposits deposits, FicheWords words, Wording wording) {
        this.deposits = deposits;
        this.words = words;
        this.wording = wording;
    }

    /// @param at when it was deposited, null for what is written and not deposited yet
    /// @param changes since the deposit before
    public record Stage(@Nullable Instant at, List<Change> changes) {}

    /// @param section of the field, `label` its own name
    public record Change(String section, String label, String before, String after) {}

    /// Every deposit after the first, the latest first; what is not deposited yet before them all. The caller has
    /// loaded
    /// the request through its viewer.
    @Transactional(readOnly = true)
    public List<Stage> of(AtelierRequest request) {
        var all = deposits.of(request.id());
        var stages = new ArrayList<Stage>();
        if (request.hasUndepositedChanges() && !all.isEmpty()) {
            stages.add(new Stage(null, between(request, all.getLast().content(), deposits.content(request))));
        }
        IntStream.range(1, all.size())
                .mapToObj(at -> new Stage(
                        all.get(at).at(),
                        between(request, all.get(at - 1).content(), all.get(at).content())))
                .toList()
                .reversed()
                .forEach(stages::add);
        return stages;
    }

    @Transactional(readOnly = true)
    public boolean isRedeposited(AtelierRequest request) {
        return deposits.count(request.id()) > 1;
    }

    private List<Change> between(AtelierRequest request, Deposits.Content before, Deposits.Content after) {
        return Stream.concat(
                        fields(words.parts(request, before.fiche()), words.parts(request, after.fiche())),
                        pieces(before, after))
                .toList();
    }

    private static Stream<Change> fields(List<FicheWords.Part> before, List<FicheWords.Part> after) {
        return IntStream.range(0, before.size())
                .boxed()
                .flatMap(part -> IntStream.range(0, before.get(part).lines().size())
                        .mapToObj(line -> {
                            var old = before.get(part).lines().get(line);
                            var now = after.get(part).lines().get(line);
                            return new Change(before.get(part).title(), old.label(), old.value(), now.value());
                        }))
                .filter(change -> !change.before().equals(change.after()));
    }

    private Stream<Change> pieces(Deposits.Content before, Deposits.Content after) {
        return Stream.of(PieceKind.values())
                .filter(kind -> !hashes(before, kind).equals(hashes(after, kind)))
                .map(kind -> new Change(
                        wording.of("request.step", Step.PIECES),
                        wording.of("request.piece", kind),
                        told(hashes(before, kind)),
                        told(hashes(after, kind))));
    }

    private String told(String hashes) {
        return hashes.isEmpty() ? "" : wording.of("request.deposits.files", hashes);
    }

    /// The beginning of each hash is enough to tell files apart.
    private static String hashes(Deposits.Content content, PieceKind kind) {
        return content.pieces().stream()
                .filter(piece -> piece.kind() == kind)
                .map(piece -> piece.sha256().substring(0, 12))
                .collect(Collectors.joining(", "));
    }
}
