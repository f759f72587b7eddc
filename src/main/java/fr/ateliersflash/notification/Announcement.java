package fr.ateliersflash.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who is told of one act.
///
/// @param act the key of the fact, with its detail where the same act is told in several ways
record Announcement(String act, List<Told> told) {

    /// @param place where it sends them: `{r}` is the reference of the dossier, `{p}` the proposal awaited
    record Told(Party party, NoticeKind kind, String place) {}

    static Announcement of(String act) {
        return new Announcement(act, List.of());
    }

    Announcement tells(Party party, NoticeKind kind, String place) {
        var more = new ArrayList<>(told);
        more.add(new Told(party, kind, place));
        return new Announcement(act, List.copyOf(more));
    }

    /// Whoever is invited learns what the collectivité does, and whoever of the State follows the dossier what its
    /// service or the bureau do, without being awaited.
    List<Told> everybody() {
        return alsoTo(Party.GUESTS, told(Party.COLLECTIVITE))
                .alsoTo(Party.FOLLOWERS, told(Party.SERVICE).or(() -> told(Party.BUREAU)))
                .told();
    }

    private Announcement alsoTo(Party party, Optional<Told> like) {
        return like.map(one -> tells(
                        party,
                        one.kind() == NoticeKind.DECISION ? NoticeKind.DECISION : NoticeKind.PROGRESS,
                        "/demandes/{r}"))
                .orElse(this);
    }

    private Optional<Told> told(Party party) {
        return told.stream().filter(one -> one.party() == party).findFirst();
    }
}
