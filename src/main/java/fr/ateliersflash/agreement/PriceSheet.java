package fr.ateliersflash.agreement;

import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A price schedule as a spreadsheet gives it, line by line, beside the one it would replace. It is taken whole or not
/// at all: every line that is wrong says everything that is wrong with it.
public record PriceSheet(List<Line> lines) {

    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_UNIT = 40;

    /// What a line would do to the schedule.
    public enum Change {
        NEW,
        CHANGED,
        SAME,
        /// It is in the schedule, not in the sheet: it would end.
        GONE,
        WRONG
    }

    /// @param row where it is in the spreadsheet, 0 when it is not there
    /// @param before what the schedule says now, null when it says nothing
    /// @param wrong everything that is wrong with it
    public record Line(
            int row,
            Change change,
            String code,
            String label,
            String phase,
            String unit,
            String unitPrice,
            @Nullable Money before,
            List<Refusal> wrong) {

        Price price() {
            return new Price(
                    code,
                    label,
                    PriceSheet.phase(phase).orElseThrow(),
                    unit,
                    Money.parse(unitPrice).orElseThrow());
        }

        /// As it travels from the page that shows it to the one that takes it.
        String written() {
            return Stream.of(String.valueOf(row), code, label, phase, unit, unitPrice)
                    .map(cell -> cell.replaceAll("\\s+", " "))
                    .collect(Collectors.joining("\t"));
        }
    }

    private enum Column {
        CODE("code"),
        LABEL("libelle", "designation"),
        PHASE("phase"),
        UNIT("unite"),
        PRICE("prix");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }

