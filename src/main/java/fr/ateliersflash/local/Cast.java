package fr.ateliersflash.local;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.Organisation;
import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Registration;
import fr.ateliersflash.account.Role;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.Bearer;
import fr.ateliersflash.request.BearerKind;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.territory.Territories;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// The invented people of the demonstration, hired when a story needs them. Their names are those of nobody and
/// their addresses end in `exemple.fr`, which receives no mail.
public class Cast {

    /// The one password of the demonstration.
    public static final String PASSWORD = "atelier-flash-demo";

    /// How the invented groupements are told apart from the real ones.
    static final String INVENTED = "(fictif)";

    private static final String DOMAIN = "@exemple.fr";
    private static final List<String> FIRST_NAMES = List.of("""
            Andréa Camille Dominique Mireille Maxime Alix Sacha Charlie Lou Noa Morgan Gaëlle Thibault
            Solène Bastien Maëlle Yannick Rozenn Hugo Capucine Lucien Fatou Mehdi Inès Rémi Clémence
            Octave Violette Anatole Salomé Corentin Apolline Gaspard Ombeline Tristan Rosalie Amaury
            Faustine Ulysse Perrine Hippolyte Noémie Basile Colombe Félicien Honorine Isidore
            Joséphine Killian Léonie Marceau Nadège Oscar Philomène Quentin Raphaëlle Séverin
            Théodora Urbain Valentine Wilfried Xavière Yves Zélie Aurélien Bérénice Cyprien Delphine
            Édouard Flavie Germain Héloïse Ignace Jacinthe Karim Ludivine Mathurin Norah Olivia
            Pacôme Quitterie Romuald Sidonie Tancrède Ursule Victorine Walid Xavier Yasmina Zéphyr
            Ambroise Blandine Côme Daphné Éloi Florine Gontran Hermance Irénée Jules Kelly Loïc
            Mahaut Nestor Odile Prosper Romane Saturnin Tiphaine Ugo Véra Wendy Yolande Zacharie
            Agathe Benoîte Céleste Désiré Élodie Firmin Ghislaine
            """.strip().split("\\s+"));

    private final AtomicInteger invented = new AtomicInteger();
    private final Directory directory;
    private final Registration registration;
    private final Territories territories;

    public Cast(Directory directory, Registration registration, Territories territories) {
        this.directory = directory;
        this.registration = registration;
        this.territories = territories;
    }

    public Viewer service(String departement) {
        var service = directory
                .serviceOf(departement)
                .orElseThrow(() -> new IllegalStateException("No State service in " + departement));
        return agent(service, "ddt" + departement, Role.AGENT);
    }

    public Viewer collectivite(Bearer bearer) {
        var existing = bearer.kind() == BearerKind.COMMUNE
                ? directory.commune(bearer.code())
                : directory.grouping(bearer.code());
        var organisation = existing.orElseGet(() -> done(
                bearer.kind() == BearerKind.COMMUNE
                        ? registration.commune(bearer.name(), bearer.code(), By.SETTINGS)
                        : registration.grouping(bearer.name(), bearer.code(), By.SETTINGS)));
        return agent(organisation, slug(bearer.name()), Role.HEAD);
    }

    public Viewer groupement(long organisationId) {
        return agent(directory.organisation(organisationId), "groupement" + rank(organisationId), Role.HEAD);
    }

    public Viewer bureau() {
        return agent(bureauOffice(), "bureau", Role.AGENT);
    }

    public Viewer headOfBureau() {
        return agent(bureauOffice(), "chef.bureau", Role.HEAD);
    }

    Viewer region(String code) {
        var service = directory.all(OrganisationKind.REGIONAL_SERVICE).stream()
                .filter(one -> one.name().endsWith(regionName(code)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No regional service in " + code));
        return agent(service, "dreal" + code, Role.READER);
    }

    Viewer administrator() {
        return agent(office(OrganisationKind.ADMINISTRATION, "Administration de l’application"), "admin", Role.AGENT);
    }

    private String regionName(String code) {
        return territories.regions().stream()
                .filter(region -> region.code().equals(code))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private Organisation bureauOffice() {
        return office(OrganisationKind.BUREAU, "Bureau des stratégies territoriales (DGALN/DHUP/AD1)");
    }

    private Organisation office(OrganisationKind kind, String name) {
        return directory.all(kind).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseGet(() -> registration.named(kind, name, By.SETTINGS));
    }

    private long rank(long organisationId) {
        return directory.all(OrganisationKind.GROUPEMENT).stream()
                        .filter(one -> one.name().contains(INVENTED))
                        .takeWhile(one -> one.id() != organisationId)
                        .count()
                + 1;
    }

    private synchronized Viewer agent(Organisation organisation, String account, Role role) {
        var email = account + DOMAIN;
        if (directory.people(organisation.id()).stream()
                .noneMatch(person -> person.email().equals(email))) {
            done(registration.person(organisation.id(), somebody(), email, role, PASSWORD, By.SETTINGS));
        }
        return directory.viewer(email);
    }

    /// A name that nobody else bears; once every first name is given, they are numbered.
    String somebody() {
        var rank = invented.getAndIncrement();
        var round = rank / FIRST_NAMES.size();
        var firstName = FIRST_NAMES.get(rank % FIRST_NAMES.size());
        return firstName + (round == 0 ? "" : " " + round) + " Exemple";
    }

    static String addressOfService(String departement) {
        return "ddt" + departement + DOMAIN;
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusals) -> throw new IllegalStateException("Refused: " + refusals);
        };
    }
}
