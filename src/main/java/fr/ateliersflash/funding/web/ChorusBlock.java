package fr.ateliersflash.funding.web;

import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.funding.PurchaseOrder;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What an agent types in the accounting system Chorus to commit an order, ready to be copied: nobody types it again.
@Component
class ChorusBlock {

    private final Credits credits;
    private final Agreements agreements;
    private final Wording wording;

    ChorusBlock(Credits credits, Agreements agreements, Wording wording) {
        this.credits = credits;
        this.agreements = agreements;
        this.wording = wording;
    }

    /// One thing a line.
    String block(AtelierRequest request, PurchaseOrder order) {
        var lines = new ArrayList<String>();
        credits.delegation(request.id()).ifPresent(delegation -> {
            lines.add(line("programme", delegation.programme(), String.valueOf(delegation.year())));
            lines.add(line("delegation", delegation.reference(), French.date(delegation.delegatedOn())));
        });
        lines.addAll(List.of(
                line("service", request.serviceName()),
                line("supplier", order.mandataire()),
                line("agreement", agreements.find(order.agreementId()).name()),
                line("order", order.number()),
                line("object", request.bearer().name(), request.reference().value()),
                line("phases", Words.phases(order.phases(), wording))));
        order.lines()
                .forEach(one -> lines.add(line(
                        "line", one.code(), one.label(), one.quantity(), one.unit(), one.unitPrice(), one.amount())));
        lines.addAll(List.of(
                line("excluding-tax", order.amountExcludingTax()),
                line("vat", French.percent(order.vatRate()), order.vat()),
                line("including-tax", order.amountIncludingTax())));
        var commitment = order.commitment();
        if (commitment != null) {
            lines.add(line("commitment", commitment));
        }
        return String.join("\n", lines);
    }

    private String line(String key, Object... arguments) {
        return wording.of("funding.chorus." + key, arguments);
    }
}
