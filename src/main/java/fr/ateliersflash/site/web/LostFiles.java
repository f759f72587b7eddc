package fr.ateliersflash.site.web;

import fr.ateliersflash.shared.Typed;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.validation.Errors;

/// The files of a form that arrived after the session had expired. They are not kept: when the rest is sent again their
/// names come with it, and the form is given back for them to be chosen again, whichever form it is.
final class LostFiles {

    /// Before the name of the field that held them.
    private static final String PREFIX = "_lost.";

    private LostFiles() {}

    /// The names of the files of a request, each under what it will be called when the rest is sent again.
    static Map<String, List<String>> of(HttpServletRequest request) {
        var names = new LinkedHashMap<String, List<String>>();
        if (KeptForms.isMultipart(request)) {
            try {
                for (var part : request.getParts()) {
                    var name = Typed.line(part.getSubmittedFileName());
                    if (!name.isEmpty()) {
                        names.computeIfAbsent(PREFIX + part.getName(), _ -> new ArrayList<>())
                                .add(name);
                    }
                }
            } catch (IOException | ServletException | IllegalStateException _) {
                return Map.of();
            }
        }
        return names;
    }

    /// The fields of a form whose files were lost, with their names.
    static Map<String, String> from(ServletRequest request, Object form) {
        var lost = new LinkedHashMap<String, String>();
        for (var field : form.getClass().getRecordComponents()) {
            var names = request.getParameterValues(PREFIX + field.getName());
            if (names != null) {
                lost.put(field.getName(), String.join(", ", Arrays.asList(names)));
            }
        }
        return lost;
    }

    static void tell(Map<String, String> lost, Errors errors) {
        lost.forEach((field, names) -> errors.rejectValue(field, "site.files.lost", new Object[] {names}, null));
    }
}
