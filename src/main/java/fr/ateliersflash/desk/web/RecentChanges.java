package fr.ateliersflash.desk.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.site.ChangeLog;
import java.util.List;
import org.springframework.stereotype.Component;

/// The last acts of a dossier or of the offices, for the page that says somebody acted first.
@Component
class RecentChanges implements ChangeLog {

    private static final int SHOWN = 5;

    private final Dossiers dossiers;
    private final TimelineWording timeline;

    RecentChanges(Dossiers dossiers, TimelineWording timeline) {
        this.dossiers = dossiers;
        this.timeline = timeline;
    }

    @Override
    public List<Change> latest(Reference reference, Viewer viewer) {
        try {
            return changes(timeline.latest(dossiers.find(reference, viewer), SHOWN, viewer));
        } catch (NotFound e) {
            return List.of();
        }
    }

    @Override
    public List<Change> latest(Viewer viewer) {
        return changes(timeline.ofOffices(SHOWN, viewer));
    }

    private static List<Change> changes(List<TimelineWording.Entry> entries) {
        return entries.stream()
                .map(entry -> new Change(entry.instantText(), entry.title(), entry.who()))
                .toList();
    }
}
