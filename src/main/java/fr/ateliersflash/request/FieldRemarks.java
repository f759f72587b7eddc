package fr.ateliersflash.request;

import fr.ateliersflash.account.Viewer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/// What the bureau asks about the fields of a fiche, shown beside them while they are mended. Kept by whoever examines
/// requests.
public interface FieldRemarks {

    Asked of(AtelierRequest request, Viewer viewer);

    /// The remarks that await an answer, or have got one since the last return.
    ///
    /// @param banner how many are left, and until when; null when nothing is asked
    /// @param next where the next one without an answer is mended, null when all are answered
    /// @param answer where they are answered together and sent back, null when this viewer does not
    /// @param lines by step, or step and field, or kind of piece: `PURPOSE`, `PURPOSE.situation`, `PIECES.ANNEX`
    record Asked(
            @Nullable String banner,
            @Nullable String next,
            @Nullable String answer,
            Map<String, List<Line>> lines) {

        public static final Asked NOTHING = new Asked(null, null, null, Map.of());

        public List<Line> on(Step step) {
            return lines.getOrDefault(step.name(), List.of());
        }

        public List<Line> on(Step step, String field) {
            return lines.getOrDefault(step + "." + field, List.of());
        }
    }

    /// @param made by whom and when
    /// @param state what has become of it, in words
    /// @param href where it is answered, null when it is not for this viewer
    record Line(
            String text,
            String made,
            boolean open,
            String state,
            @Nullable String href) {}

    static Asked of(ObjectProvider<FieldRemarks> kept, AtelierRequest request, Viewer viewer) {
        return kept.stream()
                .findFirst()
                .map(remarks -> remarks.of(request, viewer))
                .orElse(Asked.NOTHING);
    }
}
