package fr.ateliersflash.agreement;

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

/// A groupement that holds an agreement, at its rank. It is asked through its mandataire.
@Entity
@Table(name = "agreement_holder")
public class Holder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private FrameworkAgreement agreement;

    private int rank;
    private long groupementId;
    private String mandataire;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Member> members;

    @SuppressWarnings("NullAway.Init")
    protected Holder() {}

    Holder(FrameworkAgreement agreement, int rank, long groupementId, String mandataire, List<Member> members) {
        this.agreement = agreement;
        this.rank = rank;
        this.groupementId = groupementId;
        this.mandataire = mandataire;
        this.members = List.copyOf(members);
    }

    Holder made(String mandataire, List<Member> members) {
        this.mandataire = mandataire;
        this.members = List.copyOf(members);
        return this;
    }

    Holder ranked(int rank) {
        this.rank = rank;
        return this;
    }

    public long id() {
        return id;
    }

    /// 1 is asked first.
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

    /// Those who stand beside the mandataire.
    public List<Member> members() {
        return members;
    }

    /// Everybody a team can be made of, the mandataire first.
    public List<Member> everybody() {
        return Stream.concat(Stream.of(new Member(mandataire, List.of())), members.stream())
                .toList();
    }
}
