package fr.ateliersflash.export.web;

import static fr.ateliersflash.support.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.assignment.Ground;
import fr.ateliersflash.local.Stage;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
class ExportControllerTests {

    @Autowired
    Scene scene;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Designation designation;

    @Test
    void givesEachWhatTheySeeAndNothingElse() {
        var reference = scene.reaches(Stage.RETURNED).reference().value();

        assertThat(csv("demandes", scene.ddt53())).contains(reference);
        assertThat(csv("demandes", scene.evron())).contains(reference);
        assertThat(csv("demandes", scene.bureau())).contains(reference);
        assertThat(csv("demandes", scene.ddt22())).doesNotContain(reference);
        assertThat(csv("demandes", scene.laval())).doesNotContain(reference);
    }

    @Test
    void keepsTheFilterOfThePage() {
        var returned = scene.reaches(Stage.RETURNED).reference().value();
        var submitted = scene.reaches(Stage.SUBMITTED).reference().value();

        assertThat(csv("demandes", "?etat=a-rediger", scene.ddt53()))
                .contains(returned)
                .doesNotContain(submitted);
        assertThat(csv("examen", "?etat=a-prendre-en-charge", scene.head()))
                .contains(submitted)
                .doesNotContain(returned);
    }

    @Test
    void isOfferedWithTheFilterOfThePage() {
        scene.reaches(Stage.RETURNED);
        scene.reaches(Stage.SUBMITTED);

        assertThat(mvc.get().uri("/demandes?etat=a-rediger").with(signedInAs(scene.ddt53())))
                .bodyText()
                .contains(
                        "/exports/demandes.ods?etat=a-rediger",
                        "/exports/demandes.xlsx?etat=a-rediger",
                        "/exports/demandes.csv?etat=a-rediger");
        assertThat(mvc.get().uri("/examen?etat=a-prendre-en-charge").with(signedInAs(scene.bureau())))
                .bodyText()
                .contains("/exports/examen.ods?etat=a-prendre-en-charge");
    }

    @Test
    void writesAFormulaInATitleAsText() {
        var request = scene.reaches(Stage.DRAFT);
        title(request, "=HYPERLINK(\"http://exemple.fr\";\"Cliquez\")");

        assertThat(csv("demandes", scene.ddt53()))
                .contains(request.reference() + ";")
                .contains("\"'=HYPERLINK(\"\"http://exemple.fr\"\";\"\"Cliquez\"\")\"");
        title(request, "Réemployer la friche");
    }

    @Test
    void tellsARankThatWasPassedOverWithoutADateToAnswer() {
        var request = scene.reaches(Stage.SELECTED);
        designation.skip(request.reference(), Ground.CONFLICT_OF_INTEREST, "A conseillé la commune.", scene.bureau());

        assertThat(csv("designations", scene.head()).lines())
                .anyMatch(
                        line -> line.startsWith(request.reference() + ";") && line.contains("A conseillé la commune."));
    }

    private void title(AtelierRequest request, String title) {
        jdbc.sql(
                        "update request set fiche = jsonb_set(fiche, '{purpose,title}', to_jsonb(cast(? as text))) where id = ?")
                .params(title, request.id())
                .update();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "demandes|Référence;État;Depuis le;Collectivité;Objet;Département;Service de l’État;Rang d’arrivée;Déposée le;Suivie au bureau par",
                "examen|Référence;État;Depuis le;Collectivité;Objet;Département;Service de l’État;Rang d’arrivée;Déposée le;Suivie au bureau par",
                "ateliers|Référence;Collectivité;Objet;Département;Service de l’État;Mandataire;Phase;Ouvert le;Réunion de lancement le;Appropriation depuis le;Animation depuis le;Restitution depuis le;Réunion de restitution le;Présents à la restitution;Clos le;Publié le",
                "designations|Référence;Collectivité;Tour;Rang;Mandataire;Réponse;Sollicité le;À répondre avant le;Répondu le;Motif",
                "delegations|Référence;Collectivité;Département;Service de l’État;Exercice;Délégué le;Montant délégué;Commandé;Disponible",
                "bons-de-commande|Numéro;Référence;Collectivité;Service de l’État;Mandataire;État;Engagement juridique;Montant HT;TVA;Montant TTC;Émis le;Notifié le;Service fait le;Payé le;Motif d’annulation",
                "grand-livre|Écriture n°;Date;Écriture;Par;Exercice;Programme;Dossier;Service de l’État;Bon de commande;Pièce;Compte;Nature;Montant",
                "delais|Comparé par;Valeur;Étape;Qui devait agir;Nombre;Médiane (jours);9 fois sur 10, au plus (jours)",
                "etapes-en-cours|Comparé par;Valeur;Étape;Qui doit agir;Dossiers",
                "parcours|Comparé par;Valeur;Dernière étape franchie;Issue;Demandes",
                "emploi-des-credits|Exercice;Comparé par;Valeur;Demandes;Délégué;Commandé;Service fait;Payé"
            })
    void neverChangesItsColumns(String list, String columns) {
        scene.reaches(Stage.PUBLISHED);

        var lines = csv(list, scene.head()).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("\ufeff" + columns);
    }

    @ParameterizedTest
    @CsvSource({"ateliers", "designations", "delegations", "bons-de-commande", "grand-livre"})
    void tellsEveryDossierOnce(String list) {
        var references = List.of(
                scene.reaches(Stage.CLOSED).reference().value(),
                scene.reaches(Stage.CLOSED).reference().value());

        assertThat(csv(list, "", scene.bureau())).contains(references);
    }

    @ParameterizedTest
    @CsvSource({"demandes", "ateliers", "designations", "delegations", "bons-de-commande", "grand-livre"})
    void keepsToTheYearAskedFor(String list) {
        var reference = scene.reaches(Stage.CLOSED).reference().value();
        var year = scene.clock().instant().atZone(French.PARIS).getYear();

        assertThat(csv(list, "?annee=" + year, scene.bureau())).contains(reference);
        assertThat(csv(list, "?annee=", scene.bureau())).contains(reference);
        assertThat(csv(list, "?annee=" + (year - 20), scene.bureau())).doesNotContain(reference);
    }

    @ParameterizedTest
    @CsvSource({"ods,application/vnd.oasis.opendocument.spreadsheet", "csv,text/csv;charset=UTF-8"})
    void isAFileToSave(String format, String type) {
        assertThat(mvc.get().uri("/exports/demandes." + format).with(signedInAs(scene.ddt53())))
                .hasStatusOk()
                .hasContentType(type)
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.getFirst())
                                .matches("attachment; filename=\"demandes-\\d{4}-\\d\\d-\\d\\d\\.%s\""
                                        .formatted(format)));
    }

    private String csv(String list, Viewer viewer) {
        return csv(list, "", viewer);
    }

    private String csv(String list, String filter, Viewer viewer) {
        var answer = mvc.get()
                .uri("/exports/" + list + ".csv" + filter)
                .with(signedInAs(viewer))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
