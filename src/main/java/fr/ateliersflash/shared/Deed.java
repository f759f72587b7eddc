package fr.ateliersflash.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an act leaves behind: the journal writes it down in the transaction of the act. It carries identifiers and
/// values only.
public interface Deed {

    /// The key of the act, `request.SUBMIT`: journal wording is found under `journal.<key>`.
    String key();

    By by();

    Instant at();

    /// The reason given, in the words of whoever acted; null when the act needs none.
    @Nullable
    String reason();
}
