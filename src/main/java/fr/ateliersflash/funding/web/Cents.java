package fr.ateliersflash.funding.web;

import fr.ateliersflash.shared.Money;

/// How the ledger's amounts are written, which may be negative.
final class Cents {

    private Cents() {}

    /// `−1 200,00 €`.
    static String of(long cents) {
        return (cents < 0 ? "−" : "") + new Money(Math.abs(cents));
    }
}
