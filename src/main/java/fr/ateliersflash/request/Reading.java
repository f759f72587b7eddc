package fr.ateliersflash.request;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a section said when somebody opened it: the digest of each of its fields. It comes back with what they typed,
/// and tells what they have changed from what they have left as it was.
///
/// @param sitting names the page that was opened, so that what is saved from it again and again is one hand's work
/// @param shown the communes that the page had a box for, null when it chose among none
public record Reading(
        String sitting,
        Map<String, String> digests,
        @Nullable Set<String> shown) {

    private static final Pattern SITTING = Pattern.compile("@([0-9a-f-]{36})");
    private static final Pattern FIELD = Pattern.compile("(\\w{1,40}):([0-9a-f]{16})");

    public Reading {
        digests = new TreeMap<>(digests);
        shown = shown == null ? null : Set.copyOf(shown);
    }

    /// Somebody opens a section.
    public static Reading of(Section section) {
        return of(SectionFields.of(section));
    }

    static Reading of(SectionFields fields) {
        return new Reading(UUID.randomUUID().toString(), fields.digests(), null);
    }

    /// What cannot be read counts as not read.
    public static Reading from(String written) {
        return new Reading(
                parts(SITTING, written).map(one -> one.group(1)).findFirst().orElse(""),
                parts(FIELD, written)
                        .collect(Collectors.toMap(
                                field -> field.group(1), field -> field.group(2), (first, second) -> second)),
                null);
    }

    private static Stream<Matcher> parts(Pattern kind, String written) {
        return Stream.of(written.split(" ")).map(kind::matcher).filter(Matcher::matches);
    }

    /// The same, from a page where communes are boxes to check.
    public Reading showing(Collection<String> communes) {
        return new Reading(sitting, digests, Set.copyOf(communes));
    }

    /// The communes of a section that the page had no box for: nobody takes away what they could not see.
    List<String> unseen(Section current) {
        return shown != null && current instanceof Site site
                ? site.communes().stream().filter(one -> !shown.contains(one)).toList()
                : List.of();
    }

    /// Whether a section is still as it was read, and nothing of it was hidden from its reader.
    boolean isOf(SectionFields current) {
        return digests.equals(current.digests()) && unseen(current.section()).isEmpty();
    }

    Optional<String> of(String field) {
        return Optional.ofNullable(digests.get(field));
    }

    /// As it travels in a form: `@0f3c… obstacles:1f0c… problem:77ab…`
    @Override
    public String toString() {
        return digests.entrySet().stream()
                .map(field -> field.getKey() + ":" + field.getValue())
                .collect(Collectors.joining(" ", "@" + sitting + " ", ""));
    }
}
