package fr.ateliersflash.export;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Writes a sheet cell by cell. Closing it finishes the file and leaves the stream below open.
interface SheetWriter extends Closeable {

    /// Never a formula, whatever it looks like.
    void text(@Nullable String value) throws IOException;

    void count(@Nullable Long value) throws IOException;

    void amount(@Nullable Long cents) throws IOException;

    void day(@Nullable LocalDate value) throws IOException;

    void endRow() throws IOException;
}
