package fr.ateliersflash.agreement;

import fr.ateliersflash.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an agreement says of one of its holders, apart from its rank.
///
/// @param members those who stand beside the mandataire
/// @param ceiling the most that may be ordered from it, excluding tax; null when the agreement sets none
/// @param contacts who to call
public record Composition(
        String mandataire, List<Member> members, @Nullable Money ceiling, List<Contact> contacts) {

    public Composition {
        members = List.copyOf(members);
        contacts = List.copyOf(contacts);
    }

    public static Composition of(String mandataire, List<Member> members) {
        return new Composition(mandataire, members, null, List.of());
    }
}
