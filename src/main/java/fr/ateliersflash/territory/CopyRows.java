package fr.ateliersflash.territory;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rows in the text format of PostgreSQL's COPY.
final class CopyRows {

    private final StringBuilder text = new StringBuilder();

    CopyRows add(@Nullable Object... values) {
        text.append(Arrays.stream(values).map(CopyRows::field).collect(Collectors.joining("\t")))
                .append('\n');
        return this;
    }

    private static String field(@Nullable Object value) {
        return switch (value) {
            case null -> "\\N";
            case Collection<?> codes -> codes.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
            default -> value.toString().replace("\\", "\\\\").replace("\t", " ").replace("\n", " ");
        };
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
