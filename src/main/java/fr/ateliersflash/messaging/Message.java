package fr.ateliersflash.messaging;

import fr.ateliersflash.shared.By;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A message of the conversation on a dossier. What it says, to whom and with what files never changes. When it
/// awaits an answer it does so until somebody of the party that was asked writes to the party that asks, or the
/// latter says that no answer is needed any more.
@Entity
@Table(name = "messaging_message")
public class Message {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long requestId;
    private String text;

    @Enumerated(EnumType.STRING)
    private Party party;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private Party[] parties;

    /// The groupement that was there when it was written, as a key: the next one does not read it.
    private @Nullable String groupement;

    private long personId;
    private String person;
    private long organisationId;
    private String organisation;
    private Instant at;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "messaging_attachment", joinColumns = @JoinColumn(name = "message_id"))
    @OrderColumn(name = "position")
    private List<Attachment> attachments = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private @Nullable Party awaited;

    private @Nullable Instant settledAt;
    private @Nullable Long answerId;
    private @Nullable String liftedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    /// @param groupement the key of the groupement that sees the dossier, if any
    Message(
            long requestId,
            NewMessage typed,
            Party party,
            @Nullable String groupement,
            List<Attachment> attachments,
            By by,
            Instant at) {
        var seen = typed.seenBy(party);
        this.requestId = requestId;
        this.text = typed.text();
        this.party = party;
        this.parties = seen.toArray(Party[]::new);
        this.groupement = seen.contains(Party.GROUPEMENT) ? groupement : null;
        this.attachments.addAll(attachments);
        this.awaited = typed.awaited();
        this.personId = Objects.requireNonNull(by.personId());
        this.person = by.person();
        this.organisationId = Objects.requireNonNull(by.organisationId());
        this.organisation = by.organisation();
        this.at = at;
    }

    /// Whether it is the answer that an earlier message awaits.
    boolean answers(Message earlier) {
        return earlier.isAwaiting()
                && earlier.awaited == party
                && isSeenBy(earlier.party, earlier.party == Party.GROUPEMENT ? earlier.groupement : null)
                && (party != Party.GROUPEMENT || Objects.equals(groupement, earlier.groupement));
    }

    Message answered(Message answer) {
        settledAt = answer.at;
        answerId = answer.id;
        return this;
    }

    Message lifted(By by, Instant at) {
        settledAt = at;
        liftedBy = by.person();
        return this;
    }

    boolean isSeenBy(Party reader, @Nullable String readerGroupement) {
        return Arrays.asList(parties).contains(reader)
                && (reader != Party.GROUPEMENT || Objects.equals(groupement, readerGroupement));
    }

    /// Whether those who ask still see the dossier, and those who are asked may answer.
    boolean isBetween(Circle circle) {
        var ofAGroupement = party == Party.GROUPEMENT || awaited == Party.GROUPEMENT;
        return circle.parties().contains(party)
                && circle.answering().contains(Objects.requireNonNull(awaited))
                && (!ofAGroupement || Objects.equals(groupement, circle.groupement()));
    }

    public boolean isAwaiting() {
        return awaited != null && settledAt == null;
    }

    public long id() {
        return id;
    }

    public long requestId() {
        return requestId;
    }

    public String text() {
        return text;
    }

    /// Its author's.
    public Party party() {
        return party;
    }

    /// Those who read it, its author's among them.
    public Set<Party> parties() {
        return Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(parties)));
    }

    public @Nullable String groupement() {
        return groupement;
    }

    public long personId() {
        return personId;
    }

    public String person() {
        return person;
    }

    public String organisation() {
        return organisation;
    }

    public Instant at() {
        return at;
    }

    public List<Attachment> attachments() {
        return Collections.unmodifiableList(attachments);
    }

    public @Nullable Party awaited() {
        return awaited;
    }

    /// The message that answers it, null while none does.
    public @Nullable Long answerId() {
        return answerId;
    }

    /// Who said that no answer was needed any more, null when nobody did.
    public @Nullable String liftedBy() {
        return liftedBy;
    }
}
