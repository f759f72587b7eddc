package fr.ateliersflash.agreement;

import fr.ateliersflash.account.Keys;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A lot of an agreement: the régions it covers, for which its holders are ranked. Most agreements have one, which
/// covers them all.
@Entity
@Table(name = "agreement_lot")
public class Lot {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private FrameworkAgreement agreement;

    private int number;
    private String label;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> regions;

    @SuppressWarnings("NullAway.Init")
    protected Lot() {}

    Lot(FrameworkAgreement agreement, int number, String label, List<String> regions) {
        this.agreement = agreement;
        this.number = number;
        this.label = label;
        this.regions = List.copyOf(regions);
    }

    Lot named(String label, List<String> regions) {
        this.label = label;
        this.regions = List.copyOf(regions);
        return this;
    }

    /// @param keys of a dossier
    boolean covers(Collection<String> keys) {
        return regions.isEmpty() || regions.stream().map(Keys::region).anyMatch(keys::contains);
    }

    public long id() {
        return id;
    }

    /// 1 for the first of the agreement.
    public int number() {
        return number;
    }

    public String label() {
        return label;
    }

    /// By their codes; none when it covers them all.
    public List<String> regions() {
        return regions;
    }
}
