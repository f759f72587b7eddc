package fr.ateliersflash.funding.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.funding.OrderStatus;
import fr.ateliersflash.funding.Orders;
import fr.ateliersflash.funding.PurchaseOrder;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.Fact;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Wording;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Prepares purchase orders to be printed.
@Component
@Transactional(readOnly = true)
class OrderPrints {

    private final Orders orders;
    private final Dossiers dossiers;
    private final Agreements agreements;
    private final Credits credits;
    private final Wording wording;
    private final Clock clock;

    OrderPrints(
            Orders orders, Dossiers dossiers, Agreements agreements, Credits credits, Wording wording, Clock clock) {
        this.orders = orders;
        this.dossiers = dossiers;
        this.agreements = agreements;
        this.credits = credits;
        this.wording = wording;
        this.clock = clock;
    }

    /// @param warning what keeps it from being worth an order, null when nothing does
    /// @param amended why its last revision was made, null when it is as it was issued
    record OrderPrint(
            String title,
            String foot,
            String number,
            String lead,
            @Nullable String warning,
            @Nullable String amended,
            List<Fact> facts,
            List<OrderPage.Line> lines,
            String excludingTax,
            String vatRate,
            String vat,
            String includingTax,
            String service,
            String mandataire) {}

    OrderPrint of(Reference reference, long id, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var order = orders.find(reference, id, viewer);
        return new OrderPrint(
                wording.of("funding.order.show.title", order.number()),
                wording.of("funding.print.foot", order.number(), reference, French.moment(clock.instant())),
                order.number(),
                wording.of("funding.print.lead", request.bearer().name(), reference),
                warning(order),
                order.revision() == 0 ? null : amended(order),
                facts(request, order, viewer),
                order.lines().stream().map(OrderPage.Line::of).toList(),
                order.amountExcludingTax().toString(),
                French.percent(order.vatRate()),
                order.vat().toString(),
                order.amountIncludingTax().toString(),
                request.serviceName(),
                order.mandataire());
    }

    private @Nullable String warning(PurchaseOrder order) {
        return switch (order.status()) {
            case DRAFT -> wording.of("funding.print.draft");
            case CANCELLED -> wording.of("funding.print.cancelled");
            case ISSUED, NOTIFIED, SERVICE_DONE, PAID -> null;
        };
    }

    private String amended(PurchaseOrder order) {
        var last = order.amendments().getLast();
        return wording.of(
                "funding.print.amended", order.revision(), French.date(last.at()), String.valueOf(last.reason()));
    }

    private List<Fact> facts(AtelierRequest request, PurchaseOrder order, Viewer viewer) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("service", request.serviceName()));
        facts.add(fact("mandataire", order.mandataire()));
        facts.add(new Fact(
                wording.of("funding.print.agreement"),
                agreements.find(order.agreementId()).name()));
        facts.add(fact("phases", Words.phases(order.phases(), wording)));
        if (viewer.kind().isOfTheState()) {
            credits.delegation(request.id())
                    .ifPresent(delegation -> facts.add(new Fact(
                            wording.of("funding.print.credits"),
                            wording.of(
                                    "funding.print.credits.value",
                                    delegation.programme(),
                                    String.valueOf(delegation.year()),
                                    delegation.reference()))));
        }
        facts.add(fact("commitment", order.commitment()));
        if (order.status() != OrderStatus.DRAFT && order.issuedOn() != null) {
            facts.add(fact("issued", French.date(order.issuedOn())));
        }
        return facts;
    }

    private Fact fact(String key, @Nullable String value) {
        return new Fact(wording.of("funding.order.show." + key), value == null ? "" : value);
    }
}
