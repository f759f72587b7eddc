package fr.ateliersflash.shared;

import java.util.Arrays;
import java.util.List;

/// Why an act cannot be done, as a message key with its arguments, and where to go to mend it (empty when nowhere).
public record Refusal(String key, List<Object> arguments, String remedy) {

    public static Refusal of(String key, Object... arguments) {
        return new Refusal(key, Arrays.asList(arguments), "");
    }

    public Refusal at(String remedyPath) {
        return new Refusal(key, arguments, remedyPath);
    }
}
