package fr.ateliersflash.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ateliersflash.export.Exports;
import fr.ateliersflash.export.SheetFormat;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.NotFound;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(FundingScene.class)
class LedgerListingTests {

    private static final int POSTINGS = 50_000;

    @Autowired
    FundingScene.Maker scenes;

    @Autowired
    Exports exports;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsWhatEachAccountReceivesAndGives() {
        var year = scenes.year().withEnvelope(Money.euros(1_000_000));
        var mission = year.mission().withCredits(new Money(2_000_050));
        var order = mission.order(OrderStatus.PAID);

        var lines =
                csv(year).lines().map(line -> line.replaceFirst("^\\d+;", "")).toList();

        var day = "15/06/" + year.year();
        var place = ";%d;135;%s;DDT d’essai;".formatted(year.year(), mission.reference());
        assertThat(lines)
                .contains(
                        "%s;Ouverture de l’enveloppe;Camille Essai;%d;135;;;;;Ouvert;AE;-1000000,00"
                                .formatted(day, year.year()),
                        "%s;Délégation;Camille Essai%s;DEL-%d-00001;Enveloppe;AE;-20000,50"
                                .formatted(day, place, year.year()),
                        "%s;Paiement;Camille Essai%s%3$s;%3$s;Payé;CP;1200,00".formatted(day, place, order.number()));
    }

    @Test
    void isForTheBureauAlone() {
        var mission = scenes.year().mission();

        assertThatThrownBy(() -> exports.find("grand-livre", Map.of(), mission.service()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> exports.find("grand-livre", Map.of(), mission.groupement()))
                .isInstanceOf(NotFound.class);
    }

    /// Undone at the end, the ledger being shared with the other tests and never emptied.
    @Test
    void writesAHundredThousandLinesInLittleMemory() {
        var year = scenes.year().withEnvelope(Money.euros(1_000));
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            jdbc.sql("""
                            with posted as (
                                insert into funding_posting (at, act, person, year, programme, text)
                                select now(), 'REVISE', 'Camille Essai', ?, '135', 'Révision ' || n from generate_series(1, ?) n returning id)
                            insert into funding_posting_line
                            select id, position, account, 'AE', amount
                            from posted, (values (0, 'VOTED', -100), (1, 'ENVELOPE', 100)) as line (position, account, amount)""").params(year.year(), POSTINGS).update();
            for (var format : SheetFormat.values()) {
                var written = new Watched();
                write(year, format, written);
                assertThat(written.bytes).as(format.name()).isGreaterThan(300_000);
                assertThat(written.most - written.least).as("bytes still held").isLessThan(8 << 20);
            }
        });
    }

    private String csv(FundingScene.Year year) {
        var out = new ByteArrayOutputStream();
        write(year, SheetFormat.CSV, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void write(FundingScene.Year year, SheetFormat format, OutputStream out) {
        var sheet = exports.find("grand-livre", Map.of("annee", String.valueOf(year.year())), year.bureau());
        try {
            exports.write(sheet, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Looks at what is still reachable now and then.
    private static final class Watched extends OutputStream {

        private static final int NOW_AND_THEN = 500_000;

        private long bytes;
        private long looked;
        private long least = Long.MAX_VALUE;
        private long most;

        @Override
        public void write(int one) {
            count(1);
        }

        @Override
        public void write(byte[] several, int from, int length) {
            count(length);
        }

        private void count(int written) {
            bytes += written;
            if (bytes - looked > NOW_AND_THEN) {
                looked = bytes;
                System.gc();
                var runtime = Runtime.getRuntime();
                var used = runtime.totalMemory() - runtime.freeMemory();
                least = Math.min(least, used);
                most = Math.max(most, used);
            }
        }
    }
}
