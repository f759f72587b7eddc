package fr.ateliersflash.journey;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.support.Scene;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The money of one atelier, to the cent: delegated by the bureau, ordered, amended, certified and paid by the service,
/// observed by the groupement, read by nobody else, found again in the ledger.
@JourneyTest
class MoneyJourneyTests {

    private static final String AMOUNT = "Autorisations d’engagement (AE), en euros toutes taxes comprises";
    private static final String A1 = "Quantité de « A1 · Analyse des documents et du territoire »";
    private static final String A2 = "Quantité de « A2 · Entretiens préalables avec les acteurs »";
    private static final String A3 = "Quantité de « A3 · Note d’appropriation »";

    @Autowired
    private Scene scene;

    @ParameterizedTest
    @EnumSource
    void goesFromTheDelegationToTheLastPayment(Scripts scripts, Browsers browsers) {
        var reference = reaches(Stage.ACCEPTED);
        var today = LocalDate.now(French.PARIS);
        var head = browsers.open(scripts).signInAs(scene.addressOf(scene.head()));
        var ddt = browsers.open(scripts).signInAs(scene.addressOf(scene.ddt53()));
        var groupement = browsers.open(scripts).signInAs(scene.addressOf(scene.holder(reference)));

        delegate(head, reference, "7 199,99", "Déléguer ces crédits au service");
        refuseOneCentBeyond(ddt, reference);
        delegate(head, reference, "7200", "Ajuster les crédits du service");
        ddt.press("Enregistrer la préparation").sees("7 200,00 €").screenshot("money-01-preparation");
        var order = ddt.path();

        issue(ddt);
        groupement.opens(order).sees("Page introuvable");
        notify(ddt, today);
        observe(groupement, order);
        ddt.opens(order).sees("Préciser l’adresse de la première réunion.");
        isNotReadByOthers(browsers, scripts, reference, order);

        amend(ddt);
        certify(ddt, today);
        invoice(ddt, today);
        pay(ddt, today);
        groupement.opens(order).sees("6 300,00 €").doesNotSee("Bloc à copier").seesBadge("Payé");

        head.opens("/credits/controle")
                .sees("sont ceux que donne le grand livre")
                .doesNotSee("diffère");
        ddt.opens("/demandes/" + reference + "/credits").follow("Relevé et écritures de cet atelier");
        ddt.sees("Bon modificatif", "Paiement", "6 300,00 €", "900,00 €").screenshot("money-05-releve");
    }

    @Test
    void givesItsCreditsBackWhenAnOrderIsCancelled(Browsers browsers) {
        var reference = reaches(Stage.DELEGATED);
        var ddt = browsers.open().signInAs(scene.addressOf(scene.ddt53()));
        prepare(ddt, reference);
        ddt.press("Enregistrer la préparation").sees("7 200,00 €");
        ddt.follow("Annuler ce bon de commande");
        ddt.press("Annuler le bon de commande").seesErrors();
        ddt.fill("Motif de l’annulation", "Le calendrier est revu.").pressTwice("Annuler le bon de commande");
        ddt.sees("Le calendrier est revu.").seesBadge("Annulé");
        ddt.opens("/demandes/" + reference + "/credits").follow("Préparer un bon de commande");

        var head = browsers.open().signInAs(scene.addressOf(scene.head()));
        head.opens("/credits/controle").sees("sont ceux que donne le grand livre");
    }

    @Test
    void refusesWhatAnotherTabHasChangedMeanwhile(Browsers browsers) {
        var reference = reaches(Stage.DELEGATED);
        var ddt = browsers.open().signInAs(scene.addressOf(scene.ddt53()));
        prepare(ddt, reference);
        ddt.press("Enregistrer la préparation").sees("7 200,00 €");
        var other = ddt.inAnotherTab(ddt.path() + "/modification");
        other.fill(A2, "0,5").press("Enregistrer la préparation").sees("6 300,00 €");
        ddt.fill("Numéro d’engagement juridique Chorus", "2101234567").press("Émettre le bon de commande");
        ddt.sees("Quelqu’un a agi avant vous");
        other.opens(other.path()).seesBadge("En préparation");
    }

    private void delegate(Browser head, Reference reference, String amount, String button) {
        head.opens("/demandes/" + reference + "/credits")
                .fill(AMOUNT, amount)
                .press(button)
                .sees("Les crédits délégués sont enregistrés.");
    }

    private void prepare(Browser ddt, Reference reference) {
        ddt.opens("/demandes/" + reference + "/credits").follow("Préparer un bon de commande");
        ddt.tickIn("Phases commandées", "Appropriation")
                .fill(A1, "1")
                .fill(A2, "1,00")
                .fill(A3, "1.0");
    }

    private void refuseOneCentBeyond(Browser ddt, Reference reference) {
        prepare(ddt, reference);
        ddt.fill(A1, "-1").press("Enregistrer la préparation").seesErrors();
        ddt.sees("Saisissez une quantité supérieure à zéro").finds(A1, "-1");
        ddt.fill(A1, "999999999").press("Enregistrer la préparation").seesErrors();
        ddt.fill(A1, "1").press("Enregistrer la préparation").seesErrors();
        ddt.sees(
                        "La commande s’élève à 7 200,00 € toutes taxes comprises alors qu’il reste 7 199,99 € de crédits délégués",
                        "demandez au bureau de déléguer davantage")
                .finds(A3, "1.0")
                .screenshot("money-00-un-centime");
    }

