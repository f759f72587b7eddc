package fr.ateliersflash.funding.web;

import fr.ateliersflash.document.FileType;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// How printed documents are handed over.
final class Prints {

    private Prints() {}

    /// A PDF to save under a name.
    static ResponseEntity<byte[]> attachment(String name, byte[] pdf) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(FileType.PDF.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(pdf);
    }
}
