package fr.ateliersflash.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What envelopes, delegations and orders had before there was a ledger is in it from its first day.
@SpringBootTest
class LedgerOpeningTests {

    private static final String BEFORE = "202611231650";

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Test
    void opensWithWhatWasThere() throws SQLException {
        jdbc.sql("drop database if exists ledger_opening").update();
        jdbc.sql("create database ledger_opening").update();
        var apart = apart();
        Flyway.configure().dataSource(apart).target(BEFORE).load().migrate();
        var former = JdbcClient.create(apart);
        former.sql("""
                set session_replication_role = replica;
                insert into funding_envelope (year, amount, delegated) values (2025, 10000, 5000);
                insert into funding_envelope_change values (1, 0, 10000, now(), 'Essai');
                insert into funding_delegation (request_id, year, amount, ordered, live_orders, delegated_at)
                values (1, 2025, 3000, 2400, 2, now()), (2, 2025, 2000, 0, 0, now());
                insert into funding_order (number, request_id, agreement_id, groupement_id, mandataire, status, phases, vat_rate,
                    amount_excluding_tax, vat, amount_including_tax, commitment, issued_at, notified_on, service_done_on, paid_on, paid_amount)
                values ('BC-1', 1, 1, 1, 'M', 'PAID', array['APPROPRIATION'], 0.2, 1000, 200, 1200, '2101234567', '2025-05-01',
                        '2025-05-02', '2025-06-01', '2025-07-01', 1200),
                       ('BC-2', 1, 1, 1, 'M', 'DRAFT', array['ANIMATION'], 0.2, 1000, 200, 1200, null, null, null, null, null, null);
                set session_replication_role = origin;""").update();
        // The dossiers, agreements and groupements behind these lines play no part.
        former.sql("""
                set session_replication_role = replica;
                insert into request (id, reference, format, status, status_since, service_id, service_name, departement_code,
                    bearer_kind, bearer_code, bearer_name, fiche, created_at, updated_at, updated_by)
                overriding system value
                select n, 'AF-2025-' || n, 'FLASH', 'DRAFT', now(), 1, 'DDT', '53', 'EPCI', '1', 'Évron', '{}', now(), now(), 'Essai'
                from generate_series(1, 2) n;
                set session_replication_role = origin;""").update();

        Flyway.configure().dataSource(apart).load().migrate();

        assertThat(former.sql("select count(*) from funding_total where kept <> derived")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(former.sql("select sum(derived) from funding_total where kind in ('ORDER_PAID', 'ORDER_RESERVED')")
                        .query(Long.class)
                        .single())
                .isEqualTo(2400);
        assertThat(former.sql("select number from funding_invoice")
                        .query(String.class)
                        .list())
                .containsExactly("Reprise BC-1");
        assertThat(former.sql("select reference from funding_delegation order by id")
                        .query(String.class)
                        .list())
                .containsExactly("DEL-2025-00001", "DEL-2025-00002");
    }

    private DataSource apart() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var url = connection.getMetaData().getURL().replaceFirst("/[^/?]+(\\?|$)", "/ledger_opening$1");
            return new DriverManagerDataSource(url, "postgres", "postgres");
        }
    }
}