        boolean isNamed(String heading) {
            return names.stream().anyMatch(plain(heading)::startsWith);
        }
    }

    /// Reads a file whose first line names its columns, in any order.
    static Outcome<PriceSheet> read(byte[] file, FrameworkAgreement agreement, LocalDate from) {
        return switch (Spreadsheet.read(file)) {
            case Outcome.Refused<List<Spreadsheet.Row>>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<List<Spreadsheet.Row>>(var rows) -> of(rows, agreement, from);
        };
    }

    private static Outcome<PriceSheet> of(List<Spreadsheet.Row> rows, FrameworkAgreement agreement, LocalDate from) {
        if (rows.isEmpty()) {
            return Outcome.refused(Refusal.of("agreement.import.empty"));
        }
        var places = new HashMap<Column, Integer>();
        var headings = rows.getFirst().cells();
        for (int place = 0; place < headings.size(); place++) {
            for (var column : Column.values()) {
                if (column.isNamed(headings.get(place))) {
                    places.putIfAbsent(column, place);
                }
            }
        }
        if (places.size() < Column.values().length) {
            return Outcome.refused(Refusal.of("agreement.import.columns"));
        }
        if (rows.size() == 1) {
            return Outcome.refused(Refusal.of("agreement.import.empty"));
        }
        var read = rows.stream().skip(1).map(row -> read(row, places)).toList();
        return Outcome.done(new PriceSheet(compared(read, agreement, from)));
    }

    /// Reads lines as [#written] gives them.
    static PriceSheet of(String written, FrameworkAgreement agreement, LocalDate from) {
        var places = Map.of(Column.CODE, 1, Column.LABEL, 2, Column.PHASE, 3, Column.UNIT, 4, Column.PRICE, 5);
        var read = written.lines()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.split("\t", -1)))
                .map(cells -> read(new Spreadsheet.Row(number(cells.getFirst()), cells), places))
                .toList();
        return new PriceSheet(compared(read, agreement, from));
    }

    public String written() {
        return lines.stream().filter(line -> line.row() > 0).map(Line::written).collect(Collectors.joining("\n"));
    }

    public boolean isRight() {
        return lines.stream().noneMatch(line -> line.change() == Change.WRONG)
                && lines.stream().anyMatch(line -> line.row() > 0);
    }

    public long wrong() {
        return lines.stream().filter(line -> line.change() == Change.WRONG).count();
    }

    List<Price> prices() {
        return lines.stream().filter(line -> line.row() > 0).map(Line::price).toList();
    }

    private static Line read(Spreadsheet.Row row, Map<Column, Integer> places) {
        var code = cell(row, places, Column.CODE);
        var label = cell(row, places, Column.LABEL);
        var phase = cell(row, places, Column.PHASE);
        var unit = cell(row, places, Column.UNIT);
        var price = cell(row, places, Column.PRICE);
        var wrong = new ArrayList<Refusal>();
        if (Stream.of(code, label, phase, unit, price).anyMatch(Spreadsheet.FORMULA::equals)) {
            wrong.add(Refusal.of("agreement.import.wrong.formula"));
        } else {
            if (code.isEmpty() || code.length() > LONGEST_CODE) {
                wrong.add(Refusal.of("agreement.import.wrong.code", LONGEST_CODE));
            }
            if (label.isEmpty() || label.length() > LONGEST_LABEL) {
                wrong.add(Refusal.of("agreement.import.wrong.label", LONGEST_LABEL));
            }
            if (phase(phase).isEmpty()) {
                wrong.add(Refusal.of("agreement.import.wrong.phase", phase));
            }
            if (unit.isEmpty() || unit.length() > LONGEST_UNIT) {
                wrong.add(Refusal.of("agreement.import.wrong.unit", LONGEST_UNIT));
            }
            if (Money.parse(price).isEmpty()) {
                wrong.add(Refusal.of("agreement.import.wrong.price", price));
            }
        }
        return new Line(row.number(), Change.NEW, code, label, phase, unit, price, null, wrong);
    }

    /// Those that the schedule has and the sheet has not come last.
    private static List<Line> compared(List<Line> lines, FrameworkAgreement agreement, LocalDate from) {
        var now = agreement.priceLines(from).stream().collect(Collectors.toMap(PriceLine::code, PriceLine::price));
        var rows = new HashMap<String, Integer>();
        var compared = new ArrayList<Line>();
        for (var line : lines) {
            var wrong = new ArrayList<>(line.wrong());
            var twin = rows.putIfAbsent(line.code(), line.row());
            if (twin != null && !line.code().isEmpty()) {
                wrong.add(Refusal.of("agreement.import.wrong.twice", line.code(), twin));
            }
            compared.add(compared(line, wrong, now.remove(line.code())));
        }
        now.values().stream()
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .forEach(price -> compared.add(new Line(
                        0,
                        Change.GONE,
                        price.code(),
                        price.label(),
                        capitalised(name(price.phase())),
                        price.unit(),
                        "",
                        price.unitPrice(),
                        List.of())));
        return List.copyOf(compared);
    }

    private static Line compared(Line line, List<Refusal> wrong, @Nullable Price before) {
        var change = !wrong.isEmpty()
                ? Change.WRONG
                : before == null ? Change.NEW : before.equals(line.price()) ? Change.SAME : Change.CHANGED;
        return new Line(
                line.row(),
                change,
                line.code(),
                line.label(),
                line.phase(),
                line.unit(),
                line.unitPrice(),
                before == null ? null : before.unitPrice(),
                List.copyOf(wrong));
    }

    private static String cell(Spreadsheet.Row row, Map<Column, Integer> places, Column column) {
        int place = places.getOrDefault(column, 0);
        return place < row.cells().size() ? row.cells().get(place).strip() : "";
    }

    private static int number(String typed) {
        return typed.matches("[1-9]\\d{0,6}") ? Integer.parseInt(typed) : 1;
    }

    private static Optional<MissionPhase> phase(String typed) {
        return Arrays.stream(MissionPhase.values())
                .filter(phase -> name(phase).equals(plain(typed)))
                .findFirst();
    }

    /// The phases bear the same name in French.
    private static String name(MissionPhase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH)
                .strip();
    }
}
