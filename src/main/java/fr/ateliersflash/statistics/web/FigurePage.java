package fr.ateliersflash.statistics.web;

import fr.ateliersflash.shared.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Figures as a page shows them: each as bars, as a table and as files.
///
/// @param filter what of the address an export keeps
/// @param report where the report of the year chosen is printed, null when none is chosen
record FigurePage(
        List<Tab> tabs,
        List<Option> years,
        List<Option> cuts,
        List<Option> stages,
        List<Block> blocks,
        @Nullable String report) {

    /// @param count always null: tabs of lists count, these do not
    record Tab(
            String label,
            String href,
            boolean current,
            @Nullable Long count) {}

    /// @param id of its table in the page
    /// @param list as its Listing is named
    record Block(
            String id, String title, List<String> heads, List<Row> rows, List<Bar> bars, String list, String filter) {}

    /// @param head what the row is about
    record Row(String head, List<String> cells) {}

    /// @param share of the longest, in hundredths
    /// @param reach the same of a second measure, drawn paler behind; 0 when there is none
    record Bar(String label, String value, long share, long reach) {}
}
