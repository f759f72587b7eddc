package fr.ateliersflash.request;

import java.util.List;

/// A part of the fiche that is saved on its own. It accepts being incomplete, says what it still lacks, and is a
/// value: saving it again replaces it.
public sealed interface Section permits Contacts, Site, Purpose, Themes, Actors, Programmes, Logistics {

    /// The names of its fields that must still be filled in before the deposit.
    List<String> missing();
}
