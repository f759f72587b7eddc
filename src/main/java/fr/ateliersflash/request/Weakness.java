package fr.ateliersflash.request;

import java.util.function.BiPredicate;

/// What an examiner usually asks more about: answered, and yet not enough. Advice, never an obstacle; the lengths are
/// ours.
enum Weakness {
    /// Nobody can picture the place.
    DESCRIPTION_SHORT(
            Step.SITE, "description", (fiche, _) -> isShort(fiche.site().description(), 100)),
    /// The scheme wants the intercommunalité associated.
    EPCI_NOT_ASSOCIATED(Step.SITE, "epciAssociated", Weakness::isAlone),
    /// Where the territory stands is told too briefly.
    SITUATION_SHORT(
            Step.PURPOSE, "situation", (fiche, _) -> isShort(fiche.purpose().situation(), 150)),
    /// The question is told too briefly.
    PROBLEM_SHORT(Step.PURPOSE, "problem", (fiche, _) -> isShort(fiche.purpose().problem(), 100)),
    /// What blocks is told too briefly.
    OBSTACLES_SHORT(
            Step.PURPOSE, "obstacles", (fiche, _) -> isShort(fiche.purpose().obstacles(), 80)),
    /// Nothing says what was tried before.
    ATTEMPTS_UNTOLD(
            Step.PURPOSE, "attempts", (fiche, _) -> fiche.purpose().attempts().isEmpty()),
    /// The questions put to the atelier are told too briefly.
    QUESTIONS_SHORT(
            Step.THEMES, "questions", (fiche, _) -> isShort(fiche.themes().questions(), 100)),
    /// No competence is asked for: the groupement cannot compose its team.
    COMPETENCES_UNTOLD(
            Step.THEMES,
            "competences",
            (fiche, _) -> fiche.themes().competences().isEmpty()),
    /// Local engineering is ticked, and nobody is named.
    ENGINEERING_UNNAMED(
            Step.ACTORS,
            "localEngineeringRole",
            (fiche, _) -> fiche.actors().localEngineeringRole().isEmpty()),
    /// Who must be around the table is told too briefly.
    ACTORS_SHORT(Step.ACTORS, "toMobilise", (fiche, _) -> isShort(fiche.actors().toMobilise(), 60)),
    /// No phone number of the elected referent.
    OFFICIAL_UNREACHABLE(
            Step.CONTACTS,
            "officialPhone",
            (fiche, _) -> fiche.contacts().officialPhone().isEmpty());

    private final Step step;
    private final String field;
    private final BiPredicate<Fiche, Bearer> weak;

    Weakness(Step step, String field, BiPredicate<Fiche, Bearer> weak) {
        this.step = step;
        this.field = field;
        this.weak = weak;
    }

    /// @param bearer of the request that the fiche tells of
    boolean isIn(Fiche fiche, Bearer bearer) {
        return weak.test(fiche, bearer);
    }

    Step step() {
        return step;
    }

    Gap gap() {
        return new Gap(Gap.Kind.WEAK, step, field, name());
    }

    private static boolean isAlone(Fiche fiche, Bearer bearer) {
        return !bearer.kind().isIntercommunal()
                && Boolean.FALSE.equals(fiche.site().epciAssociated());
    }

    /// What is empty is missing, not weak.
    private static boolean isShort(String text, int enough) {
        return !text.isEmpty() && text.length() < enough;
    }
}
