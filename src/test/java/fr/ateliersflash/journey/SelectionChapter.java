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

    /// The examiner prepares, the head of the bureau commits; neither could do both.
    void select(String wave) {
        var scenario = "Séance pour " + reference;
        var line = "Évron, " + reference;
        bureau.opens("/vagues").follow(wave);
        bureau.fill("Nom du scénario", scenario).press("Préparer");
        bureau.select("Décision pour " + line, "Retenir")
                .fill("Crédits pour " + line, "20 000")
                .fill("Motif pour " + line, "Le calendrier de la collectivité impose de commencer tôt.")
                .screenshot("07-table-de-la-vague")
                .press("Enregistrer et voir ce qui partira");
        bureau.sees("une autre personne habilitée à signer l’engagera").screenshot("08-ce-qui-partira");
        head.opens("/vagues").follow(wave);
        head.follow(scenario);
        head.follow("Voir ce qui partira sans rien changer");
        head.untick("Clore la vague, en reportant les demandes que le scénario ne nomme pas")
                .press("Engager le scénario")
                .sees("Le scénario est engagé");
    }
}
