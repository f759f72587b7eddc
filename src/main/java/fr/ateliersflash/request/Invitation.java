package fr.ateliersflash.request;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.By;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An invitation to read, discuss or write one request, sent to an address. It is good for a fortnight and used once,
/// by whoever has that address; what it opened can be closed again.
@Entity
@Table(name = "request_invitation")
public class Invitation {

    static final Duration GOOD_FOR = Duration.ofDays(14);

    /// Where an invitation stands.
    public enum State {
        /// Sent, not used yet.
        PENDING,
        /// Used: its addressee is in.
        ACCEPTED,
        /// Not used in time.
        EXPIRED,
        /// Taken back by the service.
        REVOKED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long requestId;
    private String email;

    @Enumerated(EnumType.STRING)
    private GuestRight givenRight;

    private boolean ofBearer;
    private String organisation;
    private String tokenHash;
    private String sentBy;
    private Instant sentAt;
    private Instant expiresAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Long personId;
    private @Nullable String personName;
    private @Nullable String personOrganisation;
    private @Nullable Instant revokedAt;
    private @Nullable String revokedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    /// @param tokenHash of the secret in its link: the secret itself is only in the mail
    Invitation(long requestId, Guest guest, String tokenHash, By by, Instant at) {
        this.requestId = requestId;
        this.email = guest.email();
        this.givenRight = guest.right();
        this.ofBearer = guest.ofBearer();
        this.organisation = guest.organisation();
        this.tokenHash = tokenHash;
        this.sentBy = "%s (%s)".formatted(by.person(), by.organisation());
        this.sentAt = at;
        this.expiresAt = at.plus(GOOD_FOR);
    }

    /// Who is invited, and to do what.
    ///
    /// @param ofBearer whether they belong to the collectivité that bears the request
    /// @param organisation where they work, as the service that invites them says
    public record Guest(String email, GuestRight right, boolean ofBearer, String organisation) {}

    /// Who has accepted it.
    public record Accepted(long personId, String name, String organisation) {

        /// `Alix Exemple (CAUE de la Mayenne)`.
        public String named() {
            return "%s (%s)".formatted(name, organisation);
        }
    }

    Invitation accepted(Viewer guest, Instant at) {
        acceptedAt = at;
        personId = guest.personId();
        personName = guest.name();
        personOrganisation = guest.organisation();
        return this;
    }

    Invitation revoked(By by, Instant at) {
        revokedAt = at;
        revokedBy = by.person();
        return this;
    }

    public State state(Instant at) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (acceptedAt != null) {
            return State.ACCEPTED;
        }
        return at.isBefore(expiresAt) ? State.PENDING : State.EXPIRED;
    }

    public long id() {
        return id;
    }

    public long requestId() {
        return requestId;
    }

    public String email() {
        return email;
    }

    public GuestRight right() {
        return givenRight;
    }

    public boolean ofBearer() {
        return ofBearer;
    }

    /// Where they work, as the service that invites them says.
    public String organisation() {
        return organisation;
    }

    public String sentBy() {
        return sentBy;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /// Empty until somebody has accepted it.
    public Optional<Accepted> guest() {
        return personId == null || personName == null || personOrganisation == null
                ? Optional.empty()
                : Optional.of(new Accepted(personId, personName, personOrganisation));
    }
}
