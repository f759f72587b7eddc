package fr.ateliersflash.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.support.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What people do that nobody wished: nothing typed is lost, nothing is done twice, and the page says what to do.
@JourneyTest
class MishapTests {

    private static final String SITUATION = "Situation du territoire";
    private static final String TYPED =
            "Les commerces tiennent, les logements se vident : « il faut agir », dit le maire.";

    @Autowired
    private Scene scene;

    @ParameterizedTest
    @EnumSource
    void givesBackWhatWasTypedWhenTheSessionExpires(Scripts scripts, Browsers browsers) {
        var purpose = "/demandes/" + reaches(Stage.DRAFT) + "/fiche/objet";
        var ddt = ddt(browsers.open(scripts));
        ddt.opens(purpose).fill(SITUATION, TYPED).losesItsSession().press("Enregistrer et continuer");
        ddt.sees("Votre session a expiré").identifiesAs("ddt53");
        ddt.sees("Votre saisie a été conservée", TYPED)
                .press("Envoyer ma saisie")
                .sees("Étape 4 sur 8");
        ddt.opens(purpose).finds(SITUATION, TYPED);
    }

    @Test
    void keepsTheWordsOfAFormWithAFileWhichIsAskedForAgain(Browsers browsers) {
        var reference = scene.reaches(Stage.APPROPRIATION).reference();
        var account = scene.addressOf(scene.holder(reference));
        var holder = browsers.open().signInAs(account);
        holder.opens("/ateliers/" + reference + "/note/depot")
                .fill("Contenu des séances", TYPED)
                .attach("Note rédigée", Letters.named("note.pdf"))
                .losesItsSession()
                .press("Déposer la note");
        holder.sees("Votre session a expiré").identifiesAs(account);
        holder.sees("Votre saisie a été conservée", TYPED, "Les fichiers joints ne sont pas conservés")
                .press("Revenir au formulaire avec ma saisie")
                .seesErrors()
                .sees("vos fichiers (note.pdf)")
                .finds("Contenu des séances", TYPED);
    }

    @Test
    void showsWhatWasTypedToNobodyElse(Browsers browsers) {
        var purpose = "/demandes/" + reaches(Stage.DRAFT) + "/fiche/objet";
        var shared = ddt(browsers.open());
        shared.opens(purpose).fill(SITUATION, TYPED).losesItsSession().press("Enregistrer et continuer");
        shared.sees("Votre session a expiré").identifiesAs(scene.addressOf(scene.ddt22()));

        assertThat(shared.opens("/reprise").path()).isEqualTo("/tableau-de-bord");
    }

    @ParameterizedTest
    @EnumSource
    void actsOnceWhenAButtonIsPressedTwice(Scripts scripts, Browsers browsers) {
        var pieces = "/demandes/" + reaches(Stage.DRAFT) + "/fiche/pieces";
        var ddt = ddt(browsers.open(scripts));
        ddt.opens(pieces)
                .in("Annexes")
                .attach("Plan, photographie ou étude", Letters.named("plan.pdf"))
                .pressTwice("Joindre ce fichier");
        ddt.opens(pieces);
        assertThat(ddt.in("Annexes").link("plan.pdf").count()).isEqualTo(1);
    }

    @Test
    void actsOnceWhenSomebodyGoesBackAndSendsAgain(Browsers browsers) {
        var reference = reaches(Stage.COMPLETE_DRAFT);
        var ddt = ddt(browsers.open());
        ddt.opens("/demandes/" + reference + "/fiche/objet")
                .fill(SITUATION, TYPED)
                .press("Enregistrer et continuer")
                .back()
                .press("Enregistrer et continuer")
                .sees("Étape 4 sur 8");
        ddt.opens("/demandes/" + reference + "/recapitulatif")
                .press("Transmettre la demande à la DGALN")
                .back()
                .doesNotSee("Transmettre la demande à la DGALN");
    }

    @Test
    void tellsTheSecondPersonInAFieldWhoWroteBeforeAndLetsThemChoose(Browsers browsers) {
        var reference = reaches(Stage.DRAFT);
        var purpose = "/demandes/" + reference + "/fiche/objet";
        var ddt = ddt(browsers.open());
        var evron = browsers.open().signInAs(scene.addressOf(scene.evron()));
        ddt.opens("/demandes/" + reference + "/acces").press("Inviter la collectivité à écrire");
        evron.opens(purpose);
        ddt.opens(purpose).fill(SITUATION, "Écrit par le service.").sees("Enregistré à");
        evron.fill(SITUATION, TYPED).sees("Écrit par le service.", scene.ddt53().name());
        evron.push("Garder mon texte").sees("Enregistré à");
        ddt.opens(purpose).finds(SITUATION, TYPED);
    }

