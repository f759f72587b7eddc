package fr.ateliersflash.request;

import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Sha256;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What was deposited, kept to the byte: the fiche as written and the hashes of its pieces. Its SHA-256 stands on the
/// receipt, so that anybody can prove later what the deposit held, whatever was written since.
@Component
class Deposits {

    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private final JdbcClient jdbc;

    Deposits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return the SHA-256 of what is kept, in hexadecimal
    String keep(AtelierRequest request, Instant at) {
        var content = json.writeValueAsString(content(request));
        var sha256 = Sha256.of(content);
        jdbc.sql("insert into request_deposit (request_id, at, sha256, content) values (?, ?, ?, ?)")
                .params(request.id(), Timestamp.from(at), sha256, content)
                .update();
        return sha256;
    }

    /// What has this hash on the receipt of a request, as JSON.
    Optional<String> content(long requestId, String sha256) {
        return jdbc.sql("select content from request_deposit where request_id = ? and sha256 = ? order by id limit 1")
                .params(requestId, sha256)
                .query(String.class)
                .optional();
    }

    /// One deposit: what it held, and when.
    record Deposit(Instant at, String sha256, Content content) {}

    /// The deposits of a request, the first one first.
    List<Deposit> of(long requestId) {
        return jdbc.sql("select at, sha256, content from request_deposit where request_id = ? order by id")
                .param(requestId)
                .query((row, index) -> new Deposit(
                        row.getTimestamp("at").toInstant(),
                        row.getString("sha256"),
                        json.readValue(row.getString("content"), Content.class)))
                .list();
    }

    long count(long requestId) {
        return jdbc.sql("select count(*) from request_deposit where request_id = ?")
                .param(requestId)
                .query(Long.class)
                .single();
    }

    /// What a deposit would hold now.
    Content content(AtelierRequest request) {
        var pieces = request.currentPieces()
                .map(piece -> new PieceContent(piece.kind(), piece.sha256()))
                .toList();
        return new Content(request.reference(), request.format(), request.bearer(), request.fiche(), pieces);
    }

    record Content(Reference reference, Format format, Bearer bearer, Fiche fiche, List<PieceContent> pieces) {}

    record PieceContent(PieceKind kind, String sha256) {}
}
