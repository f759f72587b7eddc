package fr.ateliersflash.messaging.web;

import fr.ateliersflash.shared.Reference;

/// Where the pages of a conversation are.
final class Addresses {

    private Addresses() {}

    static String conversation(Reference reference) {
        return "/demandes/" + reference + "/conversation";
    }

    /// A message among those around it.
    static String message(Reference reference, long id) {
        return conversation(reference) + "?message=" + id + "#message-" + id;
    }

    static String notes(Reference reference) {
        return "/demandes/" + reference + "/notes";
    }
}
