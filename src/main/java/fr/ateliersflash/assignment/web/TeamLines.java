package fr.ateliersflash.assignment.web;

import fr.ateliersflash.agreement.Member;
import fr.ateliersflash.assignment.Team;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.stream.Stream;

/// A team as it is read: who leads it, then a line for each member.
final class TeamLines {

    private TeamLines() {}

    static List<String> of(Team team, Wording wording) {
        return Stream.concat(
                        Stream.of(wording.of("assignment.team.ledBy", team.lead())),
                        team.members().stream().map(Member::line))
                .toList();
    }
}
