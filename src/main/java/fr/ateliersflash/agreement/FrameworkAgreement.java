package fr.ateliersflash.agreement;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.NotFound;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A framework agreement (accord-cadre multi-attributaire à bons de commande): for a period, groupements in
/// ranking order answer for the ateliers they are asked, at agreed prices.
///
/// Two are never in force the same day. It has one lot or more; a groupement holds one of them at most. Ranks run from
/// 1 without a gap in each lot: ranking a holder moves the others. What
/// has been proposed, accepted or ordered keeps its own copy of what it needs, so that changing an agreement does
/// not change the past.
@Entity
@Table(name = "agreement")
public class FrameworkAgreement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;

    @Column(name = "starts_on")
    private LocalDate start;

    @Column(name = "ends_on")
    private LocalDate end;

    private int responseDays;
    private @Nullable Money ceiling;
    private BigDecimal vatRate;

    @OneToMany(mappedBy = "agreement", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("rank")
    private List<Holder> holders = new ArrayList<>();

    @OneToMany(mappedBy = "agreement", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<Lot> lots = new ArrayList<>();

    @OneToMany(mappedBy = "agreement", cascade = CascadeType.ALL)
    @OrderBy("code")
    private List<PriceLine> priceLines = new ArrayList<>();

    private Instant updatedAt;
    private String updatedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected FrameworkAgreement() {}

    FrameworkAgreement(Terms terms, By by, Instant at) {
        this.name = terms.name();
        this.start = terms.start();
        this.end = terms.end();
        this.responseDays = terms.responseDays();
        this.ceiling = terms.ceiling();
        this.vatRate = terms.vatRate();
        this.updatedBy = by.person();
        this.updatedAt = at;
        this.lots.add(new Lot(this, 1, "", List.of()));
    }

    FrameworkAgreement amend(Terms terms, By by, Instant at) {
        name = terms.name();
        start = terms.start();
        end = terms.end();
        responseDays = terms.responseDays();
        ceiling = terms.ceiling();
        vatRate = terms.vatRate();
        return touched(by, at);
    }

    /// Adds a lot, after the others.
    FrameworkAgreement divide(String label, List<String> regions, By by, Instant at) {
        lots.add(new Lot(this, lots.size() + 1, label, regions));
        return touched(by, at);
    }

    /// Says what a lot covers.
    FrameworkAgreement divide(long lotId, String label, List<String> regions, By by, Instant at) {
        lot(lotId).named(label, regions);
        return touched(by, at);
    }

    /// Lets a groupement in, after the others of its lot.
    FrameworkAgreement admit(Lot lot, long groupementId, Composition composition, By by, Instant at) {
        holders.add(new Holder(this, lot, holders(lot).size() + 1, groupementId, composition));
        return touched(by, at);
    }

    /// Says who a holder is made of, and at which rank it stands.
    FrameworkAgreement compose(long holderId, int rank, Composition composition, By by, Instant at) {
        var holder = holder(holderId).made(composition);
        var ranked = new ArrayList<>(holders(holder.lot()));
        ranked.remove(holder);
        ranked.add(Math.clamp(rank - 1L, 0, ranked.size()), holder);
        return renumbered(ranked).touched(by, at);
    }

    /// The groupement no longer holds the agreement; those after it move up.
    FrameworkAgreement release(long holderId, By by, Instant at) {
        var holder = holder(holderId);
        holders.remove(holder);
        return renumbered(holders(holder.lot())).touched(by, at);
    }

    FrameworkAgreement price(Price price, By by, Instant at) {
        priceLines.add(new PriceLine(this, price, null));
        return touched(by, at);
    }

    FrameworkAgreement price(long lineId, Price price, By by, Instant at) {
        priceLine(lineId).priced(price);
        return touched(by, at);
    }

    FrameworkAgreement withdraw(long lineId, By by, Instant at) {
        priceLine(lineId).withdrawn();
        return touched(by, at);
    }

    /// Sets the price schedule from a day on. Lines that say the same go on; the others end the day before, or never
    /// apply when they were to begin later.
    FrameworkAgreement schedule(LocalDate from, List<Price> prices, By by, Instant at) {
        var missing = new ArrayList<>(prices);
        for (var line :
                priceLines().stream().filter(line -> line.overlaps(from, null)).toList()) {
            if (line.isInForce(from) && line.validUntil() == null && missing.remove(line.price())) {
                continue;
            }
            if (line.begins(from)) {
                line.until(from.minusDays(1));
            } else {
                line.withdrawn();
            }
        }
        missing.forEach(price -> priceLines.add(new PriceLine(this, price, from)));
        return touched(by, at);
    }

    /// Whether prices that are set from a day on would change what applies by another already.
    boolean hasPrices(LocalDate from, LocalDate until) {
        return !from.isAfter(until) && priceLines.stream().anyMatch(line -> line.overlaps(from, until));
    }

    private FrameworkAgreement renumbered(List<Holder> ranked) {
        for (int i = 0; i < ranked.size(); i++) {
            ranked.get(i).ranked(i + 1);
        }
        return this;
    }

    private FrameworkAgreement touched(By by, Instant at) {
        updatedBy = by.person();
        updatedAt = at;
        return this;
    }

    /// @throws NotFound when it does not hold this agreement
    public Holder holder(long holderId) {
        return holders.stream()
                .filter(holder -> holder.id() == holderId)
                .findFirst()
                .orElseThrow(() -> new NotFound("holder " + holderId));
    }

    public Optional<Holder> heldBy(long groupementId) {
        return holders.stream()
                .filter(holder -> holder.groupementId() == groupementId)
                .findFirst();
    }

    /// @throws NotFound when this agreement has no such line, or no longer
    public PriceLine priceLine(long lineId) {
        return priceLines().stream()
                .filter(line -> line.id() == lineId)
                .findFirst()
                .orElseThrow(() -> new NotFound("price line " + lineId));
    }

    /// Whether another line bears a code on some day that this one applies.
    ///
    /// @param lineId the line itself, 0 when it is new and applies as long as the agreement
    boolean hasCode(String code, long lineId) {
        var line = priceLines.stream().filter(one -> one.id() == lineId).findFirst();
        var from = line.map(PriceLine::validFrom).orElse(null);
        var until = line.map(PriceLine::validUntil).orElse(null);
        return priceLines.stream()
                .anyMatch(other -> other.code().equals(code) && other.id() != lineId && other.overlaps(from, until));
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public LocalDate start() {
        return start;
    }

    /// The last day it is in force.
    public LocalDate end() {
        return end;
    }

    /// Within how many working days a groupement answers a proposal.
    public int responseDays() {
        return responseDays;
    }

    /// The most that may be ordered, excluding tax; null when the agreement sets none.
    public @Nullable Money ceiling() {
        return ceiling;
    }

    /// A fraction: 0.20.
    public BigDecimal vatRate() {
        return vatRate;
    }

    /// Lot by lot, in ranking order.
    public List<Holder> holders() {
        return holders.stream()
                .sorted(Comparator.comparingInt((Holder holder) -> holder.lot().number())
                        .thenComparingInt(Holder::rank))
                .toList();
    }

    /// Of one lot, in ranking order.
    public List<Holder> holders(Lot lot) {
        return holders().stream()
                .filter(holder -> holder.lot().number() == lot.number())
                .toList();
    }

    public List<Lot> lots() {
        return lots.stream().sorted(Comparator.comparingInt(Lot::number)).toList();
    }

    /// @throws NotFound when this agreement has no such lot
    public Lot lot(long lotId) {
        return lots.stream()
                .filter(lot -> lot.id() == lotId)
                .findFirst()
                .orElseThrow(() -> new NotFound("lot " + lotId));
    }

    /// The first lot that covers one of the places of a dossier.
    ///
    /// @param keys of the dossier
    public Optional<Lot> lotFor(Collection<String> keys) {
        return lots().stream().filter(lot -> lot.covers(keys)).findFirst();
    }

    /// The whole schedule, of yesterday and tomorrow too, by phase then code then date.
    public List<PriceLine> priceLines() {
        return priceLines.stream()
                .filter(line -> !line.isWithdrawn())
                .sorted(Comparator.comparing(PriceLine::phase)
                        .thenComparing(PriceLine::code)
                        .thenComparing(line -> line.validFrom() == null ? start : line.validFrom()))
                .toList();
    }

    /// The lines that orders drafted on a day are made from.
    public List<PriceLine> priceLines(LocalDate day) {
        return priceLines().stream().filter(line -> line.isInForce(day)).toList();
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public String updatedBy() {
        return updatedBy;
    }

    public long version() {
        return version;
    }
}
