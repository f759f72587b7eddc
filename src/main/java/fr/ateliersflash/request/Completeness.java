package fr.ateliersflash.request;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What a fiche still lacks: one list, the same for whoever writes it, is invited to, or examines it.
@Component
public class Completeness {

    private final Wording wording;
    private final FicheWords fiche;

    Completeness(Wording wording, FicheWords fiche) {
        this.wording = wording;
        this.fiche = fiche;
    }

    /// A gap in words, and where this viewer mends it, or reads about it.
    public record Lack(Gap.Kind kind, Step step, String text, String href) {}

    /// All that a fiche lacks, what matters most first.
    public record Lacks(List<Lack> missing, List<Lack> awaited, List<Lack> weak) {

        static Lacks of(List<Lack> lacks) {
            return new Lacks(only(Gap.Kind.MISSING, lacks), only(Gap.Kind.AWAITED, lacks), only(Gap.Kind.WEAK, lacks));
        }

        private static List<Lack> only(Gap.Kind kind, List<Lack> lacks) {
            return lacks.stream().filter(lack -> lack.kind() == kind).toList();
        }

        /// What this step alone lacks.
        public Lacks in(Step step) {
            return of(Stream.of(missing, awaited, weak)
                    .flatMap(List::stream)
                    .filter(lack -> lack.step() == step)
                    .toList());
        }

        public int size() {
            return missing.size() + awaited.size() + weak.size();
        }
    }

    /// Every gap, step by step.
    static List<Gap> gaps(AtelierRequest request) {
        return Stream.concat(ofTheFiche(request.fiche(), request.bearer()), letters(request))
                .sorted(Comparator.comparing(Gap::step))
                .toList();
    }

    /// Those of what is written alone, without the letters.
    static Stream<Gap> ofTheFiche(Fiche fiche, Bearer bearer) {
        return Stream.of(Step.values())
                .filter(step -> step != Step.PIECES)
                .flatMap(step -> ofTheSection(step, fiche, bearer));
    }

    private static Stream<Gap> ofTheSection(Step step, Fiche fiche, Bearer bearer) {
        var fields = fiche.section(step).missing();
        var missing = fields.stream().map(field -> new Gap(Gap.Kind.MISSING, step, field, "MISSING"));
        var weak = Stream.of(Weakness.values())
                .filter(weakness -> weakness.step() == step && weakness.isIn(fiche, bearer))
                .map(Weakness::gap)
                .filter(gap -> !fields.contains(gap.field()));
        return Stream.concat(missing, weak);
    }

    private static Stream<Gap> letters(AtelierRequest request) {
        return Stream.of(PieceKind.values())
                .filter(PieceKind::isLetter)
                .filter(kind -> request.currentLetter(kind)
                        .filter(letter -> letter.verdict() != Verdict.REFUSED)
                        .isEmpty())
                .map(kind -> new Gap(Gap.Kind.AWAITED, Step.PIECES, kind.name(), "LETTER"));
    }

    public Lacks of(AtelierRequest request, Viewer viewer) {
        return of(gaps(request).stream(), gap -> href(request, gap, viewer));
    }

    /// What the section that somebody has just saved lacks.
    public Lacks in(Saved saved) {
        return of(
                ofTheSection(
                        saved.step(),
                        Fiche.EMPTY.with(saved.section()),
                        saved.sheet().bearer()),
                gap -> field(address(saved.reference()), gap));
    }

    private Lacks of(Stream<Gap> gaps, Function<Gap, String> href) {
        return Lacks.of(gaps.map(gap -> new Lack(gap.kind(), gap.step(), text(gap), href.apply(gap)))
                .toList());
    }

    private String text(Gap gap) {
        return switch (gap.kind()) {
            case MISSING -> wording.of("request.lack.missing", fiche.label(gap.step(), gap.field()));
            case AWAITED -> wording.of("request.lack.awaited." + gap.field());
            case WEAK -> wording.of("request.lack.weak." + gap.policy());
        };
    }

    private static String href(AtelierRequest request, Gap gap, Viewer viewer) {
        var address = address(request.reference());
        var act = gap.step() == Step.PIECES ? RequestAct.ATTACH : RequestAct.EDIT;
        return request.allows(act, viewer)
                ? field(address, gap)
                : address + "/recapitulatif#" + gap.step().key() + "-" + gap.field();
    }

    private static String address(Reference reference) {
        return "/demandes/" + reference;
    }

    private static String field(String address, Gap gap) {
        return address + "/fiche/" + gap.step().slug() + "#" + anchor(gap);
    }

    /// The territory's fields stand in a form that holds more.
    private static String anchor(Gap gap) {
        if (gap.step() != Step.SITE) {
            return gap.field();
        }
        return gap.field().equals("communes") ? "communes" : "site." + gap.field();
    }
}
