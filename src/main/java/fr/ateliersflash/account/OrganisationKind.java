package fr.ateliersflash.account;

import fr.ateliersflash.shared.Capacity;

/// The kinds of organisation that take part in the scheme.
public enum OrganisationKind {
    /// A State service at département level: DDT, DDTM, DEAL, UD-DRIEAT.
    STATE_SERVICE(Capacity.SERVICE),
    /// A DREAL or its equivalent: sees its whole région.
    REGIONAL_SERVICE(Capacity.SERVICE),
    /// The bureau of the DGALN that runs the scheme.
    BUREAU(Capacity.BUREAU),
    /// A commune, an EPCI, a PETR or a syndicat mixte.
    COLLECTIVITE(Capacity.COLLECTIVITE),
    /// A group of contractors holding a framework agreement, represented by its mandataire.
    GROUPEMENT(Capacity.MANDATAIRE),
    /// Somebody outside who was invited on a dossier: a CAUE, a sous-préfet, an agence d'urbanisme. Sees that dossier
    /// alone.
    PARTNER(Capacity.CO_WRITER),
    /// Whoever operates the application: keeps accounts, sees no dossier.
    ADMINISTRATION(Capacity.ADMINISTRATOR);

    private final Capacity capacity;

    OrganisationKind(Capacity capacity) {
        this.capacity = capacity;
    }

    /// Its offices read all of a dossier, money included.
    public boolean isOfTheState() {
        return this == STATE_SERVICE || this == REGIONAL_SERVICE || this == BUREAU;
    }

    /// In what capacity its agents do their daily work.
    Capacity capacity() {
        return capacity;
    }
}
