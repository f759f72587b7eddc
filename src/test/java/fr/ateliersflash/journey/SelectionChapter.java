package fr.ateliersflash.journey;

import java.time.LocalDate;

/// The bureau examines the request, has it completed, and retains it in the wave.
final class SelectionChapter {

    private final Browser ddt;
    private final Browser bureau;
    private final Browser head;
    private final String reference;

    SelectionChapter(Browser ddt, Browser bureau, Browser head, String reference) {
        this.ddt = ddt;
        this.bureau = bureau;
        this.head = head;
        this.reference = reference;
    }

    void examine(LocalDate today) {
        bureau.opens("/examen").sees("Demandes à examiner").screenshot("04-file-du-bureau");
        bureau.opens("/demandes/" + reference)
                .sees("À vous : prendre la demande en charge")
                .press("Prendre en charge la demande");
        bureau.opens("/demandes/" + reference + "/examen")
                .screenshot("05-examen")
                .follow("Demander des compléments");
        bureau.in("Objet et contexte")
                .unfold("Toute la section")
                .fill("Votre remarque", "Précisez qui possède les bâtiments.");
        bureau.fill("Réponse attendue avant le", today.plusDays(21)).press("Renvoyer la fiche au service");
        bureau.sees("La fiche est renvoyée au service.");
    }

    void complete() {
        ddt.opens("/demandes/" + reference)
                .sees("À vous : répondre aux remarques du bureau et renvoyer la fiche")
                .screenshot("06-a-completer")
                .follow("Répondre aux remarques");
        ddt.sees("Précisez qui possède les bâtiments.").follow("Modifier : Objet et contexte");
        ddt.fill(
                        "Ce qui bloque aujourd’hui",
                        "La commune, l’établissement public foncier et un particulier possèdent le site.")
                .press("Enregistrer et quitter");
        ddt.follow("Répondre aux remarques");
        ddt.fill("Votre réponse", "C’est précisé dans l’étape « Objet et contexte ».")
                .press("Enregistrer mes réponses");
        ddt.press("Renvoyer la demande au bureau").sees("La demande est repartie au bureau, à son rang.");
    }

    void validate() {
        bureau.opens("/demandes/" + reference + "/examen");
        bureau.in("Courrier d’engagement de la collectivité").press("Accepter ce courrier");
        bureau.in("Courrier de soutien du préfet").press("Accepter ce courrier");
        bureau.follow("Proposer une décision")
                .tick("Valider la demande")
                .press("Soumettre la proposition à la signature")
                .sees("La proposition attend la signature.")
                .sees("C’est votre proposition : une autre personne la signera.");
        head.opens("/demandes/" + reference + "/examen")
                .sees("C’est précisé dans l’étape « Objet et contexte ».")
                .press("Signer la décision proposée")
                .sees("La demande est validée : elle attend la prochaine vague.");
    }

    void select(String wave, String rank) {
        head.opens("/vagues").follow(wave);
        head.in("N° " + rank.replaceFirst("n°\\s*", "") + ", Évron (53)")
                .tick("Retenir")
                .fill("Crédits prévus, TTC", "20 000")
                .fill("Motif", "Le calendrier de la collectivité impose de commencer tôt.");
        head.screenshot("07-vague").press("Enregistrer ces décisions").sees("Les décisions sont enregistrées.");
    }
}
