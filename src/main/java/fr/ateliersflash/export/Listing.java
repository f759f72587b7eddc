package fr.ateliersflash.export;

import fr.ateliersflash.account.Viewer;
import java.util.Map;

/// A list that can be taken away, offered by the module that shows it. Its address is `/exports/<slug>.<format>`, with
/// the same filter as its page.
public interface Listing {

    /// How many rows are read at once.
    int PAGE = 1_000;

    /// Its name in the address, and in that of the file.
    String slug();

    /// What this viewer sees of it.
    ///
    /// @param filter the parameters of the address; those that mean nothing let everything through
    /// @throws fr.ateliersflash.shared.NotFound for whom the list is not
    Spreadsheet<?> of(Map<String, String> filter, Viewer viewer);
}
