package fr.ateliersflash.funding;

import static fr.ateliersflash.funding.FundingScene.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ateliersflash.account.Keys;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(FundingScene.class)
class StatementsTests {

    @Autowired
    FundingScene.Maker scenes;

    @Autowired
    FundingScene.MovingClock clock;

    @Autowired
    Statements statements;

    @Autowired
    Credits credits;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsEachOfficeItsOwn() {
        var scene = scenes.year().withEnvelope(Money.euros(10_000));
        var one = scene.mission().withCredits(Money.euros(2_000));
        var other = scene.mission().withCredits(Money.euros(3_000));

        assertThat(requests(one.service(), scene)).containsExactly(one.requestId());
        assertThat(requests(other.service(), scene)).containsExactly(other.requestId());
        assertThat(requests(scene.bureau(), scene)).containsExactlyInAnyOrder(one.requestId(), other.requestId());
        for (var viewer : List.of(one.groupement(), one.collectivite())) {
            assertThatThrownBy(() -> statements.of(null, viewer)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> statements.watch(viewer)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void showsNoMoneyToWhoeverIsInvitedByName() {
        var scene = scenes.year().withEnvelope(Money.euros(10_000));
        var mission = scene.mission().withCredits(Money.euros(2_000));
        var elsewhere = scene.mission().service();
        var key = Keys.person(elsewhere.personId());
        jdbc.sql("insert into request_access values (?, ?)")
                .params(mission.requestId(), key)
                .update();
        var invited = new Viewer(
                elsewhere.personId(),
                elsewhere.name(),
                elsewhere.organisationId(),
                elsewhere.organisation(),
                elsewhere.kind(),
                elsewhere.capacities(),
                Set.of(key, elsewhere.keys().iterator().next()),
                false);

        assertThat(requests(invited, scene)).isEmpty();
    }

    @Test
    void pointsOutCreditsThatNothingHasCommittedForSixtyDays() {
        var scene = scenes.year().withEnvelope(Money.euros(10_000));
        var still = scene.mission().withCredits(Money.euros(2_000));
        var spent = scene.mission().withCredits(Money.euros(1_200));
        spent.order(OrderStatus.ISSUED);
        var june = LocalDate.of(scene.year(), 6, 15);

        clock.moveTo(june.plusDays(59));
        assertThat(statements.idle(still.requestId())).isEmpty();
        clock.moveTo(june.plusDays(60));

        assertThat(statements.idle(still.requestId())).isPresent();
        assertThat(statements.idle(spent.requestId())).isEmpty();
        assertThat(statements.watch(still.service()).idle())
                .extracting(row -> row.request().id())
                .containsExactly(still.requestId());
    }

    @Test
    void saysAtTheEndOfTheYearWhatCanBeTakenBack() {
        var scene = scenes.year().withEnvelope(Money.euros(10_000));
        var mission = scene.mission();
        done(credits.delegate(
                mission.reference(),
                "135",
                new Grant(Money.euros(2_000), Money.euros(1_500), "", null),
                scene.bureau()));
        mission.order(OrderStatus.NOTIFIED);

        clock.moveTo(LocalDate.of(scene.year(), 10, 31));
        assertThat(statements.watch(mission.service()).reclaimable()).isEmpty();
        clock.moveTo(LocalDate.of(scene.year(), 11, 1));

        assertThat(statements.watch(mission.service()).reclaimable())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.position().left()).isEqualTo(80_000);
                    assertThat(row.position().idleCp()).isEqualTo(30_000);
                    assertThat(row.position().owed()).isEqualTo(120_000);
                });
        assertThat(statements.watch(mission.service()).overdrawn()).isEmpty();
    }

    private List<Long> requests(Viewer viewer, FundingScene.Year scene) {
        return statements.of(scene.year(), viewer).stream()
                .map(row -> row.request().id())
                .toList();
    }
}
