package fr.ateliersflash.agreement;

import fr.ateliersflash.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A groupement that holds an agreement, at its rank. It is asked through its mandataire.
@Entity
@Table(name = "agreement_holder")
public class Holder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private FrameworkAgreement agreement;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Lot lot;

    private int rank;
    private long groupementId;
    private String mandataire;
    private @Nullable Money ceiling;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Member> members;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Contact> contacts;

    @SuppressWarnings("NullAway.Init")
    protected Holder() {}

    @SuppressWarnings("NullAway.Init")
    Holder(FrameworkAgreement agreement, Lot lot, int rank, long groupementId, Composition composition) {
        this.agreement = agreement;
        this.lot = lot;
        this.rank = rank;
        this.groupementId = groupementId;
        made(composition);
    }

    Holder made(Composition composition) {
        mandataire = composition.mandataire();
        members = composition.members();
        ceiling = composition.ceiling();
        contacts = composition.contacts();
        return this;
    }

    Holder ranked(int rank) {
        this.rank = rank;
        return this;
    }

    public long id() {
        return id;
    }

    public Lot lot() {
        return lot;
    }

    /// 1 is asked first of its lot.
    public int rank() {
        return rank;
    }

    /// The organisation that holds the rights.
    public long groupementId() {
        return groupementId;
    }

    public String mandataire() {
        return mandataire;
    }

    /// The most that may be ordered from it, excluding tax; null when the agreement sets none.
    public @Nullable Money ceiling() {
        return ceiling;
    }

    /// Those who stand beside the mandataire.
    public List<Member> members() {
        return members;
    }

    /// Who to call.
    public List<Contact> contacts() {
        return contacts;
    }

    public Composition composition() {
        return new Composition(mandataire, members, ceiling, contacts);
    }

    /// Everybody a team can be made of, the mandataire first.
    public List<Member> everybody() {
        return Stream.concat(Stream.of(new Member(mandataire, List.of())), members.stream())
                .toList();
    }
}
