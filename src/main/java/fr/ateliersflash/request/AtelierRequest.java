package fr.ateliersflash.request;

import fr.ateliersflash.account.Keys;
import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Act;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Stale;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A request of an atelier (demande): a State service and a collectivité ask the DGALN for an atelier on a
/// territory.
///
/// Written as a draft, deposited with an arrival rank that it keeps for ever, examined, sent back as often as
/// needed, validated, then selected in one of the three waves of the year. Its verbs are called by [Filing] for the
/// service and by [Decisions] for the bureau; each checks that the act is allowed, moves the status and keeps the
/// fact that goes with it. The note of the DGALN on the 2021 framework agreement and the public sheet of the scheme
/// are its sources.
@Entity
@DynamicUpdate
@Table(name = "request")
public class AtelierRequest {

    static final Duration TRASH = Duration.ofDays(30);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private Reference reference;

    @Enumerated(EnumType.STRING)
    private Format format;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    private Instant statusSince;
    private long serviceId;
    private String serviceName;
    private String departementCode;

    @Embedded
    private Bearer bearer;

    private boolean coWriting;

    @JdbcTypeCode(SqlTypes.JSON)
    private Fiche fiche;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "request_access", joinColumns = @JoinColumn(name = "request_id"))
    @Column(name = "key")
    @OptimisticLock(excluded = true)
    private Set<String> keys = new HashSet<>();

    @OneToMany(mappedBy = "request", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<Piece> pieces = new ArrayList<>();

    /// The title of the fiche, drawn out of it by the database so that lists need not read the whole.
    @Column(insertable = false, updatable = false)
    private @Nullable String title;

    private Instant createdAt;
    private Instant updatedAt;
    private String updatedBy;
    private @Nullable Instant submittedAt;
    private @Nullable Long arrivalRank;
    private @Nullable String contentHash;
    private boolean undeposited;

    @OptimisticLock(excluded = true)
    private @Nullable Long agentId;

    @OptimisticLock(excluded = true)
    private @Nullable String agentName;

    @OptimisticLock(excluded = true)
    private @Nullable Long examinerId;

    @OptimisticLock(excluded = true)
    private @Nullable String examinerName;

    private @Nullable Instant validatedAt;
    private @Nullable Instant selectedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endingReason;
    private @Nullable Instant discardedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AtelierRequest() {}

    /// Opens a fiche. The keys are those of the places it concerns.
    AtelierRequest(
            Reference reference, Bearer bearer, String departementCode, Set<String> keys, Viewer service, Instant at) {
        this.reference = reference;
        this.format = Format.FLASH;
        this.status = RequestStatus.DRAFT;
        this.statusSince = at;
        this.serviceId = service.organisationId();
        this.serviceName = service.organisation();
        this.departementCode = departementCode;
        this.bearer = bearer;
        this.fiche = Fiche.EMPTY;
        this.keys.addAll(keys);
        this.keys.addAll(
                service.keys().stream().filter(key -> !Keys.isPerson(key)).toList());
        this.agentId = service.personId();
        this.agentName = service.name();
        this.createdAt = at;
        this.updatedAt = at;
        this.updatedBy = service.name();
    }

    /// In what capacities a viewer stands towards this dossier. Being somewhere in the perimeter only lets one
    /// read.
    public Set<Capacity> standing(Viewer viewer) {
        return access().standing(viewer);
    }

    /// As whom a viewer reads this dossier: whoever sees it by invitation alone reads what the collectivité does,
    /// wherever they come from.
    public OrganisationKind sideOf(Viewer viewer) {
        return access().sideOf(viewer);
    }

    /// Whether a viewer may do this to this request, now.
    public boolean allows(RequestAct act, Viewer viewer) {
        return access().allows(act, viewer);
    }

    /// Lets a viewer do something to what belongs to this dossier, and says in whose name it is done.
    ///
    /// @param current the status of what the act is done to, of whichever module
    /// @throws NotFound when the act is for others
    /// @throws Stale when the status does not allow it, or no longer
    public <S extends Enum<S>> By admit(Viewer viewer, Act<S> act, S current) {
        return access().admit(viewer, act, current);
    }

    /// Lets a viewer do something to the request itself.
    ///
    /// @throws NotFound when the act is for others
    /// @throws Stale when its status does not allow it, or no longer
    public By admit(Viewer viewer, RequestAct act) {
        return access().admit(viewer, act);
    }

    /// The same, for an act that nobody does to what they have not read.
    ///
    /// @throws Stale also when anything has changed since
    public By admit(Viewer viewer, RequestAct act, long version) {
        var by = admit(viewer, act);
        if (this.version != version) {
            throw new Stale("request " + reference + " has changed");
        }
        return by;
    }

    private Access access() {
        return new Access(status, serviceId, bearer.key(), coWriting, keys);
    }

    AtelierRequest edit(Section section, By by, Instant at) {
        fiche = fiche.with(section);
        return changed(by, at);
    }

    /// Takes what an earlier fiche said.
    AtelierRequest copied(Fiche earlier, By by, Instant at) {
        fiche = earlier.again();
        return touched(by, at);
    }

    /// It lies elsewhere: whoever no longer covers any of it no longer sees it.
    ///
    /// @param places the keys of the départements and régions concerned, those of its own service among them
    AtelierRequest lieIn(Set<String> places) {
        keys.removeIf(Keys::isPlace);
        keys.addAll(places);
        return this;
    }

    AtelierRequest invite(boolean invited, By by, Instant at) {
        coWriting = invited;
        if (invited || submittedAt != null) {
            keys.add(bearer.key());
        } else {
            keys.remove(bearer.key());
        }
        return touched(by, at);
    }

    /// Joins a piece; a letter replaces the one before it, whose verdict does not carry over.
    AtelierRequest attach(PieceKind kind, Piece.NewPiece piece, By by, Instant at) {
        var ofThisKind = pieces.stream().filter(one -> one.kind() == kind).toList();
        if (kind.isLetter()) {
            ofThisKind.stream().filter(Piece::isCurrent).forEach(one -> one.replaced(at));
        }
        pieces.add(new Piece(this, kind, piece, ofThisKind.size() + 1, at, by.person()));
        return changed(by, at);
    }

    AtelierRequest withdrawAnnex(long pieceId, By by, Instant at) {
        annex(pieceId).replaced(at);
        return changed(by, at);
    }

    /// An annex was a letter: it is joined again as such, and is no annex any more.
    AtelierRequest reclassify(long pieceId, PieceKind letter, By by, Instant at) {
        if (!letter.isLetter()) {
            throw new NotFound("letter " + letter);
        }
        var annex = annex(pieceId).replaced(at);
        return attach(letter, annex.again(), by, at);
    }

    private Piece annex(long pieceId) {
        return pieces.stream()
                .filter(one -> one.id() == pieceId && one.kind() == PieceKind.ANNEX && one.isCurrent())
                .findFirst()
                .orElseThrow(() -> new NotFound("annex " + pieceId));
    }

    /// Somebody invited by name comes in.
    AtelierRequest join(GuestRight right, long personId) {
        leave(personId);
        keys.add(Keys.person(personId));
        keys.add(Access.keyTo(right, personId));
        return this;
    }

    AtelierRequest leave(long personId) {
        keys.remove(Keys.person(personId));
        Stream.of(GuestRight.values())
                .map(right -> Access.keyTo(right, personId))
                .forEach(keys::remove);
        return this;
    }

    /// Whether somebody invited by name may take part in the conversation.
    public boolean hasCommenters() {
        return Stream.of(GuestRight.COMMENT, GuestRight.WRITE)
                .map(right -> "-" + right)
                .anyMatch(right -> keys.stream().anyMatch(key -> Keys.isPerson(key) && key.endsWith(right)));
    }

    /// The keys of those invited by name to write.
    public List<String> coWriters() {
        var right = "-" + GuestRight.WRITE;
        return keys.stream()
                .filter(key -> Keys.isPerson(key) && key.endsWith(right))
                .map(key -> key.substring(0, key.length() - right.length()))
                .sorted()
                .toList();
    }

    /// Hands it to another agent of its service.
    AtelierRequest handTo(long personId, String name) {
        agentId = personId;
        agentName = name;
        return this;
    }

    /// Gives it to an examiner of the bureau, before it is taken up or to relieve a colleague.
    AtelierRequest assign(@Nullable Long personId, String name) {
        examinerId = personId;
        examinerName = name;
        return this;
    }

    AtelierRequest submit(long rank, String hash, By by, Instant at) {
        arrivalRank = rank;
        contentHash = hash;
        submittedAt = at;
        keys.add(bearer.key());
        return moved(RequestAct.SUBMIT, by, at);
    }

    /// An answer, too, must be sent with the rest.
    AtelierRequest answer(By by, Instant at) {
        return changed(by, at);
    }

    AtelierRequest resubmit(By by, Instant at) {
        undeposited = false;
        return moved(RequestAct.RESUBMIT, by, at);
    }

    AtelierRequest takeUp(By by, Instant at) {
        assign(by.personId(), by.person());
        return moved(RequestAct.TAKE_UP, by, at);
    }

    /// @return the letter
    /// @throws Stale when the letter that was read has been replaced
    Piece assess(long pieceId, Verdict verdict, @Nullable String reason, By by, Instant at) {
        var letter = pieces.stream()
                .filter(piece -> piece.id() == pieceId && piece.kind().isLetter())
                .findFirst()
                .orElseThrow(() -> new NotFound("letter " + pieceId));
        if (!letter.isCurrent()) {
            throw new Stale("letter " + pieceId + " has been replaced");
        }
        letter.assessed(verdict, reason);
        touched(by, at);
        return letter;
    }

    AtelierRequest validate(By by, Instant at) {
        validatedAt = at;
        return moved(RequestAct.VALIDATE, by, at);
    }

    AtelierRequest select(By by, Instant at) {
        selectedAt = at;
        return moved(RequestAct.SELECT, by, at);
    }

    AtelierRequest end(RequestAct act, String reason, By by, Instant at) {
        endedAt = at;
        endingReason = reason;
        return moved(act, by, at);
    }

    /// A request withdrawn before anybody took it up gets whoever reopens it as its examiner.
    AtelierRequest reopen(By by, Instant at) {
        endedAt = null;
        endingReason = null;
        validatedAt = null;
        if (examinerId == null) {
            assign(by.personId(), by.person());
        }
        return moved(RequestAct.REOPEN, by, at);
    }

    AtelierRequest discard(By by, Instant at) {
        discardedAt = at;
        return moved(RequestAct.DISCARD, by, at);
    }

    AtelierRequest restore(By by, Instant at) {
        discardedAt = null;
        return moved(RequestAct.RESTORE, by, at);
    }

    /// Nothing remains of what it said, and nobody sees it any more: only its reference and the journal.
    ///
    /// @return the documents that its pieces were
    List<Long> erase(By by, Instant at) {
        var documents = pieces.stream().map(Piece::documentId).toList();
        fiche = Fiche.EMPTY;
        coWriting = false;
        pieces.clear();
        keys.clear();
        moved(RequestAct.ERASE, by, at);
        return documents;
    }

    /// An act that leaves the status as it is, such as sending back with remarks kept elsewhere.
    AtelierRequest moved(RequestAct act, By by, Instant at) {
        var to = act.to();
        if (to != null) {
            status = to;
            statusSince = at;
        }
        return touched(by, at);
    }

    AtelierRequest opened(String key) {
        keys.add(key);
        return this;
    }

    AtelierRequest closed(String key) {
        keys.remove(key);
        return this;
    }

    /// What is written once the fiche has come back must be deposited again.
    private AtelierRequest changed(By by, Instant at) {
        undeposited = status == RequestStatus.RETURNED;
        return touched(by, at);
    }

    private AtelierRequest touched(By by, Instant at) {
        updatedAt = at;
        updatedBy = by.person();
        return this;
    }

    /// What keeps it from being deposited: fields of the fiche. Letters may follow later.
    public List<Fiche.Missing> missing() {
        return fiche.missing();
    }

    public Optional<Piece> currentLetter(PieceKind kind) {
        return currentPieces().filter(piece -> piece.kind() == kind).findFirst();
    }

    public Stream<Piece> currentPieces() {
        return pieces.stream().filter(Piece::isCurrent);
    }

    /// Whether the files of a kind are other ones than at that moment; the same file joined again changes nothing.
    public boolean holdsOther(PieceKind kind, Instant then) {
        return !hashes(kind, Piece::isCurrent).equals(hashes(kind, piece -> piece.isCurrentAt(then)));
    }

    private Set<String> hashes(PieceKind kind, Predicate<Piece> which) {
        return pieces.stream()
                .filter(piece -> piece.kind() == kind)
                .filter(which)
                .map(Piece::sha256)
                .collect(Collectors.toSet());
    }

    /// Every version of every piece, oldest first.
    public Collection<Piece> pieces() {
        return Collections.unmodifiableList(pieces);
    }

    public boolean isRestorable(Instant at) {
        return discardedAt != null && at.isBefore(discardedAt.plus(TRASH));
    }

    public long id() {
        return id;
    }

    public Reference reference() {
        return reference;
    }

    public Format format() {
        return format;
    }

    public RequestStatus status() {
        return status;
    }

    public Instant statusSince() {
        return statusSince;
    }

    public long serviceId() {
        return serviceId;
    }

    public String serviceName() {
        return serviceName;
    }

    public String departementCode() {
        return departementCode;
    }

    public Bearer bearer() {
        return bearer;
    }

    /// The keys that open it: see [Viewer].
    public Set<String> keys() {
        return Collections.unmodifiableSet(keys);
    }

    public boolean coWriting() {
        return coWriting;
    }

    public Fiche fiche() {
        return fiche;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public String updatedBy() {
        return updatedBy;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Long arrivalRank() {
        return arrivalRank;
    }

    /// SHA-256 of what was deposited, in hexadecimal.
    public @Nullable String contentHash() {
        return contentHash;
    }

    /// Whether it was changed since it came back, and not deposited again.
    public boolean hasUndepositedChanges() {
        return undeposited;
    }

    /// The agent of the service who follows it through.
    public @Nullable Long agentId() {
        return agentId;
    }

    public @Nullable String agentName() {
        return agentName;
    }

    public @Nullable Long examinerId() {
        return examinerId;
    }

    public @Nullable String examinerName() {
        return examinerName;
    }

    public @Nullable Instant selectedAt() {
        return selectedAt;
    }

    /// Whether it may be decided on by a wave, or was.
    public boolean isValidated() {
        return validatedAt != null;
    }

    public @Nullable String endingReason() {
        return endingReason;
    }

    public long version() {
        return version;
    }
}
