package fr.ateliersflash.statistics;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.export.Column;
import fr.ateliersflash.export.Listing;
import fr.ateliersflash.export.Rows;
import fr.ateliersflash.export.Spreadsheet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How long each stage lasted, and with whom, taken away.
@Component
class DelayListing implements Listing {

    private final Figures figures;
    private final Words words;

    DelayListing(Figures figures, Words words) {
        this.figures = figures;
        this.words = words;
    }

    @Override
    public String slug() {
        return "delais";
    }

    @Override
    public Spreadsheet<?> of(Map<String, String> parameters, Viewer viewer) {
        var filter = FigureFilter.of(parameters);
        return new Spreadsheet<>(
                "statistics.delay.export",
                List.<Column<Figures.Delay>>of(
                        Column.text("by", _ -> words.of(filter.cut())),
                        Column.text("value", delay -> words.of(filter.cut(), delay.value())),
                        Column.text("stage", delay -> words.of(delay.stage())),
                        Column.text("party", delay -> words.of(delay.party())),
                        Column.count("count", delay -> delay.days().count()),
                        Column.count("median", delay -> (long) delay.days().median()),
                        Column.count("decile", delay -> (long) delay.days().ninthDecile())),
                Rows.of(figures.delays(filter.cut(), filter.year(), viewer)));
    }
}
