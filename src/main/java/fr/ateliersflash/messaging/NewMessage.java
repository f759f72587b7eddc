package fr.ateliersflash.messaging;

import fr.ateliersflash.shared.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A message as somebody has just written it.
///
/// @param parties who is to read it, besides the author's own
/// @param awaited who is to answer, null when no answer is needed
public record NewMessage(
        String text, Set<Party> parties, @Nullable Party awaited) {

    /// In characters.
    public static final int LONGEST = 8000;

    /// Beyond that a folder of the usual kind serves better.
    public static final int MOST_FILES = 10;

    static final String FILES = "#files";

    /// It is always seen by the party that writes it.
    Set<Party> seenBy(Party author) {
        var seen = EnumSet.of(author);
        seen.addAll(parties);
        return seen;
    }

    /// What is wrong with it, each with the field where it is mended.
    ///
    /// @param reachable the parties that see the dossier
    /// @param answering those of them where somebody may answer
    List<Refusal> refusals(Party author, Set<Party> reachable, Set<Party> answering, int files) {
        var refusals = new ArrayList<Refusal>();
        if (text.isEmpty() && files == 0) {
            refusals.add(Refusal.of("messaging.refused.empty").at("#text"));
        }
        if (text.length() > LONGEST) {
            refusals.add(Refusal.of("messaging.refused.long", LONGEST).at("#text"));
        }
        if (parties.stream().anyMatch(party -> party != author && !reachable.contains(party))) {
            refusals.add(Refusal.of("messaging.refused.unreachable").at("#parties"));
        }
        if (awaited != null && (awaited == author || !parties.contains(awaited))) {
            refusals.add(Refusal.of("messaging.refused.awaited").at("#awaited"));
        } else if (awaited != null && reachable.contains(awaited) && !answering.contains(awaited)) {
            refusals.add(Refusal.of("messaging.refused.unable").at("#awaited"));
        }
        if (files > MOST_FILES) {
            refusals.add(Refusal.of("messaging.refused.files", MOST_FILES).at(FILES));
        }
        return refusals;
    }
}