    private void issue(Browser ddt) {
        ddt.sees("Bloc à copier")
                .fill("Numéro d’engagement juridique Chorus", "21012")
                .press("Émettre le bon de commande")
                .seesErrors()
                .sees("Saisissez les dix chiffres")
                .fill("Numéro d’engagement juridique Chorus", "2101234567")
                .pressTwice("Émettre le bon de commande")
                .sees("2101234567", "Notifier au titulaire");
    }

    private void notify(Browser ddt, LocalDate today) {
        var received = "Date de réception par le titulaire";
        ddt.fill(received, today.minusDays(1))
                .press("Enregistrer la notification")
                .seesErrors()
                .sees("La notification ne peut pas précéder l’émission");
        ddt.fill(received, today.plusDays(1))
                .press("Enregistrer la notification")
                .sees("Cette date est dans le futur");
        ddt.fill(received, today).press("Enregistrer la notification").sees("La notification est enregistrée.");
        ddt.sees("Observations du titulaire jusqu’au", French.date(today.plusDays(15)))
                .screenshot("money-02-notifie");
    }

    private void observe(Browser groupement, String order) {
        groupement
                .opens(order)
                .fill("Observation", "Préciser l’adresse de la première réunion.")
                .press("Adresser cette observation au service")
                .sees("Votre observation est transmise au service.")
                .screenshot("money-03-observation");
    }

    private void isNotReadByOthers(Browsers browsers, Scripts scripts, Reference reference, String order) {
        var ddt22 = browsers.open(scripts).signInAs(scene.addressOf(scene.ddt22()));
        var evron = browsers.open(scripts).signInAs(scene.addressOf(scene.evron()));
        var holder = browsers.open(scripts).signInAs(scene.addressOf(scene.holder(reference)));
        for (var stranger : new Browser[] {ddt22, evron}) {
            stranger.opens(order).sees("Page introuvable");
            stranger.opens("/demandes/" + reference + "/credits").sees("Page introuvable");
        }
        ddt22.opens("/credits/releve").doesNotSee(reference.value());
        evron.opens("/credits/releve").sees("Page introuvable");
        evron.opens("/ateliers/" + reference).doesNotSee("7 200");
        for (var page : new String[] {"/demandes/" + reference + "/credits", "/credits", "/credits/releve"}) {
            holder.opens(page).sees("Page introuvable");
        }
    }

    private void amend(Browser ddt) {
        ddt.follow("Établir un bon modificatif");
        ddt.fill("Motif de la modification", "Deux entretiens sont faits à distance.")
                .press("Émettre le bon modificatif")
                .seesErrors()
                .sees("Rien ne change");
        ddt.fill(A2, "1,01").press("Émettre le bon modificatif").sees("alors qu’il reste 7 200,00 €");
        ddt.fill(A2, "0,5")
                .press("Émettre le bon modificatif")
                .sees("Le bon modificatif est émis.", "6 300,00 €", "Ce qui était commandé à l’émission");
    }

    private void certify(Browser ddt, LocalDate today) {
        ddt.fill("Date du service fait", today.minusDays(1))
                .press("Constater le service fait")
                .sees("Le service fait ne peut pas précéder la notification");
        ddt.fill("Date du service fait", today)
                .press("Constater le service fait")
                .sees("Le service fait est constaté.");
    }

    private void invoice(Browser ddt, LocalDate today) {
        ddt.follow("Enregistrer une facture");
        var amount = "Montant, en euros toutes taxes comprises";
        ddt.fill("Numéro de la facture", "F-1").fill("Date de la facture", today);
        for (var wrong : new String[] {"-5", "1 000,505", "12345678901234"}) {
            ddt.fill(amount, wrong)
                    .press("Enregistrer une facture")
                    .seesErrors()
                    .finds(amount, wrong);
        }
        ddt.fill(amount, "0").press("Enregistrer une facture").sees("Saisissez un montant supérieur à zéro.");
        ddt.fill(amount, "6300,01")
                .press("Enregistrer une facture")
                .sees("Les factures ne peuvent pas dépasser les 6 300,00 € de travail constaté");
        ddt.fill(amount, "3000.5").press("Enregistrer une facture").sees("La facture est enregistrée.", "3 000,50 €");
        ddt.follow("Enregistrer une facture");
        ddt.fill("Numéro de la facture", "f-1")
                .fill("Date de la facture", today)
                .fill(amount, "3 299,50 €")
                .press("Enregistrer une facture")
                .sees("est déjà enregistrée sur ce bon de commande");
        ddt.fill("Numéro de la facture", "F-2").press("Enregistrer une facture").sees("3 299,50 €");
        ddt.screenshot("money-04-factures");
    }

    private void pay(Browser ddt, LocalDate today) {
        ddt.follow("Payer la facture F-1");
        ddt.fill("Date du paiement", today.minusDays(1))
                .press("Enregistrer le paiement")
                .sees("Le paiement ne peut pas précéder");
        ddt.fill("Date du paiement", today)
                .pressTwice("Enregistrer le paiement")
                .sees("Payer la facture F-2");
        ddt.follow("Payer la facture F-2");
        ddt.fill("Date du paiement", today).press("Enregistrer le paiement").seesBadge("Payé");
    }

    private Reference reaches(Stage stage) {
        return scene.reaches(stage).reference();
    }
}
