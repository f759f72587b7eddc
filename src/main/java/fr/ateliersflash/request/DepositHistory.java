package fr.ateliersflash.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    DepositHistory(Deposits deposits, FicheWords words) {
        this.deposits = deposits;
        this.words = words;
    }

    /// @param at when it was deposited, null for what is written and not deposited yet
    /// @param changes since the deposit before, `files` among the pieces
    public record Stage(@Nullable Instant at, List<Change> changes, List<FileChange> files) {}

    /// @param section of the field, `label` its own name
    public record Change(String section, String label, String before, String after) {}

    /// The files of a kind that a deposit no longer holds, and those that it holds since. Both kept for good.
    public record FileChange(PieceKind kind, List<Piece> removed, List<Piece> added) {

        /// How it is told.
        public String nature() {
            return removed.isEmpty() ? "ADDED" : added.isEmpty() ? "REMOVED" : "REPLACED";
        }
    }

    /// Every deposit after the first, the latest first; what is not deposited yet before them all. The caller has
    /// loaded the request through its viewer.
    @Transactional(readOnly = true)
    public List<Stage> of(AtelierRequest request) {
        var all = deposits.of(request.id());
        var stages = new ArrayList<Stage>();
        if (request.hasUndepositedChanges() && !all.isEmpty()) {
            stages.add(stage(request, null, all.getLast().content(), deposits.content(request)));
        }
        IntStream.range(1, all.size())
                .mapToObj(at -> stage(
                        request,
                        all.get(at).at(),
                        all.get(at - 1).content(),
                        all.get(at).content()))
                .toList()
                .reversed()
                .forEach(stages::add);
        return stages;
    }

    @Transactional(readOnly = true)
    public boolean isRedeposited(AtelierRequest request) {
        return deposits.count(request.id()) > 1;
    }

    private Stage stage(AtelierRequest request, @Nullable Instant at, Deposits.Content before, Deposits.Content after) {
        return new Stage(
                at,
                fields(words.parts(request, before.fiche()), words.parts(request, after.fiche()))
                        .toList(),
                files(request, before, after));
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

    private static List<FileChange> files(AtelierRequest request, Deposits.Content before, Deposits.Content after) {
        return Stream.of(PieceKind.values())
                .map(kind ->
                        new FileChange(kind, lost(request, kind, before, after), lost(request, kind, after, before)))
                .filter(change -> !change.removed().isEmpty() || !change.added().isEmpty())
                .toList();
    }

    /// What one deposit holds and another does not; of a file joined several times, the last one.
    private static List<Piece> lost(
            AtelierRequest request, PieceKind kind, Deposits.Content from, Deposits.Content to) {
        var hashes = hashes(from, kind);
        hashes.removeAll(hashes(to, kind));
        return hashes.stream()
                .flatMap(hash -> request.pieces().stream()
                        .filter(piece -> piece.kind() == kind && piece.sha256().equals(hash))
                        .reduce((first, second) -> second)
                        .stream())
                .toList();
    }

    private static Set<String> hashes(Deposits.Content content, PieceKind kind) {
        return content.pieces().stream()
                .filter(piece -> piece.kind() == kind)
                .map(Deposits.PieceContent::sha256)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
