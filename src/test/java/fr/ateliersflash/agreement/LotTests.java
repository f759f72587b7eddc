package fr.ateliersflash.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ateliersflash.account.Keys;
import fr.ateliersflash.document.Document;
import fr.ateliersflash.document.Samples;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Stale;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class LotTests {

    @Autowired
    Scene scene;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementPapers papers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void ranksHoldersInTheirLotAndFindsItByTheRegionOfADossier() {
        var agreement = opened();
        var first = agreement.lots().getFirst();
        agreements.divide(agreement.id(), agreement.version(), first.id(), "Ouest", List.of("52", "53"), scene.head());
        agreements.divide(agreement.id(), agreement.version(), "Est", List.of("44"), scene.head());
        var second = agreement.lots().getLast();
        admitted(agreement, first, "Nord");
        admitted(agreement, first, "Sud");
        admitted(agreement, second, "Ouest");

        assertThat(agreement.holders(first)).extracting(Holder::rank).containsExactly(1, 2);
        assertThat(agreement.holders(second)).extracting(Holder::rank).containsExactly(1);
        assertThat(agreement.lotFor(Set.of(Keys.region("52"), Keys.departement("53"))))
                .contains(first);
        assertThat(agreement.lotFor(Set.of(Keys.region("44")))).contains(second);
        assertThat(agreement.lotFor(Set.of(Keys.region("11")))).isEmpty();

        agreements.release(
                agreement.id(),
                agreement.version(),
                agreement.holders(first).getFirst().id(),
                scene.head());
        assertThat(agreement.holders(first)).extracting(Holder::mandataire).containsExactly("Sud");
        assertThat(agreement.holders(first).getFirst().rank()).isEqualTo(1);
        assertThat(agreement.holders(second).getFirst().rank()).isEqualTo(1);
    }

    @Test
    void showsADocumentToTheBureauAndToItsGroupementAlone() {
        var agreement = opened();
        var north = scene.groupements().getFirst();
        var south = scene.groupements().getLast();
        admitted(agreement, north, "Nord");
        admitted(agreement, south, "Sud");
        var its = added(agreement, north, "1");
        var bureaus = added(agreement, null, "2");

        assertThat(papers.of(agreement.id(), scene.bureau())).hasSize(2);
        assertThat(papers.find(agreement.id(), its.id(), scene.groupement(north))
                        .document()
                        .id())
                .isEqualTo(its.id());
        assertThat(papers.all(scene.groupement(south)))
                .extracting(paper -> paper.document().id())
                .doesNotContain(its.id(), bureaus.id());
        assertThatThrownBy(() -> papers.find(agreement.id(), its.id(), scene.groupement(south)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> papers.find(agreement.id(), bureaus.id(), scene.groupement(north)))
                .isInstanceOf(NotFound.class);
        assertThat(papers.all(scene.ddt53())).isEmpty();
    }

    @Test
    void showsADocumentThatIsWithdrawnToNobodyAndKeepsItInTheJournal() {
        var agreement = opened();
        var north = scene.groupements().getFirst();
        admitted(agreement, north, "Nord");
        var its = added(agreement, north, "3");
        assertThatThrownBy(() -> papers.withdraw(agreement.id(), its.id(), scene.bureau()))
                .isInstanceOf(NotFound.class);

        papers.withdraw(agreement.id(), its.id(), scene.head());

        assertThatThrownBy(() -> papers.find(agreement.id(), its.id(), scene.groupement(north)))
                .isInstanceOf(NotFound.class);
        assertThat(papers.of(agreement.id(), scene.bureau())).isEmpty();
        assertThatThrownBy(() -> papers.withdraw(agreement.id(), its.id(), scene.head()))
                .isInstanceOf(Stale.class);
        assertThat(jdbc.sql("select key from journal_entry where detail = ? order by id")
                        .param(agreement.name() + ", Acte")
                        .query(String.class)
                        .list())
                .containsExactly("agreement.ATTACH", "agreement.DETACH");
    }

    private Document added(FrameworkAgreement agreement, Long groupement, String content) {
        var file = new ByteArrayInputStream(Samples.pdf(content));
        var outcome = papers.add(agreement.id(), groupement, "Acte", file, "acte.pdf", scene.head());
        return ((Outcome.Done<Document>) outcome).value();
    }

    private void admitted(FrameworkAgreement agreement, long groupement, String name) {
        var composition = Composition.of(name, List.of());
        assertThat(agreements.admit(agreement.id(), agreement.version(), groupement, composition, scene.head()))
                .isInstanceOf(Outcome.Done.class);
    }

    private void admitted(FrameworkAgreement agreement, Lot lot, String name) {
        assertThat(agreements.admit(
                        agreement.id(),
                        agreement.version(),
                        lot.id(),
                        "Groupement " + name,
                        Composition.of(name, List.of()),
                        scene.head()))
                .isInstanceOf(Outcome.Done.class);
    }

    private FrameworkAgreement opened() {
        var terms = new Terms(
                "Accord-cadre 2081",
                LocalDate.parse("2081-01-01"),
                LocalDate.parse("2084-12-31"),
                5,
                null,
                new BigDecimal("0.20"));
        return ((Outcome.Done<FrameworkAgreement>) agreements.open(terms, scene.head())).value();
    }
}
