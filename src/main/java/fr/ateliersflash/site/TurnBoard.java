package fr.ateliersflash.site;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says whose turn it is on top of every page of a dossier. Kept by whoever knows what each dossier waits for.
public interface TurnBoard {

    /// One line for each thing that is awaited; none when there is no such dossier for this viewer.
    List<Line> of(Reference reference, Viewer viewer);

    /// @param href where the viewer does it, null when it is for somebody else
    record Line(String text, @Nullable String href) {}
}
