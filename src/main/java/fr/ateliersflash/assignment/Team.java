package fr.ateliersflash.assignment;

import fr.ateliersflash.agreement.Member;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Who will work on one atelier, with the competences each brings, beside those that the fiche asks for.
///
/// @param lead the person who leads the team
/// @param asked the competences that the fiche asked for the day the mission was accepted
/// @param remark how the team does without those that nobody in it brings, empty when there are none
public record Team(String lead, List<Member> members, List<String> asked, String remark) {

    @SuppressWarnings("ConstantValue") // teams kept before competences were compared have neither
    public Team {
        members = List.copyOf(members);
        asked = asked == null ? List.of() : List.copyOf(asked);
        remark = remark == null ? "" : remark;
    }

    public Team(String lead, List<Member> members) {
        this(lead, members, List.of(), "");
    }

    /// Picks by place among those a team can be made of, and joins others to them.
    public static Team of(
            String lead, Collection<Integer> places, List<Member> everybody, List<Member> others, String remark) {
        var chosen =
                IntStream.range(0, everybody.size()).filter(places::contains).mapToObj(everybody::get);
        return new Team(lead.strip(), Stream.concat(chosen, others.stream()).toList(), List.of(), remark.strip());
    }

    Team besides(List<String> competences) {
        return new Team(lead, members, competences, remark);
    }

    /// Each competence asked for, and who brings it.
    public List<Coverage> coverage() {
        return asked.stream()
                .map(competence -> Coverage.of(competence, members))
                .toList();
    }

    List<String> uncovered() {
        return coverage().stream()
                .filter(one -> !one.isCovered())
                .map(Coverage::competence)
                .toList();
    }
}
