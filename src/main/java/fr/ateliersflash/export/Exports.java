package fr.ateliersflash.export;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Finds the list that is asked for and writes it.
@Service
public class Exports {

    private final List<Listing> listings;
    private final Wording wording;

    Exports(List<Listing> listings, Wording wording) {
        this.listings = listings;
        this.wording = wording;
    }

    /// What this viewer sees of a list; no row is read yet.
    ///
    /// @throws NotFound when there is no such list, or not for them
    public Spreadsheet<?> find(String slug, Map<String, String> filter, Viewer viewer) {
        return listings.stream()
                .filter(listing -> listing.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("list " + slug))
                .of(filter, viewer);
    }

    /// Reads the rows and writes them, a few at a time. The stream is left open.
    public <R> void write(Spreadsheet<R> sheet, SheetFormat format, OutputStream out) throws IOException {
        var title = wording.of(sheet.key() + ".title");
        try (var writer = format.open(out, title, sheet.columns())) {
            for (var column : sheet.columns()) {
                writer.text(wording.of(sheet.key() + "." + column.code()));
            }
            writer.endRow();
            sheet.rows().forEach(row -> {
                for (var column : sheet.columns()) {
                    switch (column) {
                        case Column.Text<R> one -> writer.text(writable(one.of().apply(row)));
                        case Column.Count<R> one -> writer.count(one.of().apply(row));
                        case Column.Amount<R> one -> writer.amount(one.of().apply(row));
                        case Column.Day<R> one -> writer.day(one.of().apply(row));
                    }
                }
                writer.endRow();
            });
        }
    }

    /// Without the characters that XML knows not, and that a text pasted from elsewhere may hold.
    private static @Nullable String writable(@Nullable String text) {
        return text == null || isPlain(text)
                ? text
                : text.codePoints()
                        .filter(Exports::isWritable)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /// Nearly all are: a million cells are looked at.
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            var one = text.charAt(at);
            if (one < ' ' || one >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWritable(int point) {
        return point >= ' ' && point < Character.MIN_SURROGATE
                || point == '\n'
                || point == '\t'
                || point == '\r'
                || point > Character.MAX_SURROGATE && point <= 0xfffd
                || point >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
