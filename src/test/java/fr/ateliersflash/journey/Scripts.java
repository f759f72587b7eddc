package fr.ateliersflash.journey;

/// Whether the browser runs the scripts of the pages: every journey must succeed both ways.
enum Scripts {
    ON("avec JavaScript"),
    OFF("sans JavaScript");

    private final String words;

    Scripts(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
