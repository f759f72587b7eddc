package fr.ateliersflash.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an act leaves behind on a dossier: the journal writes it down and whose turn it is gets computed again,
/// both in the transaction of the act. Each module has one such event, carrying identifiers and values only.
public interface DossierFact {

    long requestId();

    /// The key of the act, `request.submit`: journal wording is found under `journal.<key>`.
    String key();

    By by();

    Instant at();

    /// The reason given, in the words of whoever acted; null when the act needs none.
    @Nullable
    String reason();
}
