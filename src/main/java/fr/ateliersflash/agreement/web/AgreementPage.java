package fr.ateliersflash.agreement.web;

import fr.ateliersflash.agreement.MissionPhase;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One agreement: its terms, who holds it, what it costs.
public record AgreementPage(
        long id,
        long version,
        String name,
        LocalDate start,
        LocalDate end,
        boolean inForce,
        int responseDays,
        @Nullable String ceiling,
        String committed,
        String vat,
        List<LotRow> lots,
        List<HolderRow> holders,
        List<PriceRow> prices,
        List<DocumentRow> documents,
        ZonedDateTime updatedAt,
        String updatedBy,
        boolean editable) {

    /// @param covers the régions it covers, in words
    public record LotRow(long id, String name, String covers) {}

    /// @param about whose it is, in words
    public record DocumentRow(String href, String name, String detail, String about) {}

    public record HolderRow(
            long id,
            int lot,
            int rank,
            String groupement,
            String mandataire,
            List<String> members,
            String committed,
            @Nullable String ceiling,
            List<String> contacts) {}

    public record PriceRow(
            long id,
            String code,
            String label,
            MissionPhase phase,
            String unit,
            String validity,
            boolean current,
            String unitPrice) {}
}
