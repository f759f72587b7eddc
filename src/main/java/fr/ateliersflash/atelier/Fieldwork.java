package fr.ateliersflash.atelier;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is held with everybody concerned: the visite collective, the séances collectives, the restitution
/// meeting.
@Service
@Transactional
public class Fieldwork {

    private final Acts acts;
    private final Files files;

    Fieldwork(Acts acts, Files files) {
        this.acts = acts;
        this.files = files;
    }

    /// Reports on a visit or a session. Refused, with nothing kept, when a photo is not one.
    public Outcome<Atelier> record(Reference reference, Proceedings proceedings, List<Upload> photos, Viewer viewer) {
        var act = proceedings.kind().isVisit() ? AtelierAct.RECORD_VISIT : AtelierAct.RECORD_SESSION;
        var begun = acts.begin(act, reference, viewer);
        return switch (files.storePhotos(photos, begun.by())) {
            case Outcome.Refused<List<Attachment>>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<List<Attachment>>(var stored) -> {
                begun.atelier().record(proceedings, stored, begun.by(), begun.at());
                yield Outcome.done(acts.done(begun));
            }
        };
    }

    public Atelier recordRestitution(Reference reference, RestitutionMeeting meeting, Viewer viewer) {
        var begun = acts.begin(AtelierAct.RECORD_RESTITUTION, reference, viewer);
        begun.atelier().recordRestitution(meeting, begun.by(), begun.at());
        return acts.done(begun);
    }
}
