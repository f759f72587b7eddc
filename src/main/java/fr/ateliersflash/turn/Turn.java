package fr.ateliersflash.turn;

import fr.ateliersflash.messaging.Party;
import java.time.Instant;
import java.util.Set;

/// Something that is waited for.
///
/// @param addressee who must act, as an [Addressee] key
/// @param key what exactly, worded under `turn.<key>`
/// @param href the page where it is done
/// @param parties who may know of it, everybody when empty
public record Turn(long requestId, String addressee, String key, String href, Instant since, Set<Party> parties) {

    public boolean isKnownTo(Party party) {
        return parties.isEmpty() || parties.contains(party);
    }
}
