package fr.ateliersflash.notification;

/// How soon one hears of something by mail. In the application, one always does.
public enum Rhythm {
    /// A mail for each.
    AT_ONCE,
    /// One mail a day with all that is new.
    DAILY,
    NEVER
}
