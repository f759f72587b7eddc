package fr.ateliersflash;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.assignment.AssignmentAct;
import fr.ateliersflash.atelier.AtelierAct;
import fr.ateliersflash.funding.CreditsAct;
import fr.ateliersflash.funding.OrderAct;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.review.RecommendationAct;
import fr.ateliersflash.shared.Act;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/workflow.md` draws what the code allows, no more and no less.
class WorkflowDocumentTests {

    private static final Path DOCUMENT = Path.of("docs/workflow.md");
    private static final String UPDATE = "workflow.update";

    @Test
    void drawsTheActsAsTheyAre() throws IOException {
        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(DOCUMENT, drawing());
        }
        assertThat(Files.readString(DOCUMENT))
                .as("%s is out of date: run this test again with -D%s=true", DOCUMENT, UPDATE)
                .isEqualTo(drawing());
    }

    @Test
    void everyActIsThere() {
        var acts = Stream.<Act<?>[]>of(
                        RequestAct.values(),
                        RecommendationAct.values(),
                        AssignmentAct.values(),
                        CreditsAct.values(),
                        OrderAct.values(),
                        AtelierAct.values())
                .flatMap(Arrays::stream)
                .map(Act::name);

        assertThat(acts)
                .allMatch(act ->
                        Pattern.compile("\\b" + act + "\\b").matcher(drawing()).find());
    }

    private static String drawing() {
        return """
                # Workflow

                Drawn from the enums of acts; `WorkflowDocumentTests` compares it with them. An arrow is an act and who
                does it. Acts that leave the status where it was are listed under each diagram. What an act depends on
                besides role and status is said where it is checked: `Examination`, `SigningCircuit` and `Waves` for a request,
                `CascadeState` for the cascade, `Orders` for a purchase order, `PhaseWorkflow` for an atelier.

                """
                + section("Request", "demande", RequestAct.values(), WorkflowDocumentTests::target)
                + section("Decision", "décision proposée", RecommendationAct.values(), WorkflowDocumentTests::target)
                + section("Assignment", "désignation", AssignmentAct.values(), WorkflowDocumentTests::target)
                + section("Credits", "crédits", CreditsAct.values(), WorkflowDocumentTests::target)
                + section("Purchase order", "bon de commande", OrderAct.values(), OrderAct::leadsTo)
                + section("Atelier", "atelier", AtelierAct.values(), AtelierAct::leadsTo)
                        .strip()
                + "\n";
    }

    private static <A extends Act<S>, S extends Enum<S>> String section(
            String title, String french, A[] acts, BiFunction<A, S, Set<S>> targets) {
        var arrows = new TreeSet<String>();
        var still = new TreeSet<String>();
        for (var act : acts) {
            if (act.from().isEmpty()) {
                if (act.to() == null) {
                    still.add("| %s | %s | – |".formatted(act.name(), by(act)));
                } else {
                    arrows.add("    [*] --> %s: %s".formatted(act.to(), label(act)));
                }
            }
            for (var from : act.from()) {
                var to = targets.apply(act, from);
                if (to.equals(Set.of(from))) {
                    still.add("| %s | %s | %s |".formatted(act.name(), by(act), names(act.from())));
                } else {
                    to.forEach(one -> arrows.add("    %s --> %s: %s".formatted(from, one, label(act))));
                }
            }
        }
        var diagram = arrows.isEmpty() ? "" : """

                        ```mermaid
                        stateDiagram-v2
                        %s
                        ```
                        """.formatted(String.join("\n", arrows));
        return """
                ## %s (%s)
                %s
                | Leaves the status as it is | By | In |
                |---|---|---|
                %s

                """.formatted(title, french, diagram, String.join("\n", still));
    }

    private static <A extends Act<S>, S extends Enum<S>> Set<S> target(A act, S from) {
        var to = act.to();
        return Set.of(to == null ? from : to);
    }

    private static String label(Act<?> act) {
        return act.name() + " (" + by(act) + ")";
    }

    private static String by(Act<?> act) {
        return names(act.by());
    }

    /// In the order in which they are declared, which a set does not keep.
    private static String names(Set<? extends Enum<?>> constants) {
        return constants.stream()
                .sorted((one, other) -> Integer.compare(one.ordinal(), other.ordinal()))
                .map(Enum::name)
                .collect(joining(", "));
    }
}
