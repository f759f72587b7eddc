package fr.ateliersflash.account;

/// The role a person holds in their organisation.
public enum Role {
    /// Reads what the organisation sees, does nothing.
    READER,
    /// Does the organisation's daily work.
    AGENT,
    /// Also decides in its name.
    HEAD
}
