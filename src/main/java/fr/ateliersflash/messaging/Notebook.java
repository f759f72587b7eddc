package fr.ateliersflash.messaging;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Stale;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The internal notes of the bureau, and of the service that owns a dossier. Each office has its own, which do not
/// exist for the other, let alone for anybody else.
@Service
@Transactional
public class Notebook {

    private final Dossiers dossiers;
    private final InternalNotes notes;
    private final Clock clock;

    Notebook(Dossiers dossiers, InternalNotes notes, Clock clock) {
        this.dossiers = dossiers;
        this.notes = notes;
        this.clock = clock;
    }

    /// Whether the viewer's office keeps notes on this dossier.
    public static boolean isOpenTo(AtelierRequest request, Viewer viewer) {
        return viewer.kind() == OrganisationKind.BUREAU
                || viewer.kind().isOfTheState() && viewer.organisationId() == request.serviceId();
    }

    /// Whether the viewer also writes there, now.
    public static boolean lets(AtelierRequest request, Viewer viewer) {
        return request.status() != RequestStatus.DISCARDED
                && isOpenTo(request, viewer)
                && writing(request, viewer).isPresent();
    }

    /// The dossier, for whoever keeps notes on it.
    ///
    /// @throws NotFound when the viewer's office keeps none on this dossier
    @Transactional(readOnly = true)
    public AtelierRequest find(Reference reference, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        if (!isOpenTo(request, viewer)) {
            throw new NotFound("notes on " + reference);
        }
        return request;
    }

    /// Those of the viewer's office, the latest first, before a given one.
    ///
    /// @throws NotFound when it keeps none on this dossier
    @Transactional(readOnly = true)
    public List<InternalNote> of(Reference reference, long before, int limit, Viewer viewer) {
        var request = find(reference, viewer);
        return notes.of(request.id(), viewer.organisationId(), before, Limit.of(limit));
    }

    /// @throws NotFound when the viewer only reads, or not even that
    /// @throws Stale when the dossier is in the trash
    public InternalNote write(Reference reference, String text, Viewer viewer) {
        var request = find(reference, viewer);
        var capacity = writing(request, viewer)
                .orElseThrow(() -> new NotFound("notes on " + reference + " are not for this viewer to write"));
        if (request.status() == RequestStatus.DISCARDED) {
            throw new Stale("request " + reference + " is in the trash");
        }
        return notes.save(new InternalNote(request.id(), text, viewer.acting(capacity), clock.instant()));
    }

    private static Optional<Capacity> writing(AtelierRequest request, Viewer viewer) {
        return Stream.of(Capacity.SERVICE, Capacity.BUREAU)
                .filter(request.standing(viewer)::contains)
                .findFirst();
    }
}
