package fr.ateliersflash.funding.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.funding.Ledger;
import fr.ateliersflash.funding.Nature;
import fr.ateliersflash.funding.Statements;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Wording;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/// Prepares the statements.
@Component
@Transactional(readOnly = true)
class StatementPages {

    private final Statements statements;
    private final Wording wording;
    private final Clock clock;

    StatementPages(Statements statements, Wording wording, Clock clock) {
        this.statements = statements;
        this.wording = wording;
        this.clock = clock;
    }

    /// @param year null for this one
    /// @param service its name, blank for all
    /// @param atelier the reference of its dossier, blank for all
    StatementPage of(@Nullable Integer year, String service, String atelier, Viewer viewer) {
        var chosen = year == null ? clock.instant().atZone(French.PARIS).getYear() : year;
        var all = statements.of(null, viewer);
        var ofYear = all.stream().filter(row -> row.position().year() == chosen).toList();
        var shown = ofYear.stream()
                .filter(row -> service.isEmpty() || row.request().service().equals(service))
                .filter(row ->
                        atelier.isEmpty() || row.request().reference().value().equals(atelier))
                .sorted(Comparator.comparing(
                                (Statements.Row row) -> row.request().service())
                        .thenComparing(row -> row.request().reference().value()))
                .toList();
        return new StatementPage(
                String.valueOf(chosen),
                wording.of("funding.statement.title", String.valueOf(chosen)),
                wording.of("funding.statement.foot", String.valueOf(chosen), French.moment(clock.instant())),
                scope(service, atelier),
                printed(chosen, service, atelier),
                viewer.everywhere(),
                years(all, chosen),
                choice(
                        service,
                        ofYear,
                        row -> row.request().service(),
                        row -> row.request().service()),
                choice(
                        atelier,
                        ofYear,
                        row -> row.request().reference().value(),
                        row -> "%s · %s"
                                .formatted(
                                        row.request().reference(), row.request().bearer())),
                shown.stream().map(StatementPages::row).toList(),
                total(shown),
                atelier.isEmpty()
                        ? List.of()
                        : shown.stream()
                                .flatMap(row -> statements.lines(row.request(), chosen).stream())
                                .map(this::entry)
                                .toList());
    }

    private String scope(String service, String atelier) {
        return wording.of(
                "funding.statement.scope",
                service.isEmpty() ? wording.of("funding.statement.scope.services") : service,
                atelier.isEmpty() ? wording.of("funding.statement.scope.ateliers") : atelier);
    }

    private static String printed(int year, String service, String atelier) {
        return UriComponentsBuilder.fromPath(Addresses.PRINTED_STATEMENT)
                .queryParam("annee", year)
                .queryParam("service", "{service}")
                .queryParam("atelier", "{atelier}")
                .build(Map.of("service", service, "atelier", atelier))
                .toString();
    }

    private static List<Option> years(List<Statements.Row> rows, int chosen) {
        return Stream.concat(
                        Stream.of(chosen),
                        rows.stream()
                                .map(row -> row.position().year())
                                .distinct()
                                .filter(year -> year != chosen)
                                .sorted(Comparator.reverseOrder()))
                .map(year -> new Option(String.valueOf(year), String.valueOf(year)))
                .toList();
    }

    /// What is chosen first, then all, then the others: the first of a list is what a form shows.
    private List<Option> choice(
            String chosen,
            List<Statements.Row> rows,
            Function<Statements.Row, String> value,
            Function<Statements.Row, String> label) {
        var all = new Option("", wording.of("funding.statement.all"));
        var options = rows.stream()
                .map(row -> new Option(value.apply(row), label.apply(row)))
                .distinct()
                .sorted(Comparator.comparing(Option::label))
                .toList();
        var first = options.stream().filter(one -> one.value().equals(chosen));
        var others = options.stream().filter(one -> !one.value().equals(chosen));
        return Stream.of(first, Stream.of(all), others)
                .flatMap(Function.identity())
                .toList();
    }

    private static StatementPage.Row row(Statements.Row row) {
        return new StatementPage.Row(
                row.request().service(),
                row.request().bearer(),
                row.request().reference().value(),
                Addresses.credits(row.request().reference()),
                row.position().programme(),
                total(List.of(row)));
    }

    private static StatementPage.Amounts total(List<Statements.Row> rows) {
        return new StatementPage.Amounts(
                sum(rows, Ledger.Position::delegated),
                sum(rows, Ledger.Position::reserved),
                sum(rows, Ledger.Position::committed),
                sum(rows, Ledger.Position::left),
                sum(rows, Ledger.Position::payable),
                sum(rows, Ledger.Position::paid),
                sum(rows, Ledger.Position::owed));
    }

    private static String sum(List<Statements.Row> rows, ToLongFunction<Ledger.Position> amount) {
        return Cents.of(rows.stream()
                .mapToLong(row -> amount.applyAsLong(row.position()))
                .sum());
    }

    private StatementPage.Entry entry(Ledger.Line line) {
        var amount = Cents.of(line.cents());
        return new StatementPage.Entry(
                French.date(line.at()),
                wording.of("funding.ledger.act." + line.act()),
                line.text(),
                line.person(),
                wording.of("funding.account", line.account()),
                line.nature() == Nature.AE ? amount : "",
                line.nature() == Nature.CP ? amount : "");
    }
}
