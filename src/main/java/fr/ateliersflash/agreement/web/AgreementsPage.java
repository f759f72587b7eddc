package fr.ateliersflash.agreement.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every agreement, the latest first.
public record AgreementsPage(List<Row> rows, boolean editable) {

    public record Row(
            long id,
            String name,
            LocalDate start,
            LocalDate end,
            boolean inForce,
            int holders,
            @Nullable String ceiling) {}
}
