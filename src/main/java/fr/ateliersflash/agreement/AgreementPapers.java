package fr.ateliersflash.agreement;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.document.Document;
import fr.ateliersflash.document.Documents;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.OfficeFact;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Stale;
import java.io.InputStream;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The documents of the agreements: the bureau reads them all, a groupement its own and no other, nobody those that
/// were withdrawn. The head of the bureau adds and withdraws them.
@Service
@Transactional
public class AgreementPapers {

    private final Agreements agreements;
    private final Documents documents;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgreementPapers(
            Agreements agreements,
            Documents documents,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.agreements = agreements;
        this.documents = documents;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// @param groupementId the holder that reads it too, null when the bureau alone does
    public record Paper(long agreementId, @Nullable Long groupementId, String label, Document document) {

        public String href() {
            return "/accords-cadres/%d/pieces/%d".formatted(agreementId, document.id());
        }
    }

    private record Row(long agreementId, @Nullable Long groupementId, String label, long documentId) {}

    /// Those of an agreement that a viewer reads, the latest first.
    @Transactional(readOnly = true)
    public List<Paper> of(long agreementId, Viewer viewer) {
        return rows(viewer).stream()
                .filter(row -> row.agreementId() == agreementId)
                .map(this::paper)
                .toList();
    }

    /// Those of every agreement that a viewer reads, the latest first.
    @Transactional(readOnly = true)
    public List<Paper> all(Viewer viewer) {
        return rows(viewer).stream().map(this::paper).toList();
    }

    /// @throws NotFound when there is none, or it is not for this viewer
    @Transactional(readOnly = true)
    public Paper find(long agreementId, long documentId, Viewer viewer) {
        return of(agreementId, viewer).stream()
                .filter(paper -> paper.document().id() == documentId)
                .findFirst()
                .orElseThrow(() -> new NotFound("document " + documentId + " of agreement " + agreementId));
    }

    /// Adds a document, refused when its content is none that the application takes.
    public Outcome<Document> add(
            long agreementId,
            @Nullable Long groupementId,
            String label,
            InputStream content,
            String name,
            Viewer viewer) {
        var by = Agreements.head(viewer);
        var agreement = agreements.find(agreementId);
        if (groupementId != null && agreement.heldBy(groupementId).isEmpty()) {
            throw new NotFound("holder " + groupementId);
        }
        var stored = documents.store(content, name, by);
        if (stored instanceof Outcome.Done<Document>(var document)) {
            jdbc.sql(
                            "insert into agreement_document (agreement_id, groupement_id, label, document_id) values (?, ?, ?, ?)")
                    .param(agreementId)
                    .param(new SqlParameterValue(Types.BIGINT, groupementId))
                    .param(label)
                    .param(document.id())
                    .update();
            tell(agreement, label, "ATTACH", by, clock.instant());
        }
        return stored;
    }

    /// Nobody reads it any more.
    ///
    /// @throws Stale when it is not there, or no longer
    public void withdraw(long agreementId, long documentId, Viewer viewer) {
        var by = Agreements.head(viewer);
        var at = clock.instant();
        var label = jdbc.sql("""
                        update agreement_document set withdrawn_at = ?, withdrawn_by = ?
                        where agreement_id = ? and document_id = ? and withdrawn_at is null
                        returning label""")
                .params(Timestamp.from(at), by.person(), agreementId, documentId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Stale("document " + documentId + " of agreement " + agreementId));
        tell(agreements.find(agreementId), label, "DETACH", by, at);
    }

    private void tell(FrameworkAgreement agreement, String label, String act, By by, Instant at) {
        events.publishEvent(new OfficeFact("%s, %s".formatted(agreement.name(), label), "agreement." + act, by, at));
    }

    private List<Row> rows(Viewer viewer) {
        if (!viewer.is(Capacity.BUREAU) && !viewer.is(Capacity.MANDATAIRE)) {
            return List.of();
        }
        return jdbc.sql("""
                        select agreement_id, groupement_id, label, document_id from agreement_document
                        where withdrawn_at is null and (? or groupement_id = ?) order by id desc""")
                .params(viewer.is(Capacity.BUREAU), viewer.organisationId())
                .query((row, number) -> new Row(
                        row.getLong("agreement_id"),
                        row.getObject("groupement_id", Long.class),
                        row.getString("label"),
                        row.getLong("document_id")))
                .list();
    }

    private Paper paper(Row row) {
        return new Paper(row.agreementId(), row.groupementId(), row.label(), documents.find(row.documentId()));
    }
}
