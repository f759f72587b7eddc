package fr.ateliersflash.review;

import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What a wave might decide (scénario): somebody of the bureau prepares it, tries, compares; somebody else, who may
/// decide, commits it once. Until then nothing happens to any request.
@Entity
@Table(name = "review_scenario")
public class Scenario {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long waveId;
    private String name;
    private String deferral;
    private long preparedById;
    private String preparedBy;
    private Instant preparedAt;
    private String writtenBy;
    private Instant writtenAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private long[] preparers = {};

    private @Nullable Long committedById;
    private @Nullable String committedBy;
    private @Nullable Instant committedAt;

    @ElementCollection
    @CollectionTable(name = "review_scenario_line", joinColumns = @JoinColumn(name = "scenario_id"))
    @OrderColumn(name = "position")
    private List<ScenarioLine> lines = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Scenario() {}

    Scenario(long waveId, String name, By by, Instant at) {
        this.waveId = waveId;
        this.name = name;
        this.deferral = "";
        this.writtenBy = by.person();
        this.writtenAt = at;
        signed(by, at);
    }

    /// The same for another one, with its lines and those who have prepared them.
    Scenario from(Scenario other) {
        deferral = other.deferral;
        lines.addAll(other.lines);
        return preparedToo(other.preparers);
    }

    /// Whoever changes what it says has prepared it, and does not commit it; its name says nothing.
    Scenario prepare(String name, String deferral, List<ScenarioLine> lines, By by, Instant at) {
        this.name = name;
        writtenBy = by.person();
        writtenAt = at;
        if (this.deferral.equals(deferral) && this.lines.equals(lines)) {
            return this;
        }
        this.deferral = deferral;
        if (!this.lines.equals(lines)) {
            this.lines.clear();
            this.lines.addAll(lines);
        }
        return signed(by, at);
    }

    Scenario commit(By by, Instant at) {
        committedById = by.personId();
        committedBy = by.person();
        committedAt = at;
        return this;
    }

    private Scenario signed(By by, Instant at) {
        preparedById = Objects.requireNonNull(by.personId());
        preparedBy = by.person();
        preparedAt = at;
        return preparedToo(preparedById);
    }

    private Scenario preparedToo(long... people) {
        preparers = LongStream.concat(LongStream.of(preparers), LongStream.of(people))
                .distinct()
                .toArray();
        return this;
    }

    /// Whether somebody has prepared some of it, be it changed by others since.
    public boolean isBy(long personId) {
        return LongStream.of(preparers).anyMatch(one -> one == personId);
    }

    public boolean isCommitted() {
        return committedAt != null;
    }

    /// What becomes of a scenario.
    public enum Standing {
        /// It may still be changed, and committed.
        TRIED,
        /// It has been carried out.
        COMMITTED,
        /// Its wave was closed without it.
        LEFT
    }

    public Standing standing(Wave wave) {
        return isCommitted() ? Standing.COMMITTED : wave.isOpen() ? Standing.TRIED : Standing.LEFT;
    }

    /// Whether it may still come true.
    public boolean isTried(Wave wave) {
        return standing(wave) == Standing.TRIED;
    }

    public long selectedCount() {
        return lines.stream().filter(ScenarioLine::isSelection).count();
    }

    /// The credits that it would set aside.
    public Money total() {
        return total(lines);
    }

    /// The credits that some lines would set aside.
    public static Money total(List<ScenarioLine> lines) {
        return lines.stream()
                .flatMap(line -> Optional.ofNullable(line.amount()).stream())
                .reduce(Money.ZERO, Money::plus);
    }

    /// What it says of one request.
    public Optional<ScenarioLine> of(long requestId) {
        return lines.stream().filter(line -> line.requestId() == requestId).findFirst();
    }

    public long id() {
        return id;
    }

    public long waveId() {
        return waveId;
    }

    public String name() {
        return name;
    }

    /// Why the requests that it does not name are deferred when it closes the wave, empty when it does not say.
    public String deferral() {
        return deferral;
    }

    public String preparedBy() {
        return preparedBy;
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    /// Who wrote it last, were it its name alone.
    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public @Nullable String committedBy() {
        return committedBy;
    }

    public @Nullable Instant committedAt() {
        return committedAt;
    }

    /// In the order in which ateliers would be held.
    public List<ScenarioLine> lines() {
        return List.copyOf(lines);
    }

    public long version() {
        return version;
    }
}
