package fr.ateliersflash.agreement.web;

import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.agreement.PriceSheet;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Prepares the pages about new prices.
@Component
@Transactional(readOnly = true)
class SchedulePages {

    private final Agreements agreements;
    private final Wording wording;
    private final Clock clock;

    SchedulePages(Agreements agreements, Wording wording, Clock clock) {
        this.agreements = agreements;
        this.wording = wording;
        this.clock = clock;
    }

    /// From tomorrow, or from the start of an agreement that has no price yet.
    ScheduleForm newForm(long id) {
        var agreement = agreements.find(id);
        var tomorrow = French.day(clock.instant()).plusDays(1);
        var from = agreement.priceLines().isEmpty() ? agreement.start() : tomorrow;
        return new ScheduleForm(from, null, null, null, agreement.version());
    }

    SchedulePage empty(long id) {
        return new SchedulePage(id, agreements.find(id).name(), null, List.of());
    }

    SchedulePage preview(long id, LocalDate from, PriceSheet sheet) {
        var rows = sheet.lines().stream().map(this::row).toList();
        var preview = new SchedulePage.Preview(
                French.date(from), from.toString(), rows, sheet.isRight(), sheet.written(), summary(sheet));
        return new SchedulePage(id, agreements.find(id).name(), preview, List.of());
    }

    List<Refusal> wrong(PriceSheet sheet) {
        return List.of(Refusal.of("agreement.import.wrong", sheet.wrong()));
    }

    private String summary(PriceSheet sheet) {
        return wording.of(
                "agreement.import.summary",
                count(sheet, PriceSheet.Change.NEW),
                count(sheet, PriceSheet.Change.CHANGED),
                count(sheet, PriceSheet.Change.SAME),
                count(sheet, PriceSheet.Change.GONE),
                sheet.wrong());
    }

    private static long count(PriceSheet sheet, PriceSheet.Change change) {
        return sheet.lines().stream().filter(line -> line.change() == change).count();
    }

    private SchedulePage.Row row(PriceSheet.Line line) {
        return new SchedulePage.Row(
                line.row() == 0 ? "" : String.valueOf(line.row()),
                wording.of("agreement.import.change", line.change()),
                tone(line.change()),
                line.code(),
                line.label(),
                line.phase(),
                line.unit(),
                printed(line.before()),
                Money.parse(line.unitPrice()).map(Money::toString).orElse(line.unitPrice()),
                line.wrong().stream().map(wording::of).toList());
    }

    private static String tone(PriceSheet.Change change) {
        return switch (change) {
            case NEW -> "new";
            case CHANGED -> "info";
            case SAME -> "neutral";
            case GONE -> "warning";
            case WRONG -> "error";
        };
    }

    private static String printed(@Nullable Money amount) {
        return amount == null ? "" : amount.toString();
    }
}
