package fr.ateliersflash.journey;

import java.time.LocalDate;

/// The groupement is designated and accepts; credits are delegated, the first order is notified.
final class MissionChapter {

    private final Browser ddt;
    private final String reference;

    MissionChapter(Browser ddt, String reference) {
        this.ddt = ddt;
        this.reference = reference;
    }

    void propose(Browser bureau) {
        bureau.opens("/demandes/" + reference).follow("Désignation du groupement");
        bureau.press("Proposer la mission à ce groupement")
                .sees("La mission est proposée au groupement")
                .screenshot("08-designation");
    }

    void accept(Browser groupement) {
        groupement.opens("/propositions").follow(reference);
        groupement
                .fill("Responsable de l’équipe", "Alix Exemple, architecte-urbaniste")
                .tickIn("Membres mobilisés pour cet atelier", "Paysages Fictifs")
                .fill("Autres personnes ou compétences", "Paysagiste associée : paysage, sols");
        groupement
                .screenshot("09-proposition")
                .press("Accepter la mission")
                .sees("La mission est acceptée : le service et le bureau le voient.");
    }

    void delegate(Browser head) {
        head.opens("/demandes/" + reference).follow("Crédits et bons de commande");
        head.fill("Autorisations d’engagement (AE), en euros toutes taxes comprises", "20 000")
                .press("Déléguer ces crédits au service")
                .sees("Les crédits délégués sont enregistrés.", "20 000,00 €")
                .screenshot("10-credits");
    }

    void orderAppropriation(LocalDate today) {
        prepareOrder();
        ddt.tickIn("Phases commandées", "Appropriation")
                .fill("Quantité de « A1 · Analyse des documents et du territoire »", "1")
                .fill("Quantité de « A2 · Entretiens préalables avec les acteurs »", "1")
                .fill("Quantité de « A3 · Note d’appropriation »", "1");
        ddt.screenshot("11-bon-de-commande").press("Enregistrer la préparation").sees("7 200,00 €");
        notifyOrder("2101234567", today);
    }

    void orderAnimation(LocalDate today) {
        prepareOrder();
        ddt.tickIn("Phases commandées", "Animation", "Restitution")
                .fill("Quantité de « B1 · Visite collective »", "1")
                .fill("Quantité de « B2 · Séance collective sur site »", "2")
                .fill("Quantité de « B3 · Déplacements et séjour de l’équipe »", "1")
                .fill("Quantité de « C1 · Livrable de synthèse »", "1")
                .fill("Quantité de « C2 · Réunion de restitution »", "1")
                .press("Enregistrer la préparation")
                .sees("12 600,00 €");
        notifyOrder("2101234568", today);
    }

    void certify(LocalDate today) {
        for (var phases : new String[] {"Appropriation", "Animation"}) {
            openCredits();
            ddt.followInRow(phases);
            ddt.fill("Date du service fait", today)
                    .press("Constater le service fait")
                    .sees("Le service fait est constaté.");
        }
    }

    private void prepareOrder() {
        openCredits();
        ddt.follow("Préparer un bon de commande");
    }

    private void openCredits() {
        ddt.opens("/demandes/" + reference).follow("Crédits et bons de commande");
    }

    private void notifyOrder(String commitment, LocalDate today) {
        ddt.fill("Numéro d’engagement juridique Chorus", commitment)
                .press("Émettre le bon de commande")
                .sees("Le bon de commande est émis.");
        ddt.fill("Date de réception par le titulaire", today)
                .press("Enregistrer la notification")
                .sees("La notification est enregistrée.");
    }
}
