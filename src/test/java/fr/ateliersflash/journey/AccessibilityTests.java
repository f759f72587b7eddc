package fr.ateliersflash.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.web.Sheets;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.messaging.Notebook;
import fr.ateliersflash.messaging.Party;
import fr.ateliersflash.messaging.Talk;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.support.Scene;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// No page breaks a rule of accessibility that a machine can check, and the keyboard alone suffices.
@JourneyTest
@Import(Talk.class)
class AccessibilityTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Talk talk;

    @Autowired
    private Notebook notebook;

    @Test
    void publicPagesBreakNoRule(Browsers browsers) {
        var visitor = browsers.open();
        breaksNoRule(
                visitor,
                "/",
                "/connexion",
                "/connexion?erreur",
                "/ateliers-realises",
                "/ateliers-realises?q=nulle-part",
                "/eligibilite",
                "/plan-du-site",
                "/accessibilite",
                "/mentions-legales",
                "/donnees-personnelles",
                "/contact");
        visitor.opens("/eligibilite")
                .choose("Qui demanderait l’atelier ?", "Une commune")
                .choose("Sur quoi porterait-il ?", "Une friche")
                .choose("L’intercommunalité y serait-elle associée ?", "Oui")
                .choose("Une ingénierie locale y participerait-elle ?", "Non")
                .choose("La collectivité prendrait-elle l’accueil à sa charge ?", "Oui")
                .place("Votre commune, ou l’une de celles de votre territoire", "evron", "Évron")
                .press("Voir si mon territoire est éligible")
                .sees("Une règle n’est pas respectée", "DDT de la Mayenne");
        assertThat(Axe.violations(visitor)).isEmpty();
        visitor.opens("/eligibilite/resultat").seesErrors();
        assertThat(Axe.violations(visitor)).isEmpty();
        visitor.opens("/nulle-part").sees("Page introuvable");
        assertThat(Axe.violations(visitor)).isEmpty();
    }

    @Test
    void theSheetOfAnAtelierBreaksNoRule(Browsers browsers) {
        var visitor = browsers.open().opens("/ateliers-realises");
        visitor.page().locator("main h3 a").first().click();
        visitor.sees("L’atelier en bref");
        assertThat(Axe.violations(visitor)).isEmpty();
    }

    @Test
    void pagesOfTheServiceBreakNoRule(Browsers browsers) {
        var ddt = signedIn(browsers, scene.ddt53());
        var draft = "/demandes/" + reaches(Stage.COMPLETE_DRAFT);
        var steps = Stream.of(
                        "contacts",
                        "territoire",
                        "objet",
                        "themes-et-attentes",
                        "acteurs",
                        "programmes",
                        "calendrier-et-logistique",
                        "pieces")
                .map(step -> draft + "/fiche/" + step);
        breaksNoRule(ddt, "/tableau-de-bord", "/demandes", "/demandes/nouvelle", draft, draft + "/recapitulatif");
        breaksNoRule(ddt, steps.toArray(String[]::new));
        breaksNoRule(ddt, draft + "/corbeille");
        breaksNoRule(ddt, "/demandes/" + reaches(Stage.SUBMITTED) + "/recepisse");
        breaksNoRule(ddt, "/demandes/" + reaches(Stage.RETURNED) + "/complements");
    }

    @Test
    void pagesOfARefusalBreakNoRule(Browsers browsers) {
        var ddt = signedIn(browsers, scene.ddt53());
        ddt.opens("/demandes/nouvelle").press("Commencer la fiche").seesErrors();
        assertThat(Axe.violations(ddt)).isEmpty();
        ddt.opens("/demandes/" + reaches(Stage.COMPLETE_DRAFT) + "/recapitulatif")
                .forge("version", "0")
                .press("Transmettre la demande à la DGALN")
                .sees("Quelqu’un a agi avant vous");
        assertThat(Axe.violations(ddt)).isEmpty();
        ddt.opens("/demandes/" + reaches(Stage.DRAFT) + "/fiche/objet")
                .forge("_csrf", "forged")
                .press("Enregistrer et continuer")
                .sees("Envoi non reconnu");
        assertThat(Axe.violations(ddt)).isEmpty();
    }

    @Test
    void pagesOfTheBureauBreakNoRule(Browsers browsers) {
        var bureau = signedIn(browsers, scene.bureau());
        var examined = "/demandes/" + reaches(Stage.IN_REVIEW);
        breaksNoRule(
                bureau,
                "/tableau-de-bord",
                "/examen",
                examined,
                examined + "/examen",
                examined + "/retour",
                "/vagues",
                "/accords-cadres",
                "/credits",
                "/demandes/" + reaches(Stage.PROPOSED) + "/designation");
        bureau.opens(examined + "/retour").press("Renvoyer la fiche au service").seesErrors();
        assertThat(Axe.violations(bureau)).isEmpty();
    }

    @Test
    void pagesOfTheHeadOfBureauBreakNoRule(Browsers browsers) {
        reaches(Stage.ELIGIBLE);
        var delegated = "/demandes/" + reaches(Stage.DELEGATED);
        var examined = "/demandes/" + reaches(Stage.IN_REVIEW);
        var head = signedIn(browsers, scene.head());
        breaksNoRule(head, "/credits", delegated + "/credits", examined + "/proposition", "/delegation-de-signature");
        head.opens("/vagues").follow(scene.wave());
        assertThat(Axe.violations(head)).isEmpty();
        head.fill("Nom du scénario", "Essai de " + System.nanoTime()).press("Préparer");
        var scenario = head.path();
        breaksNoRule(
                head,
                scenario,
                scenario + "/engagement",
                scenario.replaceFirst("\\d+$", "comparaison"),
                "/vagues/calendrier/2031");
        head.opens("/vagues/calendrier/2031");
        head.in("Vague 1").fill("Nombre d’ateliers", "douze");
        head.press("Enregistrer le calendrier").seesErrors();
        assertThat(Axe.violations(head)).isEmpty();
    }

    @Test
    void pagesOfAnAtelierBreakNoRule(Browsers browsers) {
        var ddt = signedIn(browsers, scene.ddt53());
        var started = reaches(Stage.PREPARATION);
        breaksNoRule(
                ddt,
                "/ateliers/" + started,
                "/ateliers/" + started + "/lancement",
                "/demandes/" + started + "/credits",
                "/demandes/" + started + "/commandes/nouvelle");
        var animated = "/ateliers/" + reaches(Stage.ANIMATION);
        breaksNoRule(ddt, animated, animated + "/visites", animated + "/seances", animated + "/note");
        ddt.opens(animated + "/seances").press("Consigner la séance").seesErrors();
        assertThat(Axe.violations(ddt)).isEmpty();
        var rendered = "/ateliers/" + reaches(Stage.RESTITUTION);
        breaksNoRule(
                ddt, rendered + "/feuille-de-route", rendered + "/reunion-de-restitution", rendered + "/suspension");
        var closed = reaches(Stage.CLOSED);
        breaksNoRule(ddt, "/demandes/" + closed, "/ateliers/" + closed, "/ateliers/" + closed + "/livrable");
        breaksNoRule(signedIn(browsers, scene.bureau()), "/ateliers/" + closed + "/publication");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 400})
    void pagesAboutMoneyBreakNoRule(int pixels, Browsers browsers) {
        var delegated = scene.reaches(Stage.DELEGATED).reference();
        var ordered = scene.reaches(Stage.APPROPRIATION).reference();
        var paid = scene.reaches(Stage.PUBLISHED).reference();
        var ddt = signedIn(browsers, scene.ddt53()).wide(pixels);
        breaksNoRule(
                ddt,
                credits(delegated),
                credits(paid),
                "/demandes/" + delegated + "/commandes/nouvelle",
                order(ordered),
                order(ordered) + "/modificatif",
                order(ordered) + "/annulation",
                order(paid),
                "/credits/releve",
                "/credits/releve?atelier=" + paid);
        ddt.opens("/demandes/" + delegated + "/commandes/nouvelle")
                .fill("Quantité de « A1", "-1")
                .press("Enregistrer la préparation")
                .seesErrors();
        assertThat(Axe.violations(ddt)).isEmpty();
        var today = LocalDate.now(French.PARIS);
        ddt.opens(order(ordered)).fill("Date du service fait", today).press("Constater le service fait");
        breaksNoRule(ddt, order(ordered), order(ordered) + "/factures/nouvelle");
        ddt.opens(order(ordered) + "/factures/nouvelle")
                .fill("Numéro de la facture", "F-1")
                .fill("Date de la facture", today)
                .fill("Montant, en euros", "12,5")
                .press("Enregistrer une facture");
        breaksNoRule(ddt, order(ordered), order(ordered) + "/factures/1/paiement");
        breaksNoRule(
                signedIn(browsers, scene.holder(paid)).wide(pixels), "/demandes/" + paid + "/commandes", order(paid));
        breaksNoRule(
                signedIn(browsers, scene.head()).wide(pixels),
                "/credits",
                "/credits/controle",
                "/credits/releve",
                credits(delegated),
                "/chiffres",
                "/chiffres?par=region",
                "/chiffres/parcours?par=theme",
                "/chiffres/credits?par=groupement",
                "/chiffres/exports?annee=" + today.getYear());
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 400})
    void pagesOfAnAgreementBreakNoRule(int pixels, Browsers browsers) {
        scene.prepare();
        var head = signedIn(browsers, scene.head()).wide(pixels);
        head.opens("/accords-cadres").follow("Accord-cadre ateliers flash 2025-2029");
        var agreement = head.path();
        breaksNoRule(
                head,
                agreement,
                agreement + "/clauses",
                agreement + "/suivi",
                agreement + "/lots/nouveau",
                agreement + "/titulaires/nouveau",
                agreement + "/prix/nouveau",
                agreement + "/bordereau",
                agreement + "/bordereau/revision",
                agreement + "/pieces/nouvelle");
        for (var price : new Object[] {"12,345", 1250.5}) {
            head.opens(agreement + "/bordereau")
                    .fill(
                            "Premier jour d’application",
                            LocalDate.now(French.PARIS).plusYears(1))
                    .attach("Bordereau des prix", schedule(price))
                    .press("Vérifier le bordereau");
            assertThat(Axe.violations(head)).as("price " + price).isEmpty();
        }
        head.opens(agreement + "/pieces/nouvelle").press("Joindre le document").seesErrors();
        assertThat(Axe.violations(head)).isEmpty();
        head.fill("Nature du document", "Acte d’engagement")
                .attach("Fichier", Letters.named("acte-%d.pdf".formatted(pixels)))
                .press("Joindre le document");
        assertThat(Axe.violations(head)).isEmpty();
        head.link("Retirer « Acte d’engagement »").first().click();
        head.sees("Ni le bureau ni le titulaire");
        assertThat(Axe.violations(head)).isEmpty();
        head.press("Retirer ce document").sees("Le document est retiré.");
    }

    private static FilePayload schedule(Object price) {
        return new FilePayload(
                "bordereau.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                Sheets.xlsx(
                        new Object[] {"Code", "Libellé", "Phase", "Unité", "Prix HT"},
                        new Object[] {"A1", "Note", "Appropriation", "forfait", price}));
    }

    private static String credits(Reference reference) {
        return "/demandes/" + reference + "/credits";
    }

    /// Its first one.
    private String order(Reference reference) {
        return "/demandes/%s/commandes/%d".formatted(reference, scene.firstOrder(reference));
    }

    @Test
    void pagesOfTheGroupementAndOfTheCollectiviteBreakNoRule(Browsers browsers) {
        var proposed = scene.reaches(Stage.PROPOSED).reference();
        var groupement = signedIn(browsers, scene.solicited(proposed));
        breaksNoRule(groupement, "/tableau-de-bord", "/propositions", "/demandes/" + proposed);
        groupement.opens("/propositions").follow(proposed.value());
        assertThat(Axe.violations(groupement)).isEmpty();
        var appropriated = scene.reaches(Stage.APPROPRIATION).reference();
        var holder = signedIn(browsers, scene.holder(appropriated));
        var rendered = scene.reaches(Stage.RESTITUTION).reference();
        breaksNoRule(holder, "/ateliers/" + appropriated, "/ateliers/" + appropriated + "/note/depot");
        breaksNoRule(signedIn(browsers, scene.holder(rendered)), "/ateliers/" + rendered + "/livrable/depot");
        breaksNoRule(
                signedIn(browsers, scene.evron()),
                "/tableau-de-bord",
                "/demandes",
                "/demandes/" + rendered,
                "/ateliers/" + rendered,
                "/ateliers/" + reaches(Stage.NOTE) + "/note");
    }

    @Test
    void pagesOfTheAdministratorBreakNoRule(Browsers browsers) {
        var administrator = signedIn(browsers, scene.administrator());
        var organisations = "/administration/organisations";
        breaksNoRule(
                administrator,
                "/tableau-de-bord",
                organisations,
                organisations + "/nouvelle",
                organisations + "/" + scene.ddt53().organisationId());
        administrator
                .opens(organisations + "/nouvelle")
                .page()
                .locator("main h3 a")
                .first()
                .click();
        assertThat(Axe.violations(administrator)).isEmpty();
    }

    @Test
    void conversationsAndNotesBreakNoRule(Browsers browsers) {
        var request = scene.reaches(Stage.SUBMITTED);
        var dossier = "/demandes/" + request.reference();
        talk.ask(request, scene.bureau(), "Quelle emprise ?", Party.SERVICE);
        talk.send(request, scene.bureau(), "plan.pdf", Party.SERVICE);
        notebook.write(request.reference(), "L’emprise reste à préciser.", scene.ddt53());
        var ddt = signedIn(browsers, scene.ddt53());
        breaksNoRule(
                ddt,
                dossier,
                "/conversations",
                dossier + "/conversation",
                dossier + "/notes",
                "/conversations?q=emprise");
        ddt.opens(dossier + "/conversation").press("Envoyer le message").seesErrors();
        assertThat(Axe.violations(ddt)).isEmpty();
        breaksNoRule(signedIn(browsers, scene.bureau()), dossier + "/conversation");
    }

    private void breaksNoRule(Browser browser, String... paths) {
        var rules = new SoftAssertions();
        for (var path : paths) {
            rules.assertThat(Axe.violations(browser.reads(path))).as(path).isEmpty();
        }
        rules.assertAll();
    }

    private Browser signedIn(Browsers browsers, Viewer viewer) {
        return browsers.open().signInAs(scene.addressOf(viewer));
    }

    private String reaches(Stage stage) {
        return scene.reaches(stage).reference().value();
    }
}
