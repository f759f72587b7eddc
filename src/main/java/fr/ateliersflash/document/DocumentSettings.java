package fr.ateliersflash.document;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// @param folder where contents are kept; backed up with the database
@ConfigurationProperties("ateliers.documents")
record DocumentSettings(Path folder) {

    DocumentSettings {
        if (folder == null) {
            throw new IllegalStateException("ateliers.documents.folder must say where documents are kept");
        }
    }
}
