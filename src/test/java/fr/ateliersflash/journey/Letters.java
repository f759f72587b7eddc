package fr.ateliersflash.journey;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/// The files that people of the stories have at hand.
final class Letters {

    static final FilePayload ENGAGEMENT = pdf("courrier-engagement.pdf");
    static final FilePayload SUPPORT = pdf("courrier-soutien.pdf");

    private Letters() {}

    /// The same pages under another name: a note, a report.
    static FilePayload named(String name) {
        return new FilePayload(name, SUPPORT.mimeType, SUPPORT.buffer);
    }

    /// A text that pretends to be a letter.
    static FilePayload disguised() {
        return new FilePayload("courrier.pdf", SUPPORT.mimeType, "Je suis un texte.".getBytes(StandardCharsets.UTF_8));
    }

    private static FilePayload pdf(String name) {
        try {
            var content = new ClassPathResource("local/" + name).getContentAsByteArray();
            return new FilePayload(name, "application/pdf", content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
