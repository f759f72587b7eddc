package fr.ateliersflash.atelier.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/// What a form gives once it is valid, files among it.
final class Given {

    private Given() {}

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /// What validation has found present.
    static <T> T sure(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    static boolean isAbsent(@Nullable MultipartFile file) {
        return file == null || file.isEmpty();
    }

    static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    /// A file is required; and since browsers do not keep it, it has to be chosen again when anything else is
    /// wrong.
    static void require(@Nullable MultipartFile file, BindingResult errors) {
        if (errors.hasFieldErrors("file")) {
            return;
        }
        if (isAbsent(file)) {
            errors.rejectValue("file", "atelier.file.none");
        } else if (errors.hasErrors()) {
            errors.rejectValue("file", "atelier.file.again");
        }
    }
}
