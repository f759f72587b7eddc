package fr.ateliersflash.statistics;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.export.Column;
import fr.ateliersflash.export.Listing;
import fr.ateliersflash.export.Rows;
import fr.ateliersflash.export.Spreadsheet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How many dossiers are at each stage now, taken away.
@Component
class RunningListing implements Listing {

    private final Figures figures;
    private final Words words;

    RunningListing(Figures figures, Words words) {
        this.figures = figures;
        this.words = words;
    }

    @Override
    public String slug() {
        return "etapes-en-cours";
    }

    @Override
    public Spreadsheet<?> of(Map<String, String> parameters, Viewer viewer) {
        var cut = FigureFilter.of(parameters).cut();
        return new Spreadsheet<>(
                "statistics.running.export",
                List.<Column<Figures.Running>>of(
                        Column.text("by", _ -> words.of(cut)),
                        Column.text("value", running -> words.of(cut, running.value())),
                        Column.text("stage", running -> words.of(running.stage())),
                        Column.text("party", running -> words.of(running.party())),
                        Column.count("dossiers", Figures.Running::dossiers)),
                Rows.of(figures.running(cut, viewer)));
    }
}
