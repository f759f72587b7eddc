package fr.ateliersflash.atelier.web;

import fr.ateliersflash.atelier.AtelierAct;
import fr.ateliersflash.atelier.Paper;
import fr.ateliersflash.shared.Reference;
import java.util.Optional;

/// Where the pages of an atelier are.
final class Addresses {

    private Addresses() {}

    static String atelier(Reference reference) {
        return "/ateliers/" + reference;
    }

    static String paper(Reference reference, Paper paper) {
        return atelier(reference)
                + switch (paper) {
                    case NOTE -> "/note";
                    case DELIVERABLE -> "/livrable";
                };
    }

    static String document(Reference reference, long documentId) {
        return atelier(reference) + "/documents/" + documentId;
    }

    /// Where an act is done: the page of its form, or the resource its button is sent to. Empty for the acts done
    /// from inside another page.
    static Optional<String> of(AtelierAct act, Reference reference) {
        var noun = switch (act) {
            case OPEN -> "ouverture";
            case HOLD_KICK_OFF -> "lancement";
            case START_APPROPRIATION -> "appropriation";
            case DEPOSIT_NOTE -> "note/depot";
            case APPROVE_NOTE -> "note";
            case REQUEST_NOTE_CHANGE -> "note/modification";
            case START_ANIMATION -> "animation";
            case RECORD_VISIT -> "visites";
            case RECORD_SESSION -> "seances";
            case START_RESTITUTION -> "restitution";
            case DEPOSIT_DELIVERABLE -> "livrable/depot";
            case APPROVE_DELIVERABLE -> "livrable";
            case REQUEST_DELIVERABLE_CHANGE -> "livrable/modification";
            case RECORD_RESTITUTION -> "reunion-de-restitution";
            case ADD_ACTION -> "feuille-de-route";
            case EDIT_ACTION, REMOVE_ACTION -> "";
            case CLOSE -> "cloture";
            case PUBLISH -> "publication";
            case SUSPEND -> "suspension";
            case RESUME -> "reprise";
            case ABANDON -> "abandon";
            case GO_BACK -> "retour";
        };
        return noun.isEmpty() ? Optional.empty() : Optional.of(atelier(reference) + "/" + noun);
    }
}
