package fr.ateliersflash.shared;

/// In what capacity one acts on a dossier ("en qualité de"). It comes from the organisation and the role held
/// there, never from the person.
public enum Capacity {
    /// The State service that owns the dossier: DDT(M), DEAL, UD-DRIEAT, or a DREAL for the dossiers it bears.
    SERVICE,
    /// An examiner of the DGALN bureau.
    BUREAU,
    /// The head of the DGALN bureau, who decides.
    HEAD_OF_BUREAU,
    /// The collectivité that bears the request.
    COLLECTIVITE,
    /// The groupement asked, or holding the mission, through its mandataire.
    MANDATAIRE,
    /// Somebody invited to write this one request, wherever they work.
    CO_WRITER,
    /// Somebody invited to take part in the conversation of this one request.
    COMMENTER,
    /// Whoever keeps organisations and people.
    ADMINISTRATOR,
    /// Nobody: time has passed.
    CLOCK
}
