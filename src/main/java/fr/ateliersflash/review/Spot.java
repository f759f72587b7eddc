package fr.ateliersflash.review;

import fr.ateliersflash.request.Step;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The place of a remark: a section or a piece, or one field of a section.
///
/// @param field its name in the section, null when the remark is about the whole
public record Spot(RemarkTarget target, @Nullable String field) {

    public Step step() {
        return target.step();
    }

    /// What it is called beside the fields of a fiche: `PURPOSE.situation`, `PURPOSE`, `PIECES.ANNEX`.
    public String key() {
        var detail = step() == Step.PIECES ? pieces() : Optional.ofNullable(field);
        return detail.map(one -> step() + "." + one).orElse(step().name());
    }

    /// Where it is mended, under the address of a dossier.
    public String path() {
        var anchor = step() == Step.PIECES
                ? pieces()
                : Optional.ofNullable(field)
                        .map(one -> step() == Step.SITE && !one.equals("communes") ? "site." + one : one);
        return "/fiche/" + step().slug() + anchor.map(one -> "#" + one).orElse("");
    }

    private Optional<String> pieces() {
        return Optional.of(target == RemarkTarget.ANNEXES ? "ANNEX" : target.name());
    }
}