    @Test
    void mergesWhatTwoPeopleWriteInOneSection(Browsers browsers) {
        var reference = reaches(Stage.DRAFT);
        var purpose = "/demandes/" + reference + "/fiche/objet";
        var ddt = ddt(browsers.open());
        var evron = browsers.open().signInAs(scene.addressOf(scene.evron()));
        ddt.opens("/demandes/" + reference + "/acces").press("Inviter la collectivité à écrire");
        evron.opens(purpose);
        ddt.opens(purpose).fill(SITUATION, "Écrit par le service.").sees("Enregistré à");
        evron.fill("Ce qui bloque aujourd’hui", TYPED).sees("Enregistré à");
        evron.finds(SITUATION, "Écrit par le service.").sees(scene.ddt53().name());
        ddt.opens(purpose).finds("Ce qui bloque aujourd’hui", TYPED);
    }

    @Test
    void keepsWhatIsTypedWhenTheServerCannotBeReached(Browsers browsers) {
        var purpose = "/demandes/" + reaches(Stage.DRAFT) + "/fiche/objet";
        var ddt = ddt(browsers.open()).opens(purpose);
        ddt.cutOff().fill(SITUATION, TYPED).sees("Nouvelle tentative");
        ddt.connected().sees("Enregistré à");
        ddt.cutOff().fill(SITUATION, TYPED + " Et encore.").sees("Nouvelle tentative");
        ddt.opens("about:blank").connected().opens(purpose).finds(SITUATION, TYPED + " Et encore.");
    }

    @Test
    void keepsTheCommuneThatWasJustAdded(Browsers browsers) {
        var site = "/demandes/" + reaches(Stage.DRAFT) + "/fiche/territoire";
        var ddt = ddt(browsers.open()).opens(site);
        ddt.place("Ajouter une commune", "laval", "Laval").press("Ajouter cette commune");
        ddt.fill("Description du site et de ses abords", TYPED).sees("Enregistré à");
        ddt.place("Ajouter une commune", "mayenne", "Mayenne").press("Ajouter cette commune");
        ddt.opens(site).sees("Évron", "Laval", "Mayenne").finds("Description du site et de ses abords", TYPED);
        assertThat(ddt.page().locator("input[name='site.communes']:checked").count())
                .isEqualTo(3);
    }

    @Test
    void savesAfterSigningInAgainInAnotherTab(Browsers browsers) {
        var purpose = "/demandes/" + reaches(Stage.DRAFT) + "/fiche/objet";
        var ddt = ddt(browsers.open()).opens(purpose);
        ddt.losesItsSession().fill(SITUATION, TYPED).sees("Votre session a expiré");
        ddt.inAnotherTab("/connexion").identifiesAs("ddt53");
        ddt.sees("Enregistré à");
        ddt.opens(purpose).finds(SITUATION, TYPED);
    }

    @Test
    void refusesAFileThatIsNotWhatItsNameSays(Browsers browsers) {
        var ddt = ddt(browsers.open()).opens("/demandes/" + reaches(Stage.DRAFT) + "/fiche/pieces");
        ddt.in("Courrier de soutien du préfet")
                .attach("Fichier du courrier de soutien", Letters.disguised())
                .press("Joindre ce fichier");
        ddt.sees("Ce fichier n’est pas un PDF, une image PNG ou JPEG");
    }

    @ParameterizedTest
    @EnumSource
    void saysThatNoPlaceBearsThisCode(Scripts scripts, Browsers browsers) {
        var ddt = ddt(browsers.open(scripts)).opens("/demandes/nouvelle");
        ddt.choose("Qui porte la demande ?", "Une commune")
                .fill("Commune", "99999")
                .press("Commencer la fiche");
        ddt.sees("Aucun lieu ne porte ce nom ou ce code.").finds("Commune", "99999");
    }

