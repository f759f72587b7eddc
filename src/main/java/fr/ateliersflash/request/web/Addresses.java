package fr.ateliersflash.request.web;

import fr.ateliersflash.request.PieceKind;
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

    /// The model of a letter, without its format.
    static String letter(Reference reference, PieceKind kind) {
        return dossier(reference) + "/courriers/" + slug(kind);
    }

    /// The word of a letter in addresses and in names of files.
    static String slug(PieceKind kind) {
        return switch (kind) {
            case ENGAGEMENT_LETTER -> "engagement";
            case SUPPORT_LETTER -> "soutien";
            case ANNEX -> "annexe";
        };
    }

    static String redirect(String address) {
        return "redirect:" + address;
    }
}
