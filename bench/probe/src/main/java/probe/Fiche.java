package probe;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a fiche of two pages says, under the names that the template of the fiche reads.
record Fiche(
        String title, String foot, String bearer, List<Fact> heading, List<Part> parts, List<Fact> pieces) {

    public record Fact(String label, String value) {}

    public record Part(String step, String title, List<Fact> given) {}

    public record Mark(String id, String title) {}

    private static final String PARAGRAPH =
            """
            La population se stabilise après vingt ans de baisse ; les commerces tiennent, les logements se vident, les \
            écoles ferment une classe chaque année. Le foncier appartient à trois propriétaires, que la commune a \
            rencontrés l’un après l’autre : « tout reste possible », dit l’un d’eux, pour 20\u202f000\u00a0€ au plus.""";

    static Map<String, Object> model() {
        var parts = Stream.of("CONTACTS", "SITE", "PURPOSE", "THEMES", "ACTORS", "PROGRAMMES", "LOGISTICS")
                .map(step -> new Part(step, "Partie " + step.toLowerCase(), facts(step)))
                .toList();
        var page = new Fiche(
                "Fiche AF-2026-00001 d’Évron",
                "AF-2026-00001 – imprimée le 23 novembre 2026 à 9\u00a0h\u00a030",
                "Commune d’Évron – Réemployer la friche",
                List.of(new Fact("Référence", "AF-2026-00001"), new Fact("État", "Brouillon"), new Fact("Service", "DDT")),
                parts,
                List.of(new Fact("Courrier d’engagement", "Absent"), new Fact("Courrier de soutien", "Absent")));
        var marks = parts.stream().map(part -> new Mark(part.step(), part.title())).toList();
        return Map.of("page", page, "marks", marks);
    }

    private static List<Fact> facts(String step) {
        return step.equals("PURPOSE")
                ? List.of(new Fact("Situation", PARAGRAPH), new Fact("Question", PARAGRAPH), new Fact("Freins", PARAGRAPH))
                : List.of(new Fact("Nom", "Dominique Exemple"), new Fact("Ce qui existe", "Une étude de 2024"),
                        new Fact("Accord", "Oui"));
    }
}
