package fr.ateliersflash.territory;

import org.jspecify.annotations.Nullable;

/// How a name ties to the noun before it, in the order of INSEE's codes (TNCC). Names of communes carry their
/// article ("Le Mans", "La Rochelle"), which melts into the tie or keeps its capital ("du Mans", "de La Rochelle");
/// names of départements carry none ("de la Mayenne").
enum Liaison {
    /// No article, before a consonant.
    DE("", "de "),
    /// No article, before a vowel or a silent h.
    D("", "d’"),
    DU("Le ", "du "),
    DE_LA("La ", "de la "),
    DES("Les ", "des "),
    DE_L("L’", "de l’"),
    /// "Aux Marais" is the only one, and "des Marais" what one says.
    DES_AUX("Aux ", "des "),
    DE_LAS("Las ", "de las "),
    DE_LOS("Los ", "de los ");

    private static final String VOWELS = "AÂEÉÈÊIÎOÔUY";

    private final String article;
    private final String tie;

    Liaison(String article, String tie) {
        this.article = article;
        this.tie = tie;
    }

    /// @param code INSEE's, null for the overseas communes that INSEE does not qualify
    static Liaison of(@Nullable Integer code, String name) {
        if (code != null) {
            return values()[code];
        }
        for (var liaison : values()) {
            if (!liaison.article.isEmpty() && name.startsWith(liaison.article)) {
                return liaison;
            }
        }
        return VOWELS.indexOf(name.charAt(0)) < 0 ? DE : D;
    }

    String before(String name) {
        if (article.isEmpty() || !name.startsWith(article)) {
            return tie + name;
        }
        return tie.startsWith("de ") ? "de " + name : tie + name.substring(article.length());
    }
}
