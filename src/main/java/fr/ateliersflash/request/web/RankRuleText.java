package fr.ateliersflash.request.web;

import fr.ateliersflash.request.RankRule;
import fr.ateliersflash.shared.Wording;
import java.time.Instant;

/// The rule that fixed a rank, as a receipt shows it.
///
/// @param version which text it is, since when, and what proves that it has not changed
record RankRuleText(String text, String version) {

    static RankRuleText at(Instant deposit, Wording wording) {
        var rule = RankRule.at(deposit);
        return new RankRuleText(
                wording.of("request.rankRule", rule),
                wording.of(
                        "request.rankRule.version",
                        rule.version(),
                        wording.of("request.rankRule.since", rule),
                        rule.sha256()));
    }
}
