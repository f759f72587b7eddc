package fr.ateliersflash.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The eight steps in which the nine sections of the fiche are written. The slug is the French word in addresses.
public enum Step {
    /// Section 1.
    CONTACTS("contacts", Contacts.class),
    /// Section 2.
    SITE("territoire", Site.class),
    /// Section 3.
    PURPOSE("objet", Purpose.class),
    /// Sections 4 and 5.
    THEMES("themes-et-attentes", Themes.class),
    /// Section 6.
    ACTORS("acteurs", Actors.class),
    /// Section 7.
    PROGRAMMES("programmes", Programmes.class),
    /// Section 8.
    LOGISTICS("calendrier-et-logistique", Logistics.class),
    /// Section 9.
    PIECES("pieces", null);

    private final String slug;
    private final @Nullable Class<? extends Section> section;

    Step(String slug, @Nullable Class<? extends Section> section) {
        this.slug = slug;
        this.section = section;
    }

    public String slug() {
        return slug;
    }

    /// What is written in it; the pieces are joined, not written.
    public Optional<Class<? extends Section>> section() {
        return Optional.ofNullable(section);
    }

    /// Its word in the names of templates and messages.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
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
