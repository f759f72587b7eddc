package fr.ateliersflash.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an act leaves behind: the journal writes it down in the transaction of the act. It carries identifiers and
/// values only.
public interface Deed {

    /// The key of the act, `request.SUBMIT`: journal wording is found under `journal.<key>`.
    String key();

    /// What the key leaves untold: a code that has its own wording under `journal.<key>.<detail>`, or a name or amount
    /// that the wording takes in; null when there is nothing more to tell.
    default @Nullable String detail() {
        return null;
    }

    By by();

    Instant at();

    /// The reason given, in the words of whoever acted; null when the act needs none.
    @Nullable
    String reason();
}
