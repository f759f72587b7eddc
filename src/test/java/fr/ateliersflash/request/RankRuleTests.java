package fr.ateliersflash.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.shared.Sha256;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.support.ApplicationTest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class RankRuleTests {

    @Autowired
    Wording wording;

    @ParameterizedTest
    @EnumSource
    void neverChangesAWordOfATextThatWasShown(RankRule rule) {
        assertThat(Sha256.of(wording.of("request.rankRule", rule))).isEqualTo(rule.sha256());
    }

    @Test
    void followsOneAnotherInTime() {
        assertThat(List.of(RankRule.values()))
                .isSortedAccordingTo(Comparator.comparing(RankRule::since))
                .extracting(RankRule::version)
                .doesNotHaveDuplicates();
        assertThat(RankRule.at(Instant.parse("2026-06-01T10:00:00Z"))).isEqualTo(RankRule.FIRST);
    }
}
