package fr.ateliersflash.request;

import fr.ateliersflash.shared.Reference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The SHA-256 of what is deposited: the fiche as written and the hashes of its pieces. Written on the receipt, it
/// lets anybody prove later what the deposit held.
@Component
class ContentHash {

    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /// In hexadecimal.
    String of(AtelierRequest request) {
        var pieces = request.currentPieces()
                .map(piece -> new PieceContent(piece.kind(), piece.sha256()))
                .toList();
        var content = json.writeValueAsString(
                new Content(request.reference(), request.format(), request.bearer(), request.fiche(), pieces));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private record Content(Reference reference, Format format, Bearer bearer, Fiche fiche, List<PieceContent> pieces) {}

    private record PieceContent(PieceKind kind, String sha256) {}
}
