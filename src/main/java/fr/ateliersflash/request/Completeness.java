package fr.ateliersflash.request;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Wording;
import java.util.Comparator;
import java.util.List;
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
        return Stream.concat(ofTheFiche(request), letters(request))
                .sorted(Comparator.comparing(Gap::step))
                .toList();
    }

    /// Those of what is written alone, without the letters.
    static Stream<Gap> ofTheFiche(AtelierRequest request) {
        var missing =
                request.missing().stream().map(one -> new Gap(Gap.Kind.MISSING, one.step(), one.field(), "MISSING"));
        var weak = Stream.of(Weakness.values())
                .filter(weakness -> weakness.isIn(request))
                .map(Weakness::gap)
                .filter(gap -> request.missing().stream()
                        .noneMatch(
                                one -> one.step() == gap.step() && one.field().equals(gap.field())));
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
        return of(gaps(request).stream(), request, viewer);
    }

    /// What a written step lacks, told without the pieces.
    public Lacks in(Step step, AtelierRequest request, Viewer viewer) {
        return of(ofTheFiche(request).filter(gap -> gap.step() == step), request, viewer);
    }

    private Lacks of(Stream<Gap> gaps, AtelierRequest request, Viewer viewer) {
        return Lacks.of(gaps.map(gap -> new Lack(gap.kind(), gap.step(), text(gap), href(request, gap, viewer)))
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
        var address = "/demandes/" + request.reference();
        var act = gap.step() == Step.PIECES ? RequestAct.ATTACH : RequestAct.EDIT;
        return request.allows(act, viewer)
                ? address + "/fiche/" + gap.step().slug() + "#" + anchor(gap)
                : address + "/recapitulatif#" + gap.step().key() + "-" + gap.field();
    }

    /// The territory's fields stand in a form that holds more.
    private static String anchor(Gap gap) {
        if (gap.step() != Step.SITE) {
            return gap.field();
        }
        return gap.field().equals("communes") ? "communes" : "site." + gap.field();
    }
}
