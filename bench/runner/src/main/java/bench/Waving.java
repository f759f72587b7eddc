package bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A wave of a hundred requests committed at once, with their letters, beside as many commits of one request each.
final class Waving {

    private static final int DOSSIERS = 10_000;
    private static final int WAVE = 100;
    private static final int SINGLES = 10;
    private static final int ROUNDS = 3;

    private Waving() {}

    /// @return whether something that should have been written was not
    static boolean run(Server server, List<String> plain, Path log)
            throws IOException, InterruptedException, SQLException {
        server.prepare("model", plain, log.resolveSibling("first.log"));
        server.copy("model", "waves");
        server.fill("waves", DOSSIERS);
        server.run("waves", """
                insert into funding_envelope (year, amount, cp) values (extract(year from now()), 10000000000, 10000000000)
                on conflict (year, programme) do update set amount = funding_envelope.amount + 10000000000,
                    cp = funding_envelope.cp + 10000000000""", """
                insert into review_wave (name, opens_on, closes_on, capacity, envelope, opened_at, version)
                values ('Vague du banc', current_date - 1, current_date + 60, 500, 10000000000, now(), 0)""");
        try (var app = App.start(plain, server.url("waves"), log).ready();
                var head = new Client(app.port()).signIn("bureau@exemple.fr")) {
            var ratios = new ArrayList<Double>();
            for (int round = 0; round <= ROUNDS; round++) {
                var single = 0.0;
                for (int one = 0; one < SINGLES; one++) {
                    single += commit(server, head, 1);
                }
                var wave = commit(server, head, WAVE);
                if (round > 0) {
                    ratios.add(wave / WAVE / (single / SINGLES));
                }
                System.out.printf(
                        "%-8s %d requests in %,.0f ms, one in %.1f ms%n", "round " + round, WAVE, wave, single / SINGLES);
            }
            System.out.printf("OK  a request in a wave of %d beside one alone, %.2f%n", WAVE, Meter.median(ratios));
        }
        var expected = (ROUNDS + 1) * (WAVE + SINGLES) + "";
        var letters = server.texts("waves", "select count(*) from review_letter").getFirst();
        if (!letters.equals(expected)) {
            System.out.printf("MISSED  %s letters, not %s%n", letters, expected);
        }
        return !letters.equals(expected);
    }

    /// In milliseconds, from the click to the answer.
    private static double commit(Server server, Client head, int size) throws IOException, SQLException {
        var scenario = server.texts("waves", """
                with made as (
                    insert into review_scenario (wave_id, name, prepared_by_id, preparers, prepared_by, prepared_at, written_by, written_at)
                    select w.id, '%s', p.id, array[p.id], p.name, now(), p.name, now() from review_wave w, account_person p
                    where w.closed_at is null and p.email = 'service53@exemple.fr' returning id),
                named as (
                    insert into review_scenario_line (scenario_id, position, request_id, amount, reason)
                    select made.id, row_number() over (order by arrival_rank) - 1, r.id, 2000000, ''
                    from made, (select id, arrival_rank from request where status = 'ELIGIBLE' order by arrival_rank limit %d) r)
                select id || ' ' || (select id from review_wave where closed_at is null) from made"""
                .formatted(UUID.randomUUID(), size)).getFirst().split(" ");
        var start = System.nanoTime();
        var answer = head.post(
                "/vagues/" + scenario[1] + "/scenarios/" + scenario[0] + "/engagement",
                Map.of("version", "0", "_once", UUID.randomUUID().toString()));
        var spent = (System.nanoTime() - start) / 1e6;
        if (answer.status() != 302 || !answer.location().endsWith("/vagues/" + scenario[1])) {
            throw new IOException("The wave was not committed: " + answer.status() + " " + answer.location());
        }
        return spent;
    }
}
