package fr.ateliersflash.atelier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is wrong in something typed: the field, and the sentence that says what to do, as a message key with
/// arguments.
public record Flaw(String field, String key, List<Object> arguments) {

    static Flaw of(String field, String key, Object... arguments) {
        return new Flaw(field, key, List.of(arguments));
    }

    /// What is wrong with the day something is said to have been held.
    static Optional<Flaw> inDay(String field, LocalDate heldOn, LocalDate earliest, LocalDate today) {
        if (heldOn.isAfter(today)) {
            return Optional.of(of(field, "atelier.date.future"));
        }
        return heldOn.isBefore(earliest) ? Optional.of(of(field, "atelier.date.before-opening")) : Optional.empty();
    }

    /// Guards the domain against what a form should have stopped.
    ///
    /// @throws IllegalArgumentException when there is any
    static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException(flaws.toString());
        }
    }
}
