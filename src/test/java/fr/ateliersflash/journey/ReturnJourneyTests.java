package fr.ateliersflash.journey;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.support.Scene;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A fiche goes back with remarks on its fields, is mended where they are, and comes again with its answers.
@JourneyTest
class ReturnJourneyTests {

    private static final String SITUATION = "Situation du territoire";
    private static final String VENUE = "Lieu d’accueil de l’atelier";
    private static final String LETTER = "Courrier de soutien du préfet";
    private static final String ON_SITUATION = "Dites combien d’habitants le bourg a perdus.";
    private static final String ON_VENUE = "La salle est-elle accessible ?";
    private static final String ON_LETTER = "Le courrier n’est pas signé.";
    private static final String MENDED = "Le bourg a perdu deux cents habitants en dix ans.";

    @Autowired
    private Scene scene;

    private String dossier = "";

    @ParameterizedTest
    @EnumSource
    void goesThereAndBack(Scripts scripts, Browsers browsers) {
        dossier = "/demandes/" + scene.reaches(Stage.IN_REVIEW).reference();
        var bureau = browsers.open(scripts).signInAs(scene.addressOf(scene.bureau()));
        var ddt = browsers.open(scripts).signInAs(scene.addressOf(scene.ddt53()));
        prepare(bureau);
        ddt.opens(dossier + "/complements").doesNotSee(ON_SITUATION);
        sendBack(bureau);
        mend(ddt, scripts);
        replaceTheLetter(ddt);
        answer(ddt);
        bureau.opens(dossier + "/examen").follow("Ce qui a changé d’un dépôt à l’autre");
        bureau.sees(SITUATION, MENDED, "Avant", "Après").screenshot("06-depots");
    }

    private void prepare(Browser bureau) {
        bureau.opens(dossier + "/examen").follow("Demander des compléments");
        bureau.unfold(SITUATION).fill("Votre remarque", ON_SITUATION);
        bureau.unfold(VENUE).fill("Votre remarque", ON_VENUE);
        bureau.screenshot("01-remarques")
                .press("Garder mes remarques sans renvoyer")
                .sees("Vos remarques sont gardées : le service ne les voit pas encore.");
    }

    private void sendBack(Browser bureau) {
        bureau.opens(dossier + "/retour");
        bureau.unfold(SITUATION).finds("Votre remarque", ON_SITUATION);
        bureau.in(LETTER).fill("Votre remarque", ON_LETTER);
        bureau.fill("Réponse attendue avant le", LocalDate.now(French.PARIS).plusDays(21))
                .press("Renvoyer la fiche au service")
                .sees("La fiche est renvoyée au service.");
    }

    private void mend(Browser ddt, Scripts scripts) {
        ddt.opens(dossier + "/fiche/contacts")
                .sees("3 remarques à traiter avant le")
                .follow("Aller à la remarque suivante");
        ddt.sees(ON_SITUATION).doesNotSee(ON_VENUE);
        ddt.screenshot("02-remarque-a-cote-du-champ").fill(SITUATION, MENDED);
        if (scripts == Scripts.ON) {
            ddt.sees("Enregistré à");
        } else {
            ddt.press("Enregistrer et continuer");
        }
        ddt.opens(dossier).seesBadge("Modifications non déposées").screenshot("03-non-depose");
        ddt.follow("Voir ces modifications").sees(MENDED, "Modifications non déposées");
    }

    private void replaceTheLetter(Browser ddt) {
        ddt.opens(dossier + "/fiche/pieces")
                .sees(ON_LETTER)
                .in(LETTER)
                .attach("Fichier du courrier de soutien", Letters.ENGAGEMENT)
                .press("Remplacer par ce fichier");
        ddt.sees("Le fichier est joint.");
    }

    private void answer(Browser ddt) {
        ddt.opens(dossier + "/complements").screenshot("04-reponses");
        answers(ddt, SITUATION, "C’est modifié");
        answers(ddt, VENUE, "C’est modifié");
        answers(ddt, LETTER, "C’est modifié");
        ddt.press("Renvoyer la demande au bureau");
        ddt.sees("Rien n’a changé depuis la remarque").screenshot("05-rien-n-a-change");
        answers(ddt, VENUE, "J’explique pourquoi rien ne change");
        ddt.press("Renvoyer la demande au bureau").seesErrors().sees("Écrivez votre explication.");
        remark(ddt, VENUE).fill("Votre réponse", "La salle est de plain-pied.");
        ddt.press("Renvoyer la demande au bureau").sees("La demande est repartie au bureau, à son rang.");
        ddt.opens(dossier).doesNotSee("Voir ces modifications");
    }

    private static void answers(Browser ddt, String target, String answer) {
        remark(ddt, target).choose("Comment répondez-vous ?", answer);
    }

    private static Browser remark(Browser ddt, String target) {
        return switch (target) {
            case SITUATION -> ddt.in("Objet et contexte : " + target);
            case VENUE -> ddt.in("Calendrier et logistique : " + target);
            default -> ddt.in(target);
        };
    }
}
