package fr.ateliersflash.document;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Deposits files and gives them back. Whoever calls has checked that the person may.
@Service
@Transactional
public class Documents {

    /// The largest file that can be deposited, in bytes.
    public static final long LARGEST = 20 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

    private final ContentStore contents;
    private final JdbcClient jdbc;
    private final Clock clock;

    Documents(ContentStore contents, JdbcClient jdbc, Clock clock) {
        this.contents = contents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Deposits a file; refused when it is empty, larger than [#LARGEST], none of the [FileType]s by its content, or
    /// when it cannot be opened.
    ///
    /// @param originalName as the browser gave it; may be anything
    /// @throws UncheckedIOException when the content cannot be read or written
    public Outcome<Document> store(InputStream content, String originalName, By by) {
        try (var received = contents.receive(content, LARGEST)) {
            if (received.size() == 0) {
                return Outcome.refused(Refusal.of("document.refused.empty"));
            }
            if (received.size() > LARGEST) {
                return Outcome.refused(Refusal.of("document.refused.size"));
            }
            var type = FileTypes.of(received.file());
            if (type.isEmpty()) {
                return Outcome.refused(Refusal.of("document.refused.type"));
            }
            var soundness = Soundness.of(received.file(), type.get());
            if (soundness != Soundness.SOUND) {
                return Outcome.refused(Refusal.of("document.refused." + soundness + "." + type.get()));
            }
            hold(received.sha256());
            contents.keep(received);
            return Outcome.done(record(received, FileName.of(originalName, type.get()), type.get(), by));
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be stored", e);
        }
    }

    /// @throws NotFound when there is none by that number
    @Transactional(readOnly = true)
    public Document find(long id) {
        return jdbc.sql("""
                        select id, sha256, name, media_type, size, uploaded_at, person, organisation
                        from document join document_file using (sha256) where id = ?
                        """)
                .param(id)
                .query(Documents::read)
                .optional()
                .orElseThrow(() -> new NotFound("document " + id));
    }

    /// The content of a document.
    ///
    /// @throws NotFound when the file has gone from the folder, which is for the operator to mend
    public Resource open(Document document) {
        var path = contents.pathOf(document.sha256());
        if (!Files.isReadable(path)) {
            LOG.error("The content {} of document {} is missing from the folder", document.sha256(), document.id());
            throw new NotFound("content of document " + document.id());
        }
        return new FileSystemResource(path);
    }

    /// The answer that gives a document to a browser: to be saved, never to be shown or guessed at.
    ///
    /// @throws NotFound when the file has gone from the folder
    public ResponseEntity<Resource> attachment(Document document) {
        var disposition = ContentDisposition.attachment()
                .filename(document.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.type()))
                .contentLength(document.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(open(document));
    }

    /// Forgets documents that nothing names any more. Their contents go with [#sweep].
    public void forget(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from document where id in (:ids)")
                    .param("ids", ids)
                    .update();
        }
    }

    /// The contents that no document has any more, by their SHA-256.
    @Transactional(readOnly = true)
    public List<String> unnamed() {
        return jdbc.sql(
                        "select sha256 from document_file f where not exists (select 1 from document d where d.sha256 = f.sha256)")
                .query(String.class)
                .list();
    }

    /// Deletes a content that no document has any more; another deposit of the same content waits meanwhile.
    public void sweep(String sha256) {
        hold(sha256);
        var swept = jdbc.sql("""
                        delete from document_file f where sha256 = :content
                        and not exists (select 1 from document d where d.sha256 = f.sha256)""").param("content", sha256).update();
        if (swept > 0) {
            contents.remove(sha256);
        }
    }

    private void hold(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(sha256)
                .query((row, index) -> sha256)
                .single();
    }

    private Document record(ContentStore.Received received, String name, FileType type, By by) {
        var at = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("""
                        insert into document_file (sha256, size, media_type, stored_at) values (?, ?, ?, ?)
                        on conflict (sha256) do nothing
                        """)
                .params(received.sha256(), received.size(), type.mediaType(), at)
                .update();
        var id = jdbc.sql("""
                        insert into document (sha256, name, uploaded_at, person_id, person, organisation)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .param(received.sha256())
                .param(name)
                .param(at)
                .param(new SqlParameterValue(Types.BIGINT, by.personId()))
                .param(by.person())
                .param(by.organisation())
                .query(Long.class)
                .single();
        return new Document(
                id,
                received.sha256(),
                name,
                type.mediaType(),
                received.size(),
                at.toInstant(),
                by.person(),
                by.organisation());
    }

    private static Document read(ResultSet row, int number) throws SQLException {
        return new Document(
                row.getLong("id"),
                row.getString("sha256"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("person"),
                row.getString("organisation"));
    }
}
