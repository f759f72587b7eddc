package fr.ateliersflash.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import fr.ateliersflash.support.Together;
import fr.ateliersflash.turn.Addressee;
import fr.ateliersflash.turn.Turns;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class FiguresTests {

    @Autowired
    Scene scene;

    @Autowired
    Figures figures;

    @Autowired
    Teller teller;

    @Autowired
    Turns turns;

    @Autowired
    Examination examination;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    /// Whoever holds the ball is one of those who are awaited.
    @ParameterizedTest
    @EnumSource(Stage.class)
    void saysOfThePresentWhatTheTurnRulesSay(Stage stage) {
        var request = scene.reaches(stage);

        var awaited = turns.of(request.id()).stream()
                .filter(turn -> !turn.key().equals("write"))
                .map(turn -> Addressee.capacity(turn.addressee()).name().replace("HEAD_OF_BUREAU", "BUREAU"))
                .distinct()
                .toList();
        assertThat(open(request)).isSubsetOf(awaited);
        // what was ordered of an atelier given up is settled: no stage of it
        assertThat(open(request).isEmpty()).isEqualTo(awaited.isEmpty() || stage == Stage.ABANDONED);
    }

    private List<String> open(AtelierRequest request) {
        return jdbc.sql("select distinct party from statistics_span where request_id = ? and ended_at is null")
                .param(request.id())
                .query(String.class)
                .list();
    }

    @Test
    void addsUpWhatTheSpansSay() {
        scene.reaches(Stage.PUBLISHED);
        scene.reaches(Stage.RESUBMITTED);
        scene.reaches(Stage.REJECTED);

        agree();
    }

    /// Sums and what they are made of, all of the database.
    private void agree() {
        assertThat(jdbc.sql("""
                        select count(*) from (
                            select split_part(cut, ':', 1) as kind, extract(year from statistics_day(ended_at))::int as year,
                                substr(cut, strpos(cut, ':') + 1) as value, stage, party,
                                statistics_day(ended_at) - statistics_day(started_at) as days, count(*) as spans
                            from statistics_span join statistics_dossier using (request_id), unnest(cuts) as cut
                            where ended_at is not null group by 1, 2, 3, 4, 5, 6) as counted
                        full join (select * from statistics_delay where spans > 0) as kept
                            using (kind, year, value, stage, party, days, spans)
                        where counted.* is null or kept.* is null""").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select count(*) from (
                            select split_part(cut, ':', 1) as kind, substr(cut, strpos(cut, ':') + 1) as value, stage, party, count(*) as spans
                            from statistics_span join statistics_dossier using (request_id), unnest(cuts) as cut
                            where ended_at is null group by 1, 2, 3, 4) as counted
                        full join (select * from statistics_running where spans > 0) as kept using (kind, value, stage, party, spans)
                        where counted.* is null or kept.* is null""").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select count(*) from (
                            select split_part(cut, ':', 1) as kind, deposit_year as year,
                                substr(cut, strpos(cut, ':') + 1) as value, milestone, ending, count(*) as dossiers
                            from statistics_dossier, unnest(cuts) as cut
                            where milestone is not null group by 1, 2, 3, 4, 5) as counted
                        full join (select * from statistics_funnel where dossiers > 0) as kept
                            using (kind, year, value, milestone, ending, dossiers)
                        where counted.* is null or kept.* is null""").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select count(*) from (
                            select split_part(cut, ':', 1) as kind, credit_year as year,
                                substr(cut, strpos(cut, ':') + 1) as value, count(*) as dossiers, sum(delegated)::bigint as delegated,
                                sum(ordered)::bigint as ordered, sum(certified)::bigint as certified, sum(paid)::bigint as paid
                            from statistics_dossier, unnest(cuts) as cut
                            where credit_year is not null group by 1, 2, 3) as counted
                        full join (select * from statistics_money where dossiers > 0) as kept
                            using (kind, year, value, dossiers, delegated, ordered, certified, paid)
                        where counted.* is null or kept.* is null""").query(Long.class).single()).isZero();
    }

    @Test
    void tellsFromTheJournalWhatItHadCountedActByAct() {
        var request = scene.reaches(Stage.PUBLISHED);
        var counted = spans(request);
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("delete from statistics_span where request_id = ?")
                    .param(request.id())
                    .update();
        });
        assertThat(spans(request)).isEmpty();
        agree();

        teller.tellSince(Instant.EPOCH);

        assertThat(spans(request)).isEqualTo(counted).hasSizeGreaterThan(12);
        agree();
    }

    private List<String> spans(AtelierRequest request) {
        return jdbc.sql("select statistics_span::text from statistics_span where request_id = ? order by number")
                .param(request.id())
                .query(String.class)
                .list();
    }

    @Test
    void countsUnderTheRegionTheThemeTheWaveTheHolderAndTheFriche() {
        var request = scene.reaches(Stage.PREPARATION);

        var cuts = jdbc.sql("select unnest(cuts) from statistics_dossier where request_id = ?")
                .param(request.id())
                .query(String.class)
                .list();
        assertThat(cuts)
                .containsExactlyInAnyOrder(
                        "ALL:",
                        "REGION:52",
                        "THEME:REPAIR_THE_CITY",
                        "REGION_THEME:52/REPAIR_THE_CITY",
                        "FRICHE:true",
                        "WAVE:" + scene.wave(),
                        "HOLDER:" + scene.holder(request.reference()).organisationId());
    }

    @Test
    void countsApartThoseThatAreStillAtAStage() {
        var before = takingUp();
        var request = scene.reaches(Stage.SUBMITTED);
        assertThat(takingUp()).isEqualTo(before + 1);

        examination.takeUp(request.reference(), scene.bureau());

        assertThat(takingUp()).isEqualTo(before);
        agree();
    }

    private long takingUp() {
        return figures.running(Cut.ALL, scene.bureau()).stream()
                .filter(one -> one.stage().name().equals("TAKING_UP"))
                .mapToLong(Figures.Running::dossiers)
                .sum();
    }

    @Test
    void countsTheCreditsOfTheYear() {
        var before = figures.spent(Cut.ALL, null, scene.head()).stream()
                .mapToLong(Figures.Spent::paid)
                .sum();
        var request = scene.reaches(Stage.PUBLISHED);

        var money = jdbc.sql("select delegated, ordered, certified, paid from statistics_dossier where request_id = ?")
                .param(request.id())
                .query()
                .singleRow();
        assertThat((long) money.get("delegated")).isGreaterThanOrEqualTo((long) money.get("ordered"));
        assertThat((long) money.get("certified"))
                .isEqualTo((long) money.get("ordered"))
                .isPositive();
        assertThat(figures.spent(Cut.ALL, null, scene.head()).stream()
                        .mapToLong(Figures.Spent::paid)
                        .sum())
                .isEqualTo(before + (long) money.get("paid"));
    }

    @Test
    void anActThatIsUndoneIsNotCounted() {
        var request = scene.reaches(Stage.SUBMITTED);
        var counted = spans(request);

        transaction.executeWithoutResult(undone -> {
            examination.takeUp(request.reference(), scene.bureau());
            undone.setRollbackOnly();
        });

        assertThat(spans(request)).isEqualTo(counted);
        agree();
    }

    @Test
    void countsBothOfTwoActsDoneAtOnce() {
        var one = scene.reaches(Stage.SUBMITTED);
        var other = scene.reaches(Stage.SUBMITTED);
        var bureau = scene.bureau();

        Together.all(
                () -> examination.takeUp(one.reference(), bureau), () -> examination.takeUp(other.reference(), bureau));

        assertThat(spans(one)).anyMatch(span -> span.contains("TAKING_UP") && !span.endsWith(",)"));
        assertThat(spans(other)).anyMatch(span -> span.contains("TAKING_UP") && !span.endsWith(",)"));
        agree();
    }

    @Test
    void keepsNothingOfADraft() {
        var request = scene.reaches(Stage.COMPLETE_DRAFT);

        assertThat(jdbc.sql("select cardinality(cuts) from statistics_dossier where request_id = ?")
                        .param(request.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        agree();
    }

    @Test
    void refusesWhatWouldNotAddUp() {
        var request = scene.reaches(Stage.IN_REVIEW);

        assertThatThrownBy(() -> jdbc.sql("update statistics_dossier set milestone = null where request_id = ?")
                        .param(request.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into statistics_span
                        select request_id, 1000 + number, stage, party, started_at, null from statistics_span
                        where request_id = ? and ended_at is null""").param(request.id()).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void areForTheBureauAlone() {
        assertThatThrownBy(() -> figures.delays(Cut.ALL, null, scene.ddt53())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> figures.reached(Cut.ALL, null, scene.evron())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> figures.spent(Cut.ALL, null, scene.administrator()))
                .isInstanceOf(NotFound.class);
        assertThat(figures.delays(Cut.ALL, null, scene.bureau())).isNotNull();
    }
}
