package fr.ateliersflash.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The application's own words, in French.
@Component("wording") // templates call it by this name
public class Wording {

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /// @throws org.springframework.context.NoSuchMessageException when the key has no words
    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }

    public String of(Refusal refusal) {
        return of(refusal.key(), refusal.arguments().toArray());
    }

    /// The words for a constant, under `<prefix>.<NAME>`.
    public String of(String prefix, Enum<?> constant) {
        return of(prefix + "." + constant.name());
    }

    /// The first of these keys that has words, empty when none has.
    public String firstOf(String... keys) {
        return firstOf(List.of(keys));
    }

    /// The first of these keys that has words, with its arguments; empty when none has.
    public String firstOf(List<String> keys, Object... arguments) {
        return keys.stream()
                .map(key -> messages.getMessage(key, arguments, "", Locale.FRENCH))
                .filter(words -> words != null && !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Every constant of an enum with its words, to choose from.
    public List<Option> options(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new Option(constant.name(), of(prefix, constant)))
                .toList();
    }
}
