package fr.ateliersflash.agreement;

import fr.ateliersflash.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/// A line of the price schedule (bordereau des prix). One that orders may name already is never deleted: it is
/// withdrawn, and no longer proposed.
@Entity
@Table(name = "agreement_price_line")
public class PriceLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private FrameworkAgreement agreement;

    private String code;
    private String label;

    @Enumerated(EnumType.STRING)
    private MissionPhase phase;

    private String unit;
    private Money unitPrice;
    private boolean withdrawn;

    @SuppressWarnings("NullAway.Init")
    protected PriceLine() {}

    PriceLine(FrameworkAgreement agreement, Price price) {
        this.agreement = agreement;
        this.code = price.code();
        this.label = price.label();
        this.phase = price.phase();
        this.unit = price.unit();
        this.unitPrice = price.unitPrice();
    }

    PriceLine priced(Price price) {
        code = price.code();
        label = price.label();
        phase = price.phase();
        unit = price.unit();
        unitPrice = price.unitPrice();
        return this;
    }

    PriceLine withdrawn() {
        withdrawn = true;
        return this;
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public MissionPhase phase() {
        return phase;
    }

    /// What is counted: a lump sum, a day.
    public String unit() {
        return unit;
    }

    /// Excluding tax.
    public Money unitPrice() {
        return unitPrice;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }
}