    @Test
    void readsAmountsAsTheyAreWrittenAndRefusesNegativeOnes(Browsers browsers) {
        var head = browsers.open().signInAs(scene.addressOf(scene.head()));
        head.opens("/demandes/" + reaches(Stage.ACCEPTED) + "/credits");
        var amount = "Autorisations d’engagement (AE), en euros toutes taxes comprises";
        head.fill(amount, "-1").press("Déléguer ces crédits au service");
        head.sees("Ce montant n’est pas compris").finds(amount, "-1");
        head.fill(amount, "1 000,50").press("Déléguer ces crédits au service").sees("1 000,50 €");
    }

    @Test
    void keepsATextThatIsTooLongAndSaysBySoMuch(Browsers browsers) {
        var ddt = ddt(browsers.open()).opens("/demandes/" + reaches(Stage.DRAFT) + "/fiche/objet");
        var endless = "Un texte bien long. ".repeat(250);
        ddt.fill(SITUATION, endless).press("Enregistrer et continuer");
        ddt.sees("Une information est à corriger", "Écrivez au plus 4 000 caractères.")
                .finds(SITUATION, endless.strip());
    }

    @Test
    void saysBesideTheFieldWhatCannotBeSavedWhileTypingUntilItIsMended(Browsers browsers) {
        var contacts = "/demandes/" + reaches(Stage.DRAFT) + "/fiche/contacts";
        var ddt = ddt(browsers.open()).opens(contacts);
        ddt.fill("Adresse électronique de l’agent", "camille@").sees("sauf ce qui est à corriger");
        var beside = ddt.page().locator("#agentEmail-messages");
        assertThat(beside.textContent()).contains("adresse");

        ddt.fill("Adresse électronique de l’agent", "camille@exemple.fr");
        ddt.page().waitForCondition(() -> beside.textContent().isBlank());
    }

    @Test
    void saysThatADateDoesNotExist(Browsers browsers) {
        var ddt = ddt(browsers.open()).opens("/demandes/" + reaches(Stage.DRAFT) + "/fiche/calendrier-et-logistique");
        ddt.write("Démarrage souhaité", "30/02/2027")
                .fill("Lieu d’accueil de l’atelier", TYPED)
                .press("Enregistrer et continuer");
        ddt.sees("Cette date n’existe pas").finds("Lieu d’accueil de l’atelier", TYPED);
        assertThat(ddt.field("Démarrage souhaité").getAttribute("value")).isEqualTo("30/02/2027");
    }

    /// A date field holds nothing while what is typed in it is no date: sent as it is, the form would lose it
    /// silently.
    @Test
    void doesNotSendADateThatTheBrowserCouldNotRead(Browsers browsers) {
        var ddt = ddt(browsers.open()).opens("/demandes/" + reaches(Stage.DRAFT) + "/fiche/calendrier-et-logistique");
        var date = ddt.field("Démarrage souhaité");
        date.pressSequentially("30");
        assertThat(date.evaluate("field => field.validity.badInput")).isEqualTo(true);
        ddt.button("Enregistrer et continuer").click();
        assertThat(date.evaluate("field => field === document.activeElement")).isEqualTo(true);
        ddt.sees("Étape 7 sur 8");
    }

    @Test
    void refusesAFormThatDoesNotComeFromItsPages(Browsers browsers) {
        var request = scene.reaches(Stage.DRAFT);
        var ddt = ddt(browsers.open()).opens("/demandes/" + request.reference() + "/fiche/objet");
        ddt.fill(SITUATION, TYPED).forge("_csrf", "forged").press("Enregistrer et continuer");
        ddt.sees("Envoi non reconnu", TYPED);
        assertThat(scene.find(request.reference()).fiche().purpose().situation())
                .isEmpty();
    }

    @Test
    void doesNotTellAPageOfSomebodyElseFromOneThatDoesNotExist(Browsers browsers) {
        var reference = reaches(Stage.DRAFT);
        browsers.open().opens("/nulle-part").sees("Page introuvable");
        var ddt22 = browsers.open().signInAs(scene.addressOf(scene.ddt22()));
        ddt22.opens("/demandes/" + reference).sees("Page introuvable");
        ddt22.opens("/demandes/AF-1999-99999").sees("Page introuvable");
    }

    private Reference reaches(Stage stage) {
        return scene.reaches(stage).reference();
    }

    private Browser ddt(Browser browser) {
        return browser.signInAs(scene.addressOf(scene.ddt53()));
    }
}
