package fr.ateliersflash.statistics.web;

import fr.ateliersflash.shared.Typed;
import fr.ateliersflash.statistics.FigureFilter;
import fr.ateliersflash.statistics.Stage;
import java.util.Arrays;

/// What is chosen above the figures.
///
/// @param annee a year, empty for all
/// @param par what to compare by, as its slug, empty for nothing
/// @param etape the stage that is compared, the examination failing that
record FigureForm(String annee, String par, String etape) {

    FigureForm {
        annee = Typed.line(annee);
        par = Typed.line(par);
        etape = Typed.line(etape);
    }

    FigureFilter filter() {
        return FigureFilter.of(annee, par);
    }

    Stage stage() {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(etape))
                .findFirst()
                .orElse(Stage.EXAMINATION);
    }
}
