package fr.ateliersflash.account;

import java.util.Set;
import java.util.stream.Collectors;

/// How the keys of a perimeter are written. A dossier carries those of the places and bodies it concerns, an
/// organisation those of its perimeter: one sees the other when they share a key.
public final class Keys {

    private Keys() {}

    public static String departement(String code) {
        return "D" + code;
    }

    public static String region(String code) {
        return "R" + code;
    }

    /// Whether a key names a département or a région.
    public static boolean isPlace(String key) {
        return key.startsWith("D") || key.startsWith("R");
    }

    public static String commune(String insee) {
        return "C" + insee;
    }

    public static String grouping(String siren) {
        return "E" + siren;
    }

    /// Somebody invited by name.
    public static String person(long personId) {
        return "P" + personId;
    }

    /// Whether a key is that of somebody invited by name.
    public static boolean isPerson(String key) {
        return key.startsWith("P");
    }

    public static String groupement(long organisationId) {
        return "G" + organisationId;
    }

    public static boolean isGroupement(String key) {
        return key.startsWith("G");
    }

    /// Those invited by name among the holders of these keys.
    public static Set<Long> people(Set<String> keys) {
        return numbers("P", keys);
    }

    public static Set<Long> groupements(Set<String> keys) {
        return numbers("G", keys);
    }

    private static Set<Long> numbers(String prefix, Set<String> keys) {
        return keys.stream()
                .filter(key -> key.matches(prefix + "\\d+"))
                .map(key -> Long.valueOf(key.substring(prefix.length())))
                .collect(Collectors.toSet());
    }
}
