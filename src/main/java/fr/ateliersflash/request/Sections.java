package fr.ateliersflash.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the sections of a fiche share: lists without gaps, and what is empty.
final class Sections {

    private Sections() {}

    static <E> List<E> chosen(@Nullable List<E> typed) {
        return typed == null
                ? List.of()
                : typed.stream().filter(Objects::nonNull).distinct().sorted().toList();
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
