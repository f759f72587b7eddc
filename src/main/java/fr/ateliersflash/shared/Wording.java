package fr.ateliersflash.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The application's own words, in French.
@Component("wording") // templates call it by this name
public class Wording {

    private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,9})]");

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

    /// What is wrong with a field, after its name: `« Date » : indiquez une date à venir.`
    ///
    /// @param field as binding names it, `choices[2].amount`; its rank, from one, is the argument of its name
    /// @param prefixes of the key of that name, a comma between; what is wrong is told alone when none has words
    public String about(String field, @Nullable String prefixes, String wrong) {
        var named = INDEX.matcher(field).replaceAll("");
        var index = INDEX.matcher(field);
        Object[] rank = index.find() ? new Object[] {Integer.parseInt(index.group(1)) + 1} : new Object[0];
        return Arrays.stream((prefixes == null ? "" : prefixes).split(","))
                .map(prefix -> messages.getMessage(prefix + "." + named, rank, "", Locale.FRENCH))
                .filter(name -> name != null && !name.isEmpty())
                .findFirst()
                .map(name -> of("component.errors.line", name, uncapitalised(wrong)))
                .orElse(wrong);
    }

    /// An acronym keeps its capitals.
    private static String uncapitalised(String sentence) {
        return sentence.length() > 1 && Character.isUpperCase(sentence.charAt(1))
                ? sentence
                : sentence.substring(0, 1).toLowerCase(Locale.FRENCH) + sentence.substring(1);
    }

    /// Every constant of an enum with its words, to choose from.
    public List<Option> options(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new Option(constant.name(), of(prefix, constant)))
                .toList();
    }
}
