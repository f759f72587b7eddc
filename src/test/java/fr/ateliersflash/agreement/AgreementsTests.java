package fr.ateliersflash.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ateliersflash.local.AgreementSheets;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class AgreementsTests {

    @Autowired
    Scene scene;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementSheets sheets;

    @Autowired
    JdbcClient jdbc;

    @Test
    void appliesTheOneInForceOnTheDay() {
        var first = opened(terms("Premier", "2051-01-01", "2052-12-31"));
        var second = opened(terms("Deuxième", "2053-01-01", "2056-12-31"));

        assertThat(agreements.inForce(LocalDate.parse("2050-12-31"))).isEmpty();
        assertThat(agreements.inForce(LocalDate.parse("2052-12-31"))).contains(first);
        assertThat(agreements.inForce(LocalDate.parse("2053-01-01"))).contains(second);
    }

    @Test
    void refusesTwoInForceTheSameDay() {
        opened(terms("Premier", "2051-01-01", "2052-12-31"));

        assertThat(agreements.open(terms("Second", "2052-12-31", "2053-12-31"), scene.head()))
                .isEqualTo(Outcome.refused(Refusal.of("agreement.overlap", "Premier")));
    }

    @Test
    void refusesTwoInForceTheSameDayInTheDatabaseToo() {
        opened(terms("Premier", "2051-01-01", "2052-12-31"));

        assertThatThrownBy(() -> jdbc.sql("""
                                insert into agreement (name, starts_on, ends_on, response_days, vat_rate, updated_at, updated_by)
                                values ('Second', '2052-12-31', '2053-12-31', 5, 0.2, now(), 'Quelqu’un')""").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("agreement_never_two_in_force");
    }

    @Test
    void mayStayInForceLonger() {
        var agreement = opened(terms("Premier", "2051-01-01", "2052-12-31"));

        var longer = done(agreements.amend(
                agreement.id(), agreement.version(), terms("Premier", "2051-01-01", "2053-06-30"), scene.head()));

        assertThat(longer.end()).isEqualTo("2053-06-30");
    }

    @Test
    void isChangedByTheHeadOfTheBureauAlone() {
        assertThatThrownBy(() -> agreements.open(terms("Premier", "2051-01-01", "2052-12-31"), scene.bureau()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isNotChangedFromAnOlderVersion() {
        var agreement = opened(terms("Premier", "2051-01-01", "2052-12-31"));
        var read = agreement.version();
        done(agreements.price(agreement.id(), read, price("A1"), scene.head()));

        assertThatThrownBy(() -> agreements.price(agreement.id(), read, price("A2"), scene.head()))
                .isInstanceOf(Stale.class);
    }

    @Test
    void movesTheOthersWhenOneIsRanked() {
        var agreement = withHolders("Nord", "Ouest", "Sud");
        var south = agreement.holders().get(2);

        done(agreements.compose(
                agreement.id(),
                agreement.version(),
                south.id(),
                1,
                Composition.of("Sud", List.of(new Member("Zefco", List.of()))),
                scene.head()));

        assertThat(mandataires(agreement)).containsExactly("Sud", "Nord", "Ouest");
        assertThat(agreement.holders()).extracting(Holder::rank).containsExactly(1, 2, 3);
    }

    @Test
    void movesTheOthersUpWhenOneIsReleased() {
        var agreement = withHolders("Nord", "Ouest", "Sud");

        agreements.release(
                agreement.id(),
                agreement.version(),
                agreement.holders().getFirst().id(),
                scene.head());

        assertThat(mandataires(agreement)).containsExactly("Ouest", "Sud");
        assertThat(agreement.holders()).extracting(Holder::rank).containsExactly(1, 2);
    }

    @Test
    void isNotHeldTwiceByTheSameGroupement() {
        var agreement = withHolders("Nord");
        var groupement = agreement.holders().getFirst().groupementId();

        assertThat(agreements.admit(
                        agreement.id(),
                        agreement.version(),
                        groupement,
                        Composition.of("Nord", List.of()),
                        scene.head()))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void refusesACodeTwiceAndForgetsNoPrice() {
        var agreement = opened(terms("Premier", "2051-01-01", "2052-12-31"));
        done(agreements.price(agreement.id(), agreement.version(), price("A1"), scene.head()));

        assertThat(agreements.price(agreement.id(), agreement.version(), price("A1"), scene.head()))
                .isEqualTo(Outcome.refused(Refusal.of("agreement.price.code.taken", "A1")));

        var line = agreement.priceLines().getFirst();
        agreements.withdraw(agreement.id(), agreement.version(), line.id(), scene.head());
        assertThat(agreement.priceLines()).isEmpty();
        assertThatThrownBy(() -> agreement.priceLine(line.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void loadsTheAgreementsOfTheDemonstrationOnce() {
        sheets.load(scene.head());
        sheets.load(scene.head());

        var inForce = agreements.inForce(LocalDate.parse("2026-11-21")).orElseThrow();
        assertThat(inForce.holders()).extracting(Holder::rank).containsExactly(1, 2, 3);
        assertThat(inForce.holders())
                .allSatisfy(holder -> assertThat(holder.mandataire()).contains("fictif"));
        assertThat(inForce.responseDays()).isEqualTo(5);
        assertThat(inForce.vatRate()).isEqualByComparingTo("0.20");
        assertThat(priceOf(inForce, MissionPhase.APPROPRIATION)).isEqualTo(Money.euros(6000));
        var before = agreements.inForce(LocalDate.parse("2021-02-01")).orElseThrow();
        assertThat(mandataires(before))
                .containsExactly("Atelier de l’Ourcq", "POLAU – pôle arts & urbanisme", "VILLE OUVERTE");
        assertThat(before.holders().getFirst().members())
                .contains(new Member("ZEFCO", List.of("développement durable")));
        assertThat(agreements.all()).extracting(FrameworkAgreement::name).doesNotHaveDuplicates();
    }

    private FrameworkAgreement withHolders(String... mandataires) {
        var agreement = opened(terms("Premier", "2051-01-01", "2052-12-31"));
        for (var mandataire : mandataires) {
            done(agreements.admit(
                    agreement.id(),
                    agreement.version(),
                    "Groupement " + mandataire,
                    Composition.of(mandataire, List.of()),
                    scene.head()));
        }
        return agreement;
    }

    private FrameworkAgreement opened(Terms terms) {
        return done(agreements.open(terms, scene.head()));
    }

    private static FrameworkAgreement done(Outcome<FrameworkAgreement> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<FrameworkAgreement>) outcome).value();
    }

    private static List<String> mandataires(FrameworkAgreement agreement) {
        return agreement.holders().stream().map(Holder::mandataire).toList();
    }

    private static Money priceOf(FrameworkAgreement agreement, MissionPhase phase) {
        return agreement.priceLines().stream()
                .filter(line -> line.phase() == phase)
                .map(PriceLine::unitPrice)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Terms terms(String name, String start, String end) {
        return new Terms(name, LocalDate.parse(start), LocalDate.parse(end), 5, null, new BigDecimal("0.20"));
    }

    private static Price price(String code) {
        return new Price(code, "Note d’appropriation", MissionPhase.APPROPRIATION, "forfait", Money.euros(2700));
    }
}
