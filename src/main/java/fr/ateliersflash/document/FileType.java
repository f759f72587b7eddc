package fr.ateliersflash.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The types of file that can be deposited.
public enum FileType {
    /// What letters and deliverables usually are.
    PDF("application/pdf", "pdf"),
    /// Drawings and screenshots.
    PNG("image/png", "png"),
    /// Photographs and scanned letters.
    JPEG("image/jpeg", "jpg", "jpeg"),
    /// Office text, as most collectivités write it; without macros.
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /// Office text, in the format of the State.
    ODT("application/vnd.oasis.opendocument.text", "odt");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    static Optional<FileType> find(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /// The extensions that files of this type bear, the preferred one first, without dot.
    public List<String> extensions() {
        return extensions;
    }
}
