package fr.ateliersflash.site.web;

import fr.ateliersflash.account.Viewer;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A form that arrived after the session had expired: where it was going and what was typed in it, kept until its
/// author has signed in again. Of its files only the names are.
///
/// @param author the identifier of whoever its page was made for, empty when it was made for anybody
/// @param files the names of its files, by field
record KeptForm(
        String path, LinkedHashMap<String, String[]> fields, String author, LinkedHashMap<String, List<String>> files)
        implements Serializable {

    static KeptForm of(String path, Map<String, String[]> parameters, Map<String, List<String>> files) {
        var fields = new LinkedHashMap<String, String[]>();
        parameters.forEach((name, values) -> {
            if (!isForOneSendingOnly(name) && !Answer.isSecret(name)) {
                fields.put(name, values);
            }
        });
        var author = parameters.getOrDefault(OnceForms.AUTHOR, new String[] {""});
        return new KeptForm(path, fields, author[0], new LinkedHashMap<>(files));
    }

    boolean isOf(Viewer viewer) {
        return author.isEmpty() || author.equals(String.valueOf(viewer.personId()));
    }

    int length() {
        return fields.values().stream()
                .flatMap(Arrays::stream)
                .mapToInt(String::length)
                .sum();
    }

    private static boolean isForOneSendingOnly(String name) {
        return name.equals("_csrf") || name.equals(OnceForms.FIELD) || name.equals(OnceForms.AUTHOR);
    }
}
