package fr.ateliersflash.assignment;

import fr.ateliersflash.agreement.Member;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A competence that the fiche asks for, and who in a team brings it. People do not name a competence twice in the same
/// way: one is found when a word of four letters or more is shared, whatever its accents, capitals or plural.
///
/// @param by the names of those who bring it, none when nobody is found to
public record Coverage(String competence, List<String> by) {

    private static final int SHORTEST = 4;

    /// The competences that a fiche asks for, as people type them: one a line, or between commas.
    public static List<String> asked(String typed) {
        return Arrays.stream(typed.split("[\\n\\r,;•]|\\s[-–]\\s"))
                .map(one -> one.replaceFirst("^[\\s\\-–*]+", "").replaceFirst("[\\s.]+$", ""))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    static Coverage of(String competence, List<Member> members) {
        var words = words(competence);
        return new Coverage(
                competence,
                members.stream()
                        .filter(member -> member.competences().stream()
                                .anyMatch(known -> words(known).stream().anyMatch(words::contains)))
                        .map(Member::name)
                        .toList());
    }

    public boolean isCovered() {
        return !by.isEmpty();
    }

    private static Set<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH);
        return Arrays.stream(plain.split("[^a-z0-9]+"))
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> word.replaceFirst("[sx]$", ""))
                .collect(Collectors.toSet());
    }
}
