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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A line of the price schedule (bordereau des prix), for as long as it applies. One that orders may name already is
/// never deleted: it is withdrawn, and no longer proposed.
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
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    private boolean withdrawn;

    @SuppressWarnings("NullAway.Init")
    protected PriceLine() {}

    /// @param from the first day it applies, null for that of the agreement
    PriceLine(FrameworkAgreement agreement, Price price, @Nullable LocalDate from) {
        this.agreement = agreement;
        this.code = price.code();
        this.label = price.label();
        this.phase = price.phase();
        this.unit = price.unit();
        this.unitPrice = price.unitPrice();
        this.validFrom = from;
    }

    PriceLine priced(Price price) {
        code = price.code();
        label = price.label();
        phase = price.phase();
        unit = price.unit();
        unitPrice = price.unitPrice();
        return this;
    }

    PriceLine until(LocalDate day) {
        validUntil = day;
        return this;
    }

    PriceLine withdrawn() {
        withdrawn = true;
        return this;
    }

    /// Whether it applies on some day between two; null is as early or as late as can be.
    boolean overlaps(@Nullable LocalDate from, @Nullable LocalDate until) {
        return !withdrawn
                && (until == null || validFrom == null || !validFrom.isAfter(until))
                && (from == null || validUntil == null || !validUntil.isBefore(from));
    }

    public boolean isInForce(LocalDate day) {
        return overlaps(day, day);
    }

    boolean begins(LocalDate before) {
        return (validFrom == null ? agreement.start() : validFrom).isBefore(before);
    }

    public Price price() {
        return new Price(code, label, phase, unit, unitPrice);
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

    /// The first day it applies, null for that of the agreement.
    public @Nullable LocalDate validFrom() {
        return validFrom;
    }

    /// The last day it applies, null for that of the agreement.
    public @Nullable LocalDate validUntil() {
        return validUntil;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }
}
