package fr.ateliersflash.site;

import fr.ateliersflash.account.Viewer;

/// Says beside the menu how much is new. Kept by whoever tells people what happened.
public interface UnreadNotices {

    long of(Viewer viewer);
}
