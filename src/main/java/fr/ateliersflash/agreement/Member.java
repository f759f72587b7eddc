package fr.ateliersflash.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A firm or a person of a groupement, with what they know. The same firm may belong to several groupements.
public record Member(String name, List<String> competences) {

    public static final int MAXIMUM = 40;

    public Member {
        competences = List.copyOf(competences);
    }

    /// Reads members as people type them, one a line: `ZEFCO : développement durable, écologie`.
    public static List<Member> read(String typed) {
        return typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Member::readLine)
                .toList();
    }

    /// Members as one types them again.
    public static String write(List<Member> members) {
        return members.stream().map(Member::line).collect(Collectors.joining("\n"));
    }

    public String line() {
        return competences.isEmpty() ? name : name + "\u00a0: " + String.join(", ", competences);
    }

    private static Member readLine(String line) {
        var colon = line.indexOf(':');
        if (colon < 0) {
            return new Member(line, List.of());
        }
        var competences = Arrays.stream(line.substring(colon + 1).split(","))
                .map(Member::trimmed)
                .filter(competence -> !competence.isEmpty())
                .toList();
        return new Member(trimmed(line.substring(0, colon)), competences);
    }

    private static String trimmed(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
    }
}
