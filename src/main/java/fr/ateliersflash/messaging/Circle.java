package fr.ateliersflash.messaging;

import fr.ateliersflash.account.Keys;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Stale;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who takes part in the conversation on a dossier, now.
record Circle(AtelierRequest request) {

    /// A viewer's place in it.
    ///
    /// @param groupement the key of their groupement, null for the other parties
    record Seat(Party party, @Nullable String groupement) {}

    Seat seat(Viewer viewer) {
        var party = Party.of(request, viewer);
        return new Seat(party, party == Party.GROUPEMENT ? Keys.groupement(viewer.organisationId()) : null);
    }

    /// The parties that see the dossier.
    EnumSet<Party> parties() {
        var parties = EnumSet.of(Party.SERVICE, Party.BUREAU);
        if (isOpenToBearer() || hasGuests()) {
            parties.add(Party.COLLECTIVITE);
        }
        if (groupement() != null) {
            parties.add(Party.GROUPEMENT);
        }
        return parties;
    }

    /// Those of them where somebody may answer.
    EnumSet<Party> answering() {
        var parties = parties();
        if (!isOpenToBearer() && !request.hasCommenters()) {
            parties.remove(Party.COLLECTIVITE);
        }
        return parties;
    }

    /// Those that one usually writes to.
    EnumSet<Party> usual() {
        return isOpenToBearer()
                ? EnumSet.of(Party.SERVICE, Party.BUREAU, Party.COLLECTIVITE)
                : EnumSet.of(Party.SERVICE, Party.BUREAU);
    }

    /// The key of the groupement that sees the dossier, null while none does.
    @Nullable
    String groupement() {
        return request.keys().stream().filter(Keys::isGroupement).findFirst().orElse(null);
    }

    /// Those who read a message, without the groupement that no longer sees the dossier.
    Set<Party> present(Message message) {
        var present = EnumSet.copyOf(message.parties());
        if (!Objects.equals(message.groupement(), groupement())) {
            present.remove(Party.GROUPEMENT);
        }
        return present;
    }

    boolean lets(Viewer viewer) {
        return isAlive() && speaking(viewer).isPresent();
    }

    /// Lets a viewer write, and says in whose name.
    ///
    /// @throws NotFound when they only read
    /// @throws Stale when the dossier is in the trash
    By admit(Viewer viewer) {
        var by = speaking(viewer).orElseThrow(() -> new NotFound("conversation is not for this viewer to write"));
        if (!isAlive()) {
            throw new Stale("request " + request.reference() + " is in the trash");
        }
        return by;
    }

    boolean isAlive() {
        return request.status() != RequestStatus.DISCARDED;
    }

    private Optional<By> speaking(Viewer viewer) {
        var speakers = Party.of(request, viewer).speakers();
        return request.standing(viewer).stream()
                .filter(speakers::contains)
                .findFirst()
                .map(viewer::acting);
    }

    /// Who reads for the collectivité now.
    Side side() {
        return !isOpenToBearer() ? Side.GUESTS : hasGuests() ? Side.BOTH : Side.BEARER;
    }

    private boolean hasGuests() {
        return request.keys().stream().anyMatch(Keys::isPerson);
    }

    private boolean isOpenToBearer() {
        return request.keys().contains(request.bearer().key());
    }
}
