package fr.ateliersflash.assignment;

import java.util.Collection;
import java.util.Set;

/// Which missions are over, known by whoever runs the ateliers.
public interface Missions {

    /// Those of these requests whose atelier is closed or abandoned.
    Set<Long> over(Collection<Long> requestIds);
}
