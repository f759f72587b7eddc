package fr.ateliersflash.catalogue;

import fr.ateliersflash.territory.SearchKey;

/// Names as they are written in addresses: `Pays de l’Arbresle` is `pays-de-l-arbresle`.
final class Slugs {

    private Slugs() {}

    static String of(String name) {
        return SearchKey.of(name).replace(' ', '-');
    }
}
