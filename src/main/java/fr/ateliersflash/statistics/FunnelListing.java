package fr.ateliersflash.statistics;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.export.Column;
import fr.ateliersflash.export.Listing;
import fr.ateliersflash.export.Rows;
import fr.ateliersflash.export.Spreadsheet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How far requests went, taken away.
@Component
class FunnelListing implements Listing {

    private final Figures figures;
    private final Words words;

    FunnelListing(Figures figures, Words words) {
        this.figures = figures;
        this.words = words;
    }

    @Override
    public String slug() {
        return "parcours";
    }

    @Override
    public Spreadsheet<?> of(Map<String, String> parameters, Viewer viewer) {
        var filter = FigureFilter.of(parameters);
        return new Spreadsheet<>(
                "statistics.funnel.export",
                List.<Column<Figures.Reach>>of(
                        Column.text("by", _ -> words.of(filter.cut())),
                        Column.text("value", reach -> words.of(filter.cut(), reach.value())),
                        Column.text("milestone", reach -> words.of(reach.milestone())),
                        Column.text("ending", reach -> words.of(reach.ending())),
                        Column.count("dossiers", Figures.Reach::dossiers)),
                Rows.of(figures.reached(filter.cut(), filter.year(), viewer)));
    }
}
