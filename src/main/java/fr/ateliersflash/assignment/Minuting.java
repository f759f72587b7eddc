package fr.ateliersflash.assignment;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Draws up the minutes of a cascade, which the State's services of the dossier read.
@Service
@Transactional
public class Minuting {

    private final MinutesArchive archive;
    private final MinutesWords words;
    private final Dossiers dossiers;
    private final Designation designation;
    private final Clock clock;

    Minuting(MinutesArchive archive, MinutesWords words, Dossiers dossiers, Designation designation, Clock clock) {
        this.archive = archive;
        this.words = words;
        this.dossiers = dossiers;
        this.designation = designation;
        this.clock = clock;
    }

    /// The latest first. The caller has loaded the dossier through whoever asks.
    @Transactional(readOnly = true)
    public List<Minutes> of(long requestId) {
        return archive.findByRequestIdOrderByNumberDesc(requestId);
    }

    /// @throws NotFound when there are none by that number, or they are not for this viewer
    @Transactional(readOnly = true)
    public Minutes find(Reference reference, int number, Viewer viewer) {
        return archive.findByRequestIdAndNumber(read(reference, viewer).id(), number)
                .orElseThrow(() -> new NotFound("minutes " + number + " of " + reference));
    }

    /// Whether they tell the cascade as it stands.
    @Transactional(readOnly = true)
    public boolean isCurrent(Minutes minutes, AtelierRequest request) {
        return minutes.content().equals(content(request));
    }

    /// Draws up the minutes of the cascade as it stands. Those that say the same are the same.
    public Outcome<Minutes> establish(Reference reference, Viewer viewer) {
        var request = read(reference, viewer);
        if (!request.standing(viewer).contains(Capacity.BUREAU)) {
            throw new NotFound("minutes are drawn up by the bureau");
        }
        if (designation.cascade(request.id()).isEmpty()) {
            return Outcome.refused(Refusal.of("assignment.minutes.nothing"));
        }
        var content = content(request);
        var earlier = of(request.id());
        return earlier.stream()
                .filter(one -> one.content().equals(content))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.done(keep(request, earlier.size() + 1, content, viewer)));
    }

    private Minutes keep(AtelierRequest request, int number, String content, Viewer viewer) {
        try {
            return archive.saveAndFlush(
                    new Minutes(request.id(), number, content, viewer.acting(Capacity.BUREAU), clock.instant()));
        } catch (DataIntegrityViolationException raced) {
            throw new Stale("somebody else has just drawn up the minutes of " + request.reference());
        }
    }

    private AtelierRequest read(Reference reference, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        if (!request.sideOf(viewer).isOfTheState()) {
            throw new NotFound("minutes of " + reference);
        }
        return request;
    }

    private String content(AtelierRequest request) {
        return Minutes.write(words.parts(request, designation.cascade(request.id())));
    }
}
