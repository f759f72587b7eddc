package fr.ateliersflash.shared;

import java.util.List;

/// What comes back from an act that may be refused for reasons one can foresee: done, or refused with every reason
/// at once. Nothing has changed when it was refused.
///
/// @param <T> what the act hands back
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(List<Refusal> refusals) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal... refusals) {
        return new Refused<>(List.of(refusals));
    }

    static <T> Outcome<T> refused(List<Refusal> refusals) {
        return new Refused<>(refusals);
    }
}
