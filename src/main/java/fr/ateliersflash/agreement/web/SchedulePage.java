package fr.ateliersflash.agreement.web;

import fr.ateliersflash.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// New prices for an agreement: by spreadsheet, or by coefficient.
///
/// @param preview what the spreadsheet would change, null before one is sent
public record SchedulePage(long id, String name, @Nullable Preview preview, List<Refusal> refusals) {

    /// @param written its lines, to be sent back as they were shown
    public record Preview(
            String from, String typedFrom, List<Row> rows, boolean right, String written, String summary) {}

    /// @param row empty when the line is not in the spreadsheet
    public record Row(
            String row,
            String change,
            String tone,
            String code,
            String label,
            String phase,
            String unit,
            String before,
            String after,
            List<String> wrong) {}

    SchedulePage refused(List<Refusal> reasons) {
        return new SchedulePage(id, name, preview, reasons);
    }
}
