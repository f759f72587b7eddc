package fr.ateliersflash.statistics;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.export.Column;
import fr.ateliersflash.export.Listing;
import fr.ateliersflash.export.Rows;
import fr.ateliersflash.export.Spreadsheet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What the credits of each year have become, taken away.
@Component
class MoneyListing implements Listing {

    private final Figures figures;
    private final Words words;

    MoneyListing(Figures figures, Words words) {
        this.figures = figures;
        this.words = words;
    }

    @Override
    public String slug() {
        return "emploi-des-credits";
    }

    @Override
    public Spreadsheet<?> of(Map<String, String> parameters, Viewer viewer) {
        var filter = FigureFilter.of(parameters);
        return new Spreadsheet<>(
                "statistics.money.export",
                List.<Column<Figures.Spent>>of(
                        Column.count("year", spent -> (long) spent.year()),
                        Column.text("by", _ -> words.of(filter.cut())),
                        Column.text("value", spent -> words.of(filter.cut(), spent.value())),
                        Column.count("dossiers", Figures.Spent::dossiers),
                        Column.cents("delegated", Figures.Spent::delegated),
                        Column.cents("ordered", Figures.Spent::ordered),
                        Column.cents("certified", Figures.Spent::certified),
                        Column.cents("paid", Figures.Spent::paid)),
                Rows.of(figures.spent(filter.cut(), filter.year(), viewer)));
    }
}
