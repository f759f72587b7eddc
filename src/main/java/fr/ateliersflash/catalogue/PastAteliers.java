package fr.ateliersflash.catalogue;

import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.request.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/// Lists the ateliers held before this application, as public sources name them. Read again at each start, so that
/// a correction of the file or a new release of the places finds its way.
@Component
@Order(20)
class PastAteliers implements ApplicationRunner {

    private final Entries entries;
    private final Gazetteer gazetteer;

    PastAteliers(Entries entries, Gazetteer gazetteer) {
        this.entries = entries;
        this.gazetteer = gazetteer;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        var past = listed();
        past.forEach(entry -> entries.savePast(gazetteer.index(entry, null)));
        entries.keepPast(past.stream().map(Entry::slug).toList());
    }

    private List<Entry> listed() throws IOException {
        return new ClassPathResource("catalogue/ateliers.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> entry(line.replace('\'', '’').split(",")))
                .toList();
    }

    /// Columns: format, edition, name, kind and code of the bearer, communes, départements, subject.
    private Entry entry(String[] columns) {
        var kind = BearerKind.valueOf(columns[3].toUpperCase(Locale.ROOT));
        var code = orNull(columns[4]);
        var communes = codes(columns[5]);
        return new Entry(
                Slugs.of(columns[2]),
                columns[2],
                Format.valueOf(columns[0].toUpperCase(Locale.ROOT)),
                columns[1],
                kind,
                code,
                columns[2],
                communes,
                gazetteer.departements(codes(columns[6]), communes, kind, code),
                StringUtils.capitalize(columns[7]),
                "",
                null);
    }

    private static List<String> codes(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(" "));
    }

    private static @Nullable String orNull(String column) {
        return column.isEmpty() ? null : column;
    }
}
