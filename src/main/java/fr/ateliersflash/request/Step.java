package fr.ateliersflash.request;

import java.util.Arrays;
import java.util.Optional;

/// The eight steps in which the nine sections of the fiche are written. The slug is the French word in addresses.
public enum Step {
    /// Section 1.
    CONTACTS("contacts"),
    /// Section 2.
    SITE("territoire"),
    /// Section 3.
    PURPOSE("objet"),
    /// Sections 4 and 5.
    THEMES("themes-et-attentes"),
    /// Section 6.
    ACTORS("acteurs"),
    /// Section 7.
    PROGRAMMES("programmes"),
    /// Section 8.
    LOGISTICS("calendrier-et-logistique"),
    /// Section 9.
    PIECES("pieces");

    private final String slug;

    Step(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }

    public int number() {
        return ordinal() + 1;
    }

    public Optional<Step> next() {
        return Arrays.stream(values())
                .filter(step -> step.ordinal() == ordinal() + 1)
                .findFirst();
    }

    public static Optional<Step> of(String slug) {
        return Arrays.stream(values()).filter(step -> step.slug.equals(slug)).findFirst();
    }
}
