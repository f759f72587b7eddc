package fr.ateliersflash.request;

import java.util.List;
import java.util.stream.Stream;

/// The fiche de renseignements: its written sections. The ninth, the pieces, hangs on the request.
public record Fiche(
        Contacts contacts,
        Site site,
        Purpose purpose,
        Themes themes,
        Actors actors,
        Programmes programmes,
        Logistics logistics) {

    static final Fiche EMPTY = new Fiche(
            Contacts.EMPTY, Site.EMPTY, Purpose.EMPTY, Themes.EMPTY, Actors.EMPTY, Programmes.EMPTY, Logistics.EMPTY);

    /// A field that must still be filled in, and the step of the form where it stands.
    public record Missing(Step step, String field) {}

    Fiche with(Section section) {
        return switch (section) {
            case Contacts one -> new Fiche(one, site, purpose, themes, actors, programmes, logistics);
            case Site one -> new Fiche(contacts, one, purpose, themes, actors, programmes, logistics);
            case Purpose one -> new Fiche(contacts, site, one, themes, actors, programmes, logistics);
            case Themes one -> new Fiche(contacts, site, purpose, one, actors, programmes, logistics);
            case Actors one -> new Fiche(contacts, site, purpose, themes, one, programmes, logistics);
            case Programmes one -> new Fiche(contacts, site, purpose, themes, actors, one, logistics);
            case Logistics one -> new Fiche(contacts, site, purpose, themes, actors, programmes, one);
        };
    }

    /// The same for another request: when and at whose expense is asked again.
    Fiche again() {
        var undated = new Logistics(null, "", logistics.venue(), false);
        return new Fiche(contacts, site, purpose, themes, actors, programmes, undated);
    }

    public Section section(Step step) {
        return switch (step) {
            case CONTACTS -> contacts;
            case SITE -> site;
            case PURPOSE -> purpose;
            case THEMES -> themes;
            case ACTORS -> actors;
            case PROGRAMMES -> programmes;
            case LOGISTICS -> logistics;
            case PIECES -> throw new IllegalArgumentException("Pieces are no written section");
        };
    }

    public List<Missing> missing() {
        return Stream.of(Step.values())
                .filter(step -> step != Step.PIECES)
                .flatMap(step -> section(step).missing().stream().map(field -> new Missing(step, field)))
                .toList();
    }
}
