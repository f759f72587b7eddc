package fr.ateliersflash.review.web;

import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.review.EligibilityFacts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.util.UriComponentsBuilder;

/// The answers of the self-check, under the names that they bear in the address, since it can be shared.
///
/// @param porteur the kind of collectivité that would ask
/// @param perimetre what the atelier would be about
/// @param intercommunalite whether it would take part, asked of a commune only
/// @param communeCode the INSEE code picked among the suggestions, empty when none was
record EligibilityForm(
        String porteur,
        String perimetre,
        String intercommunalite,
        String ingenierie,
        String logistique,
        String commune,
        String communeCode) {

    private static final String YES = "oui";
    private static final String NO = "non";
    private static final int LONGEST = 100;

    EligibilityForm {
        porteur = clean(porteur);
        perimetre = clean(perimetre);
        intercommunalite = clean(intercommunalite);
        ingenierie = clean(ingenierie);
        logistique = clean(logistique);
        commune = clean(commune);
        communeCode = clean(communeCode);
    }

    /// What an atelier would be about, as far as the rules care.
    enum Ground {
        INTERCOMMUNALITE,
        FRICHE,
        AUTRE
    }

    void check(BindingResult errors) {
        require(bearer().isPresent(), "porteur", errors);
        require(ground().isPresent(), "perimetre", errors);
        var alone = bearer().filter(kind -> !kind.isIntercommunal()).isPresent();
        require(!alone || isAnswered(intercommunalite), "intercommunalite", errors);
        require(isAnswered(ingenierie), "ingenierie", errors);
        require(isAnswered(logistique), "logistique", errors);
    }

    /// What the rules depend on, empty when that is not answered.
    Optional<EligibilityFacts> facts() {
        return bearer().flatMap(kind -> ground().map(ground -> new EligibilityFacts(
                kind.isIntercommunal(),
                kind.isIntercommunal() || ground == Ground.INTERCOMMUNALITE,
                ground == Ground.FRICHE,
                intercommunalite.equals(YES),
                ingenierie.equals(YES),
                logistique.equals(YES))));
    }

    /// The address of the questions, already answered.
    ///
    /// @param place the commune as it was understood, or as it was typed
    String address(String place) {
        return UriComponentsBuilder.fromPath("/eligibilite")
                .queryParam("porteur", "{porteur}")
                .queryParam("perimetre", "{perimetre}")
                .queryParam("intercommunalite", "{intercommunalite}")
                .queryParam("ingenierie", "{ingenierie}")
                .queryParam("logistique", "{logistique}")
                .queryParam("commune", "{commune}")
                .encode()
                .buildAndExpand(porteur, perimetre, intercommunalite, ingenierie, logistique, place)
                .toUriString();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<BearerKind> bearer() {
        return Arrays.stream(BearerKind.values())
                .filter(one -> word(one).equals(porteur))
                .findFirst();
    }

    private Optional<Ground> ground() {
        return Arrays.stream(Ground.values())
                .filter(one -> word(one).equals(perimetre))
                .findFirst();
    }

    private static boolean isAnswered(String answer) {
        return answer.equals(YES) || answer.equals(NO);
    }

    private static void require(boolean answered, String field, BindingResult errors) {
        if (!answered) {
            errors.rejectValue(field, "review.eligibility." + field + ".missing");
        }
    }

    private static String clean(@Nullable String typed) {
        var text = typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
