package fr.ateliersflash.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How what people type is kept: without spaces around, with one kind of line ending, and never null.
final class Text {

    private Text() {}

    static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replace("\r\n", "\n").replace("\u0000", "");
    }

    static <E> List<E> clean(@Nullable List<E> chosen) {
        return chosen == null
                ? List.of()
                : chosen.stream().filter(Objects::nonNull).distinct().sorted().toList();
    }

    /// The names of the fields that are empty, in order: `empty("title", title, "problem", problem)`.
    static List<String> empty(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        var names = new ArrayList<String>();
        fields.forEach((name, value) -> {
            if (value instanceof String text && text.isEmpty()
                    || value instanceof List<?> list && list.isEmpty()
                    || Boolean.FALSE.equals(value)) {
                names.add(name);
            }
        });
        return names;
    }
}
