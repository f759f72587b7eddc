package fr.ateliersflash.review;

import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Scale;
import java.util.Arrays;
import java.util.List;

/// What eligibility depends on.
///
/// @param borneByGrouping borne by a grouping of communes
/// @param intercommunalScale at the scale of a grouping, whoever bears it
public record EligibilityFacts(
        boolean borneByGrouping,
        boolean intercommunalScale,
        boolean friche,
        boolean epciAssociated,
        boolean localEngineering,
        boolean logisticsAccepted) {

    static EligibilityFacts of(AtelierRequest request) {
        var site = request.fiche().site();
        var grouping = request.bearer().kind().isIntercommunal();
        return new EligibilityFacts(
                grouping,
                grouping || site.scale() == Scale.INTERCOMMUNAL,
                Boolean.TRUE.equals(site.friche()),
                Boolean.TRUE.equals(site.epciAssociated()),
                !request.fiche().actors().localEngineering().isEmpty(),
                request.fiche().logistics().accepted());
    }

    public List<EligibilityRule> failing() {
        return Arrays.stream(EligibilityRule.values())
                .filter(rule -> !rule.isMetBy(this))
                .toList();
    }
}
