package fr.ateliersflash.request.web;

import fr.ateliersflash.request.Step;
import fr.ateliersflash.shared.Reference;

/// Where the pages of a request are.
final class Addresses {

    private Addresses() {}

    static String dossier(Reference reference) {
        return "/demandes/" + reference;
    }

    static String step(Reference reference, Step step) {
        return dossier(reference) + "/fiche/" + step.slug();
    }

    static String recap(Reference reference) {
        return dossier(reference) + "/recapitulatif";
    }

    static String access(Reference reference) {
        return dossier(reference) + "/acces";
    }

    static String redirect(String address) {
        return "redirect:" + address;
    }
}
