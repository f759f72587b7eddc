package fr.ateliersflash.journey;

import java.time.LocalDate;

/// The service writes the fiche with Évron, step after step, and deposits it.
final class FicheChapter {

    static final String OBJECT = "Donner une seconde vie à l’ancienne laiterie";

    private final Browser ddt;

    FicheChapter(Browser ddt) {
        this.ddt = ddt;
    }

    /// @return the reference of the dossier
    String write(LocalDate today) {
        open();
        contacts();
        territory();
        purpose();
        themes();
        actors();
        programmes();
        calendar(today.plusMonths(6));
        pieces();
        return ddt.path().split("/")[2];
    }

    /// @return the arrival rank, as the receipt says it
    String deposit() {
        ddt.sees("Fiche de renseignements : Évron", OBJECT).screenshot("02-recapitulatif");
        ddt.press("Transmettre la demande à la DGALN")
                .sees(
                        "Récépissé de dépôt",
                        "La demande est déposée. Collectivité porteuse : Évron.",
                        "Empreinte SHA-256 du contenu")
                .screenshot("03-recepisse");
        return ddt.read("Rang d’arrivée");
    }

    private void open() {
        ddt.opens("/tableau-de-bord").follow("Nouvelle demande");
        ddt.choose("Qui porte la demande ?", "Une commune")
                .place("Commune", "evron", "Évron")
                .press("Commencer la fiche");
    }

    private void contacts() {
        ddt.sees("Étape 1 sur 8")
                .fill("Agent référent", "Camille Exemple")
                .fill("Adresse électronique de l’agent", "camille.exemple@exemple.fr")
                .fill("Élu référent", "Dominique Exemple")
                .fill("Fonction de l’élu", "Maire")
                .fill("Adresse électronique de l’élu", "mairie@exemple.fr")
                .press("Enregistrer et continuer");
    }

    private void territory() {
        ddt.sees("Étape 2 sur 8", "Évron")
                .choose("Échelle de l’atelier", "Un site, un îlot ou une friche")
                .fill("Nom du site", "L’ancienne laiterie")
                .choose("S’agit-il d’une friche ?", "Oui")
                .choose("L’intercommunalité est-elle associée ?", "Oui")
                .fill("Description du site et de ses abords", "Deux hectares entre la gare et le centre, inoccupés.")
                .press("Enregistrer et continuer");
    }

    private void purpose() {
        ddt.sees("Étape 3 sur 8")
                .fill("Objet de la demande, en une phrase", OBJECT)
                .fill("Situation du territoire", "La population se stabilise ; les commerces tiennent.")
                .fill("Question que pose le site ou le territoire", "Quels usages, pour qui, à quel rythme ?")
                .fill("Ce qui bloque aujourd’hui", "Trois propriétaires et des études qui se contredisent.")
                .screenshot("01-objet-et-contexte")
                .press("Enregistrer et continuer");
    }

    private void themes() {
        ddt.sees("Étape 4 sur 8")
                .choose("Thème principal", "Réparer la ville pour habiter mieux")
                .fill("Questions posées à l’atelier", "Par où commencer ? Avec qui ?")
                .tickIn("Forme souhaitée du livrable", "Esquisse de projet", "Feuille de route")
                .press("Enregistrer et continuer");
    }

    private void actors() {
        ddt.sees("Étape 5 sur 8")
                .fill("Acteurs à mobiliser", "Riverains, commerçants, associations, bailleur social.")
                .tickIn("Ingénierie locale associée", "Établissement public foncier (EPF)")
                .press("Enregistrer et continuer");
    }

    private void programmes() {
        ddt.sees("Étape 6 sur 8")
                .tickIn("Programmes en cours", "Petites villes de demain")
                .press("Enregistrer et continuer");
    }

    private void calendar(LocalDate wishedStart) {
        ddt.sees("Étape 7 sur 8")
                .fill("Démarrage souhaité", wishedStart)
                .fill("Lieu d’accueil de l’atelier", "Salle des fêtes, à deux cents mètres du site.")
                .tick("La collectivité prend à sa charge la logistique")
                .press("Enregistrer et continuer");
    }

    private void pieces() {
        ddt.sees("Étape 8 sur 8");
        ddt.in("Courrier d’engagement de la collectivité")
                .attach("Fichier du courrier d’engagement", Letters.ENGAGEMENT)
                .press("Joindre ce fichier");
        ddt.sees("Le fichier est joint.")
                .in("Courrier de soutien du préfet")
                .attach("Fichier du courrier de soutien", Letters.SUPPORT)
                .press("Joindre ce fichier");
        ddt.sees("courrier-engagement.pdf", "courrier-soutien.pdf").follow("Voir le récapitulatif");
    }
}
