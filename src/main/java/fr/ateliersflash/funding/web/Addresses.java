package fr.ateliersflash.funding.web;

import fr.ateliersflash.shared.Reference;

/// Where the pages about money are.
final class Addresses {

    static final String ENVELOPES = "/credits";
    static final String STATEMENT = ENVELOPES + "/releve";
    static final String PRINTED_STATEMENT = STATEMENT + ".pdf";
    static final String CHECK = ENVELOPES + "/controle";

    private Addresses() {}

    static String dossier(Reference reference) {
        return "/demandes/" + reference;
    }

    static String credits(Reference reference) {
        return dossier(reference) + "/credits";
    }

    static String orders(Reference reference) {
        return dossier(reference) + "/commandes";
    }

    static String order(Reference reference, long id) {
        return orders(reference) + "/" + id;
    }

    static String redirect(String address) {
        return "redirect:" + address;
    }
}
