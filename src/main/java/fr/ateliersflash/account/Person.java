package fr.ateliersflash.account;

import fr.ateliersflash.shared.French;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody who signs in, for the organisation they belong to. Repeated wrong passwords lock the account for a
/// while.
@Entity
@Table(name = "account_person")
public class Person {

    static final int FAILURES_BEFORE_LOCK = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Organisation organisation;

    private String name;
    private String email;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String password;
    private @Nullable Instant lockedUntil;
    private @Nullable Instant closedAt;
    private Instant createdAt;
    private @Nullable String signsFor;
    private @Nullable LocalDate signsFrom;
    private @Nullable LocalDate signsUntil;
    private @Nullable Instant signsNoLongerSince;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(Organisation organisation, String name, String email, Role role, String password, Instant createdAt) {
        this.organisation = organisation;
        this.name = name;
        this.email = email;
        this.role = role;
        this.password = password;
        this.createdAt = createdAt;
    }

    Person give(Role given) {
        role = given;
        return this;
    }

    /// @param hash of the new password
    Person renew(String hash) {
        password = hash;
        lockedUntil = null;
        return this;
    }

    Person close(Instant at) {
        closedAt = at;
        return this;
    }

    Person reopen() {
        closedAt = null;
        return this;
    }

    /// Holds the signature of the head of their organisation, for a time.
    ///
    /// @param until the last day
    Person lend(String head, LocalDate from, LocalDate until) {
        signsFor = head;
        signsFrom = from;
        signsUntil = until;
        signsNoLongerSince = null;
        return this;
    }

    Person unlend(Instant at) {
        signsNoLongerSince = at;
        return this;
    }

    /// In whose name they sign that day, empty when in their own alone.
    String signsFor(LocalDate day) {
        return signsFor == null
                        || signsNoLongerSince != null
                        || signsFrom == null
                        || signsUntil == null
                        || day.isBefore(signsFrom)
                        || day.isAfter(signsUntil)
                ? ""
                : signsFor;
    }

    public @Nullable String signsFor() {
        return signsFor;
    }

    public @Nullable LocalDate signsFrom() {
        return signsFrom;
    }

    /// The last day.
    public @Nullable LocalDate signsUntil() {
        return signsUntil;
    }

    /// Whether they sign for the head of the bureau that day, or will.
    boolean signsStill(LocalDate day) {
        return signsNoLongerSince == null && signsUntil != null && !signsUntil.isBefore(day);
    }

    /// The last day of the signature that they held, empty when they hold one, will, or never did.
    Optional<LocalDate> signedUntil(LocalDate day) {
        if (signsUntil == null || signsStill(day)) {
            return Optional.empty();
        }
        return Optional.of(signsNoLongerSince == null ? signsUntil : French.day(signsNoLongerSince));
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    private boolean isLocked(Instant at) {
        return lockedUntil != null && at.isBefore(lockedUntil);
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /// As the journal names somebody.
    String named() {
        return "%s, %s".formatted(name, organisation.name());
    }

    public String email() {
        return email;
    }

    public Role role() {
        return role;
    }

    public Organisation organisation() {
        return organisation;
    }

    SignedInPerson signedIn(Instant at) {
        return new SignedInPerson(viewer(at), email, password, isLocked(at), isClosed());
    }

    /// What their organisation sees, and the dossiers on which they were invited themselves.
    private Set<String> keys() {
        var keys = organisation.keys();
        keys.add(Keys.person(id));
        return keys;
    }

    Viewer viewer(Instant at) {
        var head = signsFor(LocalDate.ofInstant(at, French.PARIS));
        return new Viewer(
                id,
                name,
                organisation.id(),
                organisation.name(),
                organisation.kind(),
                organisation.capacities(head.isEmpty() ? role : Role.HEAD),
                keys(),
                organisation.kind() == OrganisationKind.BUREAU,
                head);
    }
}
