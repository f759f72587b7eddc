package fr.ateliersflash.request;

/// The formats of an atelier des territoires.
public enum Format {
    /// On demand, two to four months, one session on site.
    FLASH,
    /// Large scale, on demand, about a year, three sessions.
    LOCAL,
    /// A national session on one theme, after a call.
    MULTISITE
}
