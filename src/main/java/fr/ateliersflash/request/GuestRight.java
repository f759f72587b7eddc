package fr.ateliersflash.request;

/// What somebody invited on a request may do there.
public enum GuestRight {
    /// Reads the fiche, its pieces and its history.
    READ,
    /// Also takes part in the conversation.
    COMMENT,
    /// Also writes the fiche and joins pieces.
    WRITE
}
