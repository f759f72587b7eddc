package fr.ateliersflash.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Somebody to call at a groupement.
///
/// @param role what they do there, `email` and `phone` how they are reached; each may be empty
public record Contact(String name, String role, String email, String phone) {

    public static final int MAXIMUM = 20;

    private static final int LONGEST = 150;
    private static final int PARTS = 4;

    /// Reads contacts as people type them, one a line: `Camille Exemple ; cheffe de projet ; c@exemple.fr ; 01…`.
    public static List<Contact> read(String typed) {
        return typed.lines()
                .filter(line -> !line.isBlank())
                .map(Contact::readLine)
                .toList();
    }

    /// Contacts as one types them again.
    public static String write(List<Contact> contacts) {
        return contacts.stream()
                .map(contact -> contact.parts().collect(Collectors.joining(" ; ")))
                .collect(Collectors.joining("\n"));
    }

    public String line() {
        return parts().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    public boolean looksRight() {
        return !name.isEmpty()
                && parts().allMatch(part -> part.length() <= LONGEST && !part.contains(";"))
                && (email.isEmpty() || email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"));
    }

    private Stream<String> parts() {
        return Stream.of(name, role, email, phone);
    }

    /// What follows a fourth semicolon stays with the phone, where it is seen to be wrong.
    private static Contact readLine(String line) {
        var parts = Arrays.stream(line.split(";", PARTS)).map(String::strip).toList();
        return new Contact(part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3));
    }

    private static String part(List<String> parts, int place) {
        return place < parts.size() ? parts.get(place) : "";
    }
}
