package fr.ateliersflash.funding.web;

import fr.ateliersflash.agreement.MissionPhase;
import fr.ateliersflash.agreement.PriceLine;
import fr.ateliersflash.funding.OrderSheet;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Wording;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a service orders from.
///
/// @param phases to choose from, each with its lines in `groups`
/// @param number of the draft being changed, null for a new order
/// @param refusals why nothing can be ordered; then there is nothing to choose from
record OrderFormPage(
        Reference reference,
        String bearer,
        String action,
        @Nullable String number,
        String mandataire,
        String left,
        String vatRate,
        List<Option> phases,
        List<Group> groups,
        List<Refusal> refusals) {

    /// The lines of the price schedule for a phase.
    record Group(String phase, List<Row> rows) {}

    record Row(String field, String label, String price) {}

    static OrderFormPage refused(Reference reference, AtelierRequest request, List<Refusal> refusals) {
        return new OrderFormPage(
                reference, request.bearer().name(), "", null, "", "", "", List.of(), List.of(), refusals);
    }

    static OrderFormPage of(
            Reference reference,
            AtelierRequest request,
            OrderSheet sheet,
            Collection<MissionPhase> open,
            String action,
            @Nullable String number,
            Wording wording) {
        return new OrderFormPage(
                reference,
                request.bearer().name(),
                action,
                number,
                sheet.mandataire(),
                sheet.left().toString(),
                French.percent(sheet.agreement().vatRate()),
                wording.options("funding.phase", open.toArray(MissionPhase[]::new)),
                open.stream()
                        .sorted()
                        .map(phase -> group(phase, sheet, wording))
                        .toList(),
                List.of());
    }

    private static Group group(MissionPhase phase, OrderSheet sheet, Wording wording) {
        return new Group(
                wording.of("funding.phase", phase),
                sheet.lines().stream()
                        .filter(line -> line.phase() == phase)
                        .map(line -> row(line, wording))
                        .toList());
    }

    private static Row row(PriceLine line, Wording wording) {
        return new Row(
                "quantities[" + line.id() + "]",
                line.code() + " · " + line.label(),
                wording.of("funding.order.form.price", line.unitPrice(), line.unit()));
    }
}
