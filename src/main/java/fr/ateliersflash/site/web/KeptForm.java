package fr.ateliersflash.site.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// A form that arrived after the session had expired: where it was going and what it carried, kept until its author
/// has signed in again.
record KeptForm(String path, LinkedHashMap<String, String[]> fields) implements Serializable {

    static KeptForm of(String path, Map<String, String[]> parameters) {
        var fields = new LinkedHashMap<String, String[]>();
        parameters.forEach((name, values) -> {
            if (!isForOneSendingOnly(name) && !Answer.isSecret(name)) {
                fields.put(name, values);
            }
        });
        return new KeptForm(path, fields);
    }

    int length() {
        return fields.values().stream()
                .flatMap(Arrays::stream)
                .mapToInt(String::length)
                .sum();
    }

    private static boolean isForOneSendingOnly(String name) {
        return name.equals("_csrf") || name.equals(OnceForms.FIELD);
    }
}
