package fr.ateliersflash.assignment;

import fr.ateliersflash.agreement.Member;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Who will work on one atelier, with the competences each brings.
///
/// @param lead the person who leads the team
public record Team(String lead, List<Member> members) {

    public Team {
        members = List.copyOf(members);
    }

    /// Picks by place among those a team can be made of, and joins others to them.
    public static Team of(String lead, Collection<Integer> places, List<Member> everybody, List<Member> others) {
        var chosen =
                IntStream.range(0, everybody.size()).filter(places::contains).mapToObj(everybody::get);
        return new Team(lead.strip(), Stream.concat(chosen, others.stream()).toList());
    }
}
