package fr.ateliersflash.funding;

import static fr.ateliersflash.funding.FundingScene.done;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.shared.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(FundingScene.class)
class OrderPricesTests {

    @Autowired
    FundingScene.Maker scenes;

    @Autowired
    FundingScene.MovingClock clock;

    @Autowired
    Orders orders;

    @Autowired
    JdbcClient jdbc;

    @Test
    void areThoseOfTheDayTheOrderIsDrafted() {
        var scene = scenes.year().withEnvelope(Money.euros(100_000));
        var drafted = scene.mission().withCredits(Money.euros(20_000));
        var order = drafted.order(OrderStatus.DRAFT);
        var later = scene.mission().withCredits(Money.euros(20_000));
        var july = LocalDate.of(scene.year(), 7, 1);
        jdbc.sql("update agreement_price_line set valid_until = ? where agreement_id = ? and code = 'A1'")
                .params(july.minusDays(1), scene.agreement())
                .update();
        jdbc.sql("""
                        insert into agreement_price_line (agreement_id, code, label, phase, unit, unit_price, valid_from)
                        values (?, 'A1', 'Prestation A1', 'APPROPRIATION', 'forfait', 123400, ?)""").params(scene.agreement(), july).update();
        clock.moveTo(july);

        assertThat(done(orders.sheet(later.reference(), later.service())).lines())
                .filteredOn(line -> line.code().equals("A1"))
                .singleElement()
                .satisfies(line -> assertThat(line.unitPrice()).isEqualTo(Money.euros(1234)));
        assertThat(orders.sheet(drafted.reference(), order.id(), drafted.service())
                        .lines())
                .filteredOn(line -> line.code().equals("A1"))
                .singleElement()
                .satisfies(line -> assertThat(line.unitPrice()).isEqualTo(Money.euros(1000)));
    }
}
