package fr.ateliersflash.funding.web;

import fr.ateliersflash.shared.Reference;
import org.jspecify.annotations.Nullable;

/// The form of an invoice, or of its payment.
///
/// @param href of the order
/// @param left what may still be billed, or paid out of the CP
/// @param invoice that is paid, null when one is recorded
record InvoicePage(
        Reference reference,
        String bearer,
        String order,
        String href,
        long version,
        String left,
        @Nullable Row invoice) {

    /// An invoice as lists show it.
    ///
    /// @param paid the day it was paid, empty as long as it is not
    /// @param href of its payment, empty for whoever does not pay it
    record Row(String number, String on, String amount, String paid, String href) {}
}
