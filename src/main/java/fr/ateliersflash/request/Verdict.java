package fr.ateliersflash.request;

/// What the bureau says of a letter.
public enum Verdict {
    /// It commits or supports as it should.
    ACCEPTED,
    /// It must be replaced, for a reason that is given.
    REFUSED
}
