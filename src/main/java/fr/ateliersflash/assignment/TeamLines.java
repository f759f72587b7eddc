package fr.ateliersflash.assignment;

import fr.ateliersflash.agreement.Member;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.stream.Stream;

/// A team as it is read: who leads it, a line for each member, then a line for each competence that was asked for.
public final class TeamLines {

    private TeamLines() {}

    public static List<String> of(Team team, Wording wording) {
        return Stream.of(
                        Stream.of(wording.of("assignment.team.ledBy", team.lead())),
                        team.members().stream().map(Member::line),
                        team.coverage().stream().map(one -> line(one, wording)),
                        Stream.of(team.remark())
                                .filter(remark -> !remark.isEmpty())
                                .map(remark -> wording.of("assignment.team.remark.said", remark)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String line(Coverage coverage, Wording wording) {
        return coverage.isCovered()
                ? wording.of("assignment.team.covered", coverage.competence(), French.list(coverage.by()))
                : wording.of("assignment.team.uncovered.line", coverage.competence());
    }
}
