package fr.ateliersflash.site;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Reference;
import java.util.List;

/// Tells whoever comes second what the first one did. Kept by whoever can read a dossier's history.
public interface ChangeLog {

    /// The latest changes of a dossier that this viewer may read, the last one first; none when there is no such
    /// dossier for them.
    List<Change> latest(Reference reference, Viewer viewer);

    /// The latest changes outside dossiers that this viewer may read, the last one first.
    List<Change> latest(Viewer viewer);

    record Change(String when, String what, String who) {}
}
