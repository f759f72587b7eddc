package fr.ateliersflash.request;

import fr.ateliersflash.account.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/// What the bureau asks about the fields of a fiche, shown beside them while they are mended. Kept by whoever examines
/// requests.
public interface FieldRemarks {

    Asked of(AtelierRequest request, Viewer viewer);

    /// The remarks that await an answer, or have got one since the last return.
    ///
    /// @param banner how many are left, and until when; null when nothing is asked
    /// @param open where those without an answer are mended, in its order; none for who does not write it
    /// @param answer where they are answered together and sent back, null when this viewer does not
    /// @param lines by step, or step and field, or kind of piece: `PURPOSE`, `PURPOSE.situation`, `PIECES.ANNEX`
    record Asked(
            @Nullable String banner,
            List<Open> open,
            @Nullable String answer,
            Map<String, List<Line>> lines) {

        public static final Asked NOTHING = new Asked(null, List.of(), null, Map.of());

        /// The way to the next one for whoever is at a step, null when all are answered.
        public @Nullable Way from(Step here) {
            return way("here", open.stream().filter(one -> one.step() == here))
                    .or(() -> way("next", open.stream().filter(one -> one.step().compareTo(here) > 0)))
                    .or(() -> way("before", open.stream()))
                    .orElse(null);
        }

        private static Optional<Way> way(String kind, Stream<Open> some) {
            return some.findFirst().map(one -> new Way("request.asked." + kind, one.href()));
        }

        public List<Line> on(Step step) {
            return lines.getOrDefault(step.name(), List.of());
        }

        public List<Line> on(Step step, String field) {
            return lines.getOrDefault(step + "." + field, List.of());
        }
    }

    /// A remark without an answer: where it is mended.
    record Open(Step step, String href) {}

    /// The key of a link's words, and where it leads.
    record Way(String key, String href) {}

    /// @param anchor of the remark on a page
    /// @param made by whom and when
    /// @param state what has become of it, in words
    /// @param href where it is answered, null when it is not for this viewer
    /// @param next where the open one after it is mended, null when it is answered, or not for this viewer
    /// @param last whether it is the last open one in the order of the fiche
    record Line(
            String anchor,
            String text,
            String made,
            boolean open,
            String state,
            @Nullable String href,
            @Nullable String next,
            boolean last) {}

    static Asked of(ObjectProvider<FieldRemarks> kept, AtelierRequest request, Viewer viewer) {
        return kept.stream()
                .findFirst()
                .map(remarks -> remarks.of(request, viewer))
                .orElse(Asked.NOTHING);
    }
}
