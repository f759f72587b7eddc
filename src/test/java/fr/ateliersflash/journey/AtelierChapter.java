package fr.ateliersflash.journey;

import java.time.LocalDate;

/// The atelier itself: opened, appropriated, animated, rendered, closed, published.
final class AtelierChapter {

    private final Browser ddt;
    private final Browser evron;
    private final Browser groupement;
    private final String reference;

    AtelierChapter(Browser ddt, Browser evron, Browser groupement, String reference) {
        this.ddt = ddt;
        this.evron = evron;
        this.groupement = groupement;
        this.reference = reference;
    }

    void open(LocalDate today) {
        atelier(ddt).press("Ouvrir l’atelier").sees("L’atelier est ouvert.");
        ddt.follow("Consigner la réunion de lancement");
        ddt.fill("Jour où elle s’est tenue", today).press("Consigner la réunion");
        ddt.sees("La réunion de lancement est consignée.");
    }

    void startAppropriation() {
        atelier(ddt).press("Passer à l’appropriation").sees("L’appropriation commence");
    }

    void depositNote(LocalDate today) {
        atelier(groupement).follow("Déposer la note d’appropriation");
        groupement
                .fill("Jours de présence sur place", "3")
                .fill("Jours de travail de toute l’équipe", "9")
                .fill("Contenu des séances", "Lecture du site, entretiens, questions à partager.")
                .fill("Animation des séances", "Une visite à pied, une soirée publique, deux journées de travail.")
                .select("Forme du livrable", "Feuille de route")
                .fill("Équipe", "Architecte-urbaniste, paysagiste, animateur.")
                .fill("Jour prévu pour la visite collective", today.plusDays(10))
                .fill("Premier jour prévu sur place", today.plusDays(11))
                .fill("Dernier jour prévu sur place", today.plusDays(12))
                .fill("Jour prévu pour la restitution", today.plusDays(40))
                .attach("Note rédigée", Letters.named("note-appropriation.pdf"));
        groupement.screenshot("12-note").press("Déposer la note").sees("La note est déposée");
    }

    void approveNote() {
        atelier(evron).screenshot("13-atelier-vu-par-evron");
        for (var reader : new Browser[] {ddt, evron}) {
            atelier(reader).follow("Lire et approuver la note d’appropriation");
            reader.press("Approuver la note").sees("Vous avez approuvé la note.");
        }
    }

    void animate(LocalDate today) {
        atelier(ddt).press("Passer à l’animation").sees("L’animation commence.");
        ddt.follow("Consigner la visite collective");
        hold("Place de la gare", "24", "Parcours, personnes rencontrées", today).press("Consigner la visite");
        ddt.sees("La visite est consignée.");
        atelier(ddt).follow("Consigner une séance collective");
        ddt.choose("Nature de la séance", "Atelier de travail");
        hold("Salle des fêtes", "46", "Ce qui s’est dit et décidé", today).press("Consigner la séance");
        ddt.sees("La séance est consignée.");
    }

    void render(LocalDate today) {
        atelier(ddt).press("Passer à la restitution").sees("La restitution commence");
        atelier(groupement).follow("Déposer le livrable de synthèse");
        groupement
                .attach("Rapport", Letters.named("livrable-de-synthese.pdf"))
                .fill("Diagnostic de terrain", "Un site central, desservi, aux trois propriétaires.")
                .fill("Propositions d’aménagement, stratégies", "Ouvrir d’abord les rez-de-chaussée.")
                .fill("Actions recommandées", "Une première action dès l’été, avec les associations.")
                .fill("Esquisses de projet", "La cour ouverte, la halle, le passage.")
                .press("Déposer le livrable")
                .sees("Le livrable est déposé");
        for (var reader : new Browser[] {ddt, evron}) {
            atelier(reader).follow("Lire et approuver le livrable");
            reader.press("Approuver le livrable").sees("Vous avez approuvé le livrable.");
        }
        atelier(ddt).follow("Consigner la réunion de restitution");
        ddt.fill("Jour où elle s’est tenue", today)
                .fill("Nombre de participants", "60")
                .press("Consigner la réunion")
                .sees("La réunion de restitution est consignée.");
    }

    void writeRoadMap() {
        atelier(ddt).follow("Écrire la feuille de route");
        ddt.select("Thème", "Réparer la ville pour habiter mieux")
                .fill("Action", "Ouvrir la cour au public un mois durant")
                .choose("Priorité", "haute")
                .choose("Horizon", "court")
                .fill("Qui la conduit", "Évron")
                .press("Inscrire l’action")
                .sees("L’action est inscrite à la feuille de route.");
        ddt.screenshot("14-feuille-de-route");
    }

    void close() {
        atelier(ddt).press("Clore l’atelier").sees("L’atelier est clos : le bureau peut publier sa fiche.");
        ddt.screenshot("15-atelier-clos");
    }

    void publish(Browser bureau, String title) {
        atelier(bureau).follow("Publier ou corriger la fiche de l’atelier");
        bureau.fill("Titre public", title)
                .fill("Résumé public", "Trois jours de travail ont réuni élus, habitants et services.")
                .press("Publier dans le catalogue")
                .sees("La fiche est publiée.");
    }

    private Browser hold(String place, String attendance, String notes, LocalDate today) {
        return ddt.fill("Premier jour", today)
                .fill("Dernier jour", today)
                .fill("Lieu", place)
                .fill("Nombre de participants", attendance)
                .fill(notes, "Des échanges nourris, relevés par l’équipe et partagés.");
    }

    private Browser atelier(Browser reader) {
        return reader.opens("/ateliers/" + reference);
    }
}
