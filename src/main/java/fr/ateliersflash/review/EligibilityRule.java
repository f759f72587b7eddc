package fr.ateliersflash.review;

/// The rules of the scheme, as its public sheet states them. One that is not met does not block: the bureau sees it
/// and may waive it with a reason.
public enum EligibilityRule {
    /// The intercommunal scale, or a single commune when the site is a friche.
    SCALE {
        @Override
        boolean isMetBy(EligibilityFacts facts) {
            return facts.intercommunalScale() || facts.friche();
        }
    },
    /// A single commune comes with its intercommunalité.
    EPCI {
        @Override
        boolean isMetBy(EligibilityFacts facts) {
            return facts.borneByGrouping() || facts.epciAssociated();
        }
    },
    /// Local engineering is associated.
    LOCAL_ENGINEERING {
        @Override
        boolean isMetBy(EligibilityFacts facts) {
            return facts.localEngineering();
        }
    },
    /// The collectivité takes the logistics at its expense.
    LOGISTICS {
        @Override
        boolean isMetBy(EligibilityFacts facts) {
            return facts.logisticsAccepted();
        }
    };

    abstract boolean isMetBy(EligibilityFacts facts);
}
