package fr.ateliersflash.catalogue.web;

import fr.ateliersflash.shared.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list of the ateliers held.
///
/// @param tags the filters in force, each with the address that leaves it out
/// @param previous and next, null when there is nothing there
record CataloguePage(
        Choices choices,
        List<Link> tags,
        List<Card> cards,
        @Nullable String previous,
        @Nullable String next) {

    record Choices(
            List<Option> formats,
            List<Option> themes,
            List<Option> regions,
            List<Option> departements,
            List<Option> editions) {}

    record Link(String label, String href) {}

    record Card(String title, String text, String detail, String href) {}
}
