package fr.ateliersflash.agreement;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.document.Document;
import fr.ateliersflash.document.Documents;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import java.io.InputStream;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The documents of the agreements: the bureau reads them all, a groupement its own and no other.
@Service
@Transactional
public class AgreementPapers {

    private final Agreements agreements;
    private final Documents documents;
    private final JdbcClient jdbc;

    AgreementPapers(Agreements agreements, Documents documents, JdbcClient jdbc) {
        this.agreements = agreements;
        this.documents = documents;
        this.jdbc = jdbc;
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
    public Document find(long agreementId, long documentId, Viewer viewer) {
        return of(agreementId, viewer).stream()
                .map(Paper::document)
                .filter(document -> document.id() == documentId)
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
        if (!viewer.is(Capacity.HEAD_OF_BUREAU)) {
            throw new NotFound("documents of agreements are added by the head of the bureau");
        }
        var agreement = agreements.find(agreementId);
        if (groupementId != null && agreement.heldBy(groupementId).isEmpty()) {
            throw new NotFound("holder " + groupementId);
        }
        var stored = documents.store(content, name, viewer.acting(Capacity.HEAD_OF_BUREAU));
        if (stored instanceof Outcome.Done<Document>(var document)) {
            jdbc.sql(
                            "insert into agreement_document (agreement_id, groupement_id, label, document_id) values (?, ?, ?, ?)")
                    .param(agreementId)
                    .param(new SqlParameterValue(Types.BIGINT, groupementId))
                    .param(label)
                    .param(document.id())
                    .update();
        }
        return stored;
    }

    private List<Row> rows(Viewer viewer) {
        if (!viewer.is(Capacity.BUREAU) && !viewer.is(Capacity.MANDATAIRE)) {
            return List.of();
        }
        return jdbc.sql("""
                        select agreement_id, groupement_id, label, document_id from agreement_document
                        where ? or groupement_id = ? order by id desc""")
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
