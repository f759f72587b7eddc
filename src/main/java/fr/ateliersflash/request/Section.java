package fr.ateliersflash.request;

import java.util.List;

/// A part of the fiche that is saved on its own. It accepts being incomplete, says what it still lacks, and is a
/// value: saving it again replaces it.
public sealed interface Section permits Contacts, Site, Purpose, Themes, Actors, Programmes, Logistics {

    /// The names of its fields that must still be filled in before the deposit.
    List<String> missing();

    /// The step in which it is written.
    default Step step() {
        return switch (this) {
            case Contacts _ -> Step.CONTACTS;
            case Site _ -> Step.SITE;
            case Purpose _ -> Step.PURPOSE;
            case Themes _ -> Step.THEMES;
            case Actors _ -> Step.ACTORS;
            case Programmes _ -> Step.PROGRAMMES;
            case Logistics _ -> Step.LOGISTICS;
        };
    }
}
