package fr.ateliersflash.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;

/// Something that was typed in a form, as it is shown back: never a secret, never what only the machine
/// understands.
///
/// @param label the words of the field when `site.typed.<name>` gives some
public record Answer(String label, String value) {

    private static final Set<String> FOR_THE_MACHINE = Set.of(
            "version",
            "requestVersion",
            "read",
            "then",
            "answers.remark",
            "answers.version",
            "remarks.target",
            "addedCode",
            "choices.request",
            "members");

    /// None when what was sent cannot be read.
    static List<Answer> of(HttpServletRequest request, MessageSource messages) {
        try {
            return of(request.getParameterMap(), messages);
        } catch (IllegalStateException e) {
            return List.of();
        }
    }

    static List<Answer> of(Map<String, String[]> parameters, MessageSource messages) {
        var answers = new ArrayList<Answer>();
        parameters.forEach((name, values) -> {
            if (isReadable(name)) {
                for (var value : values) {
                    if (!value.isBlank()) {
                        answers.add(new Answer(
                                label(field(name), answers.size() + 1, messages), word(field(name), value, messages)));
                    }
                }
            }
        });
        return answers;
    }

    static boolean isSecret(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("motdepasse") || lower.contains("password");
    }

    private static boolean isReadable(String name) {
        return !name.startsWith("_") && !FOR_THE_MACHINE.contains(field(name)) && !isSecret(name);
    }

    /// The field of a line, whichever the line: `choices.amount` for `choices[2].amount`.
    private static String field(String name) {
        return name.replaceAll("\\[\\d+]", "");
    }

    /// What was chosen in a list, in the words of the list when they are told.
    private static String word(String field, String value, MessageSource messages) {
        return Objects.requireNonNullElse(
                messages.getMessage("site.typed." + field + "." + value, null, null, Locale.FRENCH), value);
    }

    private static String label(String name, int rank, MessageSource messages) {
        var numbered = messages.getMessage("site.typed", new Object[] {rank}, Locale.FRENCH);
        return Objects.requireNonNullElse(
                messages.getMessage("site.typed." + name, null, null, Locale.FRENCH), numbered);
    }
}
