package fr.ateliersflash.statistics;

/// What figures are cut by.
public enum Cut {
    /// Everything together.
    ALL,
    /// The wave that selected the request, by its name.
    WAVE,
    /// The région of the département, by its code.
    REGION,
    /// The main theme.
    THEME,
    /// Both at once: `52/REPAIR_THE_CITY`.
    REGION_THEME,
    /// The groupement that holds the mission, by its organisation.
    HOLDER,
    /// Whether the site is a friche: `true` or `false`.
    FRICHE;

    String with(Object value) {
        return name() + ":" + value;
    }
}
