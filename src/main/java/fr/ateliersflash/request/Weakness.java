package fr.ateliersflash.request;

import java.util.function.Predicate;

/// What an examiner usually asks more about: answered, and yet not enough. Advice, never an obstacle; the lengths are
/// ours.
enum Weakness {
    /// Nobody can picture the place.
    DESCRIPTION_SHORT(
            Step.SITE, "description", request -> isShort(request.fiche().site().description(), 100)),
    /// The scheme wants the intercommunalité associated.
    EPCI_NOT_ASSOCIATED(Step.SITE, "epciAssociated", Weakness::isAlone),
    /// Where the territory stands is told too briefly.
    SITUATION_SHORT(
            Step.PURPOSE,
            "situation",
            request -> isShort(request.fiche().purpose().situation(), 150)),
    /// The question is told too briefly.
    PROBLEM_SHORT(
            Step.PURPOSE,
            "problem",
            request -> isShort(request.fiche().purpose().problem(), 100)),
    /// What blocks is told too briefly.
    OBSTACLES_SHORT(
            Step.PURPOSE,
            "obstacles",
            request -> isShort(request.fiche().purpose().obstacles(), 80)),
    /// Nothing says what was tried before.
    ATTEMPTS_UNTOLD(
            Step.PURPOSE,
            "attempts",
            request -> request.fiche().purpose().attempts().isEmpty()),
    /// The questions put to the atelier are told too briefly.
    QUESTIONS_SHORT(
            Step.THEMES,
            "questions",
            request -> isShort(request.fiche().themes().questions(), 100)),
    /// No competence is asked for: the groupement cannot compose its team.
    COMPETENCES_UNTOLD(
            Step.THEMES,
            "competences",
            request -> request.fiche().themes().competences().isEmpty()),
    /// Local engineering is ticked, and nobody is named.
    ENGINEERING_UNNAMED(
            Step.ACTORS,
            "localEngineeringRole",
            request -> request.fiche().actors().localEngineeringRole().isEmpty()),
    /// Who must be around the table is told too briefly.
    ACTORS_SHORT(
            Step.ACTORS,
            "toMobilise",
            request -> isShort(request.fiche().actors().toMobilise(), 60)),
    /// No phone number of the elected referent.
    OFFICIAL_UNREACHABLE(
            Step.CONTACTS,
            "officialPhone",
            request -> request.fiche().contacts().officialPhone().isEmpty());

    private final Step step;
    private final String field;
    private final Predicate<AtelierRequest> weak;

    Weakness(Step step, String field, Predicate<AtelierRequest> weak) {
        this.step = step;
        this.field = field;
        this.weak = weak;
    }

    boolean isIn(AtelierRequest request) {
        return weak.test(request);
    }

    Gap gap() {
        return new Gap(Gap.Kind.WEAK, step, field, name());
    }

    private static boolean isAlone(AtelierRequest request) {
        return !request.bearer().kind().isIntercommunal()
                && Boolean.FALSE.equals(request.fiche().site().epciAssociated());
    }

    /// What is empty is missing, not weak.
    private static boolean isShort(String text, int enough) {
        return !text.isEmpty() && text.length() < enough;
    }
}
