package fr.ateliersflash.desk.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.site.ChangeLog;
import java.util.List;
import org.springframework.stereotype.Component;

/// The last acts of a dossier, for the page that says somebody acted first.
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
            return timeline.of(dossiers.find(reference, viewer), viewer).stream()
                    .limit(SHOWN)
                    .map(entry -> new Change(entry.instantText(), entry.title(), entry.who()))
                    .toList();
        } catch (NotFound e) {
            return List.of();
        }
    }
}
