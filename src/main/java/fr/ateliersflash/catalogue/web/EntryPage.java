package fr.ateliersflash.catalogue.web;

import fr.ateliersflash.shared.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of an atelier.
///
/// @param lead which atelier, when and where, in a sentence
/// @param summary what came out of it, empty when nothing was published
/// @param nearby the lists it belongs to
record EntryPage(
        List<Step> trail,
        String title,
        String lead,
        List<Option> facts,
        String summary,
        List<CataloguePage.Card> similar,
        List<CataloguePage.Link> nearby) {

    record Step(String label, @Nullable String href) {}
}
