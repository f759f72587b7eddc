/// The money (crédits): the DGALN pays the whole of an atelier. Each year it has an envelope in each programme of the
/// State's budget, with so much to commit (AE) and so much to pay (CP). Out of it the bureau delegates credits to the
/// service that owns a request; out of these the service sends one or two purchase orders (bons de commande) to the
/// groupement that holds the mission, follows them, amends them, certifies the work, records its invoices and pays
/// them.
///
/// Four inequalities hold at any instant, whatever runs at the same time: the envelope covers its delegations in AE
/// and in CP, a delegation covers its orders that are not cancelled, tax included, and what was paid on them. What is
/// issued under an agreement stays within its ceilings, in total and from each holder, tax excluded. They are refused
/// with a sentence here and made impossible by the database. Each movement is written for ever in the [Ledger], from
/// which every total can be derived again.
@ApplicationModule(
        allowedDependencies = {"shared", "account", "document", "request", "agreement", "assignment", "export"})
@NullMarked
package fr.ateliersflash.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
