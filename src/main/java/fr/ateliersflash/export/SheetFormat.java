package fr.ateliersflash.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The formats a list can be taken away in.
public enum SheetFormat {
    /// Office format of the State.
    ODS("application/vnd.oasis.opendocument.spreadsheet") {
        @Override
        SheetWriter open(OutputStream out, String title, List<? extends Column<?>> columns) throws IOException {
            return new OdsWriter(out, title, columns.size());
        }
    },
    /// For Excel.
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        SheetWriter open(OutputStream out, String title, List<? extends Column<?>> columns) {
            return new XlsxWriter(out, title, columns);
        }
    },
    /// For other software, and for spreadsheets set up in French.
    CSV("text/csv;charset=UTF-8") {
        @Override
        SheetWriter open(OutputStream out, String title, List<? extends Column<?>> columns) throws IOException {
            return new CsvWriter(out);
        }
    };

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract SheetWriter open(OutputStream out, String title, List<? extends Column<?>> columns) throws IOException;

    public static Optional<SheetFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }
}
