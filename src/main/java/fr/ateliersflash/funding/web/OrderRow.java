package fr.ateliersflash.funding.web;

import fr.ateliersflash.funding.PurchaseOrder;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Wording;

/// An order as lists show it.
record OrderRow(String number, String href, String phases, String status, String tone, String amount) {

    static OrderRow of(Reference reference, PurchaseOrder order, Wording wording) {
        return new OrderRow(
                order.number(),
                Addresses.order(reference, order.id()),
                Words.phases(order.phases(), wording),
                wording.of("funding.order.status", order.status()),
                Words.tone(order.status()),
                order.amountIncludingTax().toString());
    }
}
