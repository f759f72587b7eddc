package fr.ateliersflash.review;

import fr.ateliersflash.request.PieceKind;
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
        return detail().map(one -> step() + "." + one).orElse(step().name());
    }

    /// Where it is mended, under the address of a dossier.
    public String path() {
        var anchor = detail().map(one -> step() == Step.SITE && !one.equals("communes") ? "site." + one : one);
        return "/fiche/" + step().slug() + anchor.map(one -> "#" + one).orElse("");
    }

    /// The kind of the piece, null when it is in a section.
    public @Nullable PieceKind piece() {
        return target.piece();
    }

    private Optional<String> detail() {
        return Optional.ofNullable(piece()).map(PieceKind::name).or(() -> Optional.ofNullable(field));
    }
}
