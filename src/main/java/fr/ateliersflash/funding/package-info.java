/// The money (crédits): the DGALN pays the whole of an atelier. Each year it has an envelope; out of it the bureau
/// delegates
/// credits to the service that owns a request; out of these the service sends one or two purchase orders (bons de
/// commande)
/// to the groupement that holds the mission, follows them, certifies the work and pays.
///
/// Two inequalities hold at any instant, whatever runs at the same time: the envelope covers its delegations, a
/// delegation
/// covers its orders that are not cancelled, tax included. They are refused with a sentence here and made
/// impossible by the database.
@ApplicationModule(allowedDependencies = {"shared", "account", "request", "agreement", "assignment", "export"})
@NullMarked
package fr.ateliersflash.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
