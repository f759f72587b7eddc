package fr.ateliersflash.assignment.web;

import fr.ateliersflash.agreement.Member;
import fr.ateliersflash.assignment.Team;
import fr.ateliersflash.shared.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.springframework.validation.Errors;

/// What a groupement types when it takes a mission.
///
/// @param members the places, in the list of those of the groupement, of the ones chosen
/// @param others people who are not in the list, one a line, `name : competence, competence`
/// @param remark how the team does without the competences asked for that nobody in it brings
record TeamForm(
        @NotBlank @Size(max = 150) String lead,
        List<Integer> members,
        @Size(max = 5000) String others,
        @Size(max = 2000) String remark) {

    static final TeamForm EMPTY = new TeamForm("", List.of(), "", "");

    @SuppressWarnings("ConstantValue")
    TeamForm {
        lead = Typed.text(lead);
        members = members == null
                ? List.of()
                : members.stream().filter(Objects::nonNull).toList();
        others = others == null ? "" : others;
        remark = Typed.text(remark);
    }

    void check(Errors errors) {
        var typed = Member.read(others);
        if (typed.size() > Member.MAXIMUM
                || typed.stream()
                        .anyMatch(member ->
                                member.name().isEmpty() || member.name().length() > 150)) {
            errors.rejectValue("others", "agreement.members.unreadable");
        }
        if (members.isEmpty() && typed.isEmpty()) {
            errors.rejectValue("members", "assignment.team.empty");
        }
    }

    Team toTeam(List<Member> everybody) {
        return Team.of(lead, members, everybody, Member.read(others), remark);
    }
}
