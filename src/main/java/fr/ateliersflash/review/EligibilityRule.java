package fr.ateliersflash.review;

import fr.ateliersflash.shared.NotFound;
import java.util.Arrays;

/// The rules of the scheme, as its public sheet states them. One that is not met does not block: the bureau sees it
/// and may waive it with a reason.
public enum EligibilityRule {
    /// The intercommunal scale, or a single commune when the site is a friche.
    SCALE("echelle") {
        @Override
        boolean isMetBy(EligibilityFacts facts) {
            return facts.intercommunalScale() || facts.friche();
        }
    },
    /// A single commune comes with its intercommunalité.
    EPCI("intercommunalite") {
        @Override
        boolean isMetBy(EligibilityFacts facts) {
            return facts.borneByGrouping() || facts.epciAssociated();
        }
    },
    /// Local engineering is associated.
    LOCAL_ENGINEERING("ingenierie-locale") {
        @Override
        boolean isMetBy(EligibilityFacts facts) {
            return facts.localEngineering();
        }
    },
    /// The collectivité takes the logistics at its expense.
    LOGISTICS("logistique") {
        @Override
        boolean isMetBy(EligibilityFacts facts) {
            return facts.logisticsAccepted();
        }
    };

    private final String slug;

    EligibilityRule(String slug) {
        this.slug = slug;
    }

    /// Its word in addresses.
    public String slug() {
        return slug;
    }

    /// @throws NotFound when no rule has that word
    public static EligibilityRule of(String slug) {
        return Arrays.stream(values())
                .filter(rule -> rule.slug.equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("rule " + slug));
    }

    abstract boolean isMetBy(EligibilityFacts facts);
}
