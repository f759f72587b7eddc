package fr.ateliersflash.agreement;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Registration;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.OfficeFact;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The framework agreements: anybody's code reads them, the head of the bureau changes them. Every change names
/// the version that was read.
@Service
@Transactional
public class Agreements {

    private static final long NONE_YET = 0;

    private final FrameworkAgreements agreements;
    private final Directory directory;
    private final Registration registration;
    private final ObjectProvider<Commitments> commitments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agreements(
            FrameworkAgreements agreements,
            Directory directory,
            Registration registration,
            ObjectProvider<Commitments> commitments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.agreements = agreements;
        this.directory = directory;
        this.registration = registration;
        this.commitments = commitments;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<FrameworkAgreement> inForce(LocalDate day) {
        return agreements.inForce(day);
    }

    /// @throws NotFound when there is none
    @Transactional(readOnly = true)
    public FrameworkAgreement find(long id) {
        return agreements.findById(id).orElseThrow(() -> new NotFound("agreement " + id));
    }

    /// Takes hold of an agreement to order under it: what is ordered under one is counted one order after another.
    ///
    /// @throws NotFound when there is none
    @Transactional(propagation = Propagation.MANDATORY)
    public FrameworkAgreement hold(long id) {
        return agreements.lock(id).orElseThrow(() -> new NotFound("agreement " + id));
    }

    /// Who to call at a groupement; nobody once it no longer holds the agreement.
    @Transactional(readOnly = true)
    public List<Contact> contacts(long id, long groupementId) {
        return agreements.heldBy(id, groupementId).map(Holder::contacts).orElse(List.of());
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<FrameworkAgreement> all() {
        return agreements.findAllByOrderByStartDesc();
    }

    /// What has been ordered on it, drafts apart, excluding tax.
    @Transactional(readOnly = true)
    public Money committed(long id) {
        var orders = commitments.getIfAvailable();
        return orders == null ? Money.ZERO : orders.committed(id);
    }

    /// What has been ordered on it from one groupement, excluding tax.
    @Transactional(readOnly = true)
    public Money committed(long id, long groupementId) {
        var orders = commitments.getIfAvailable();
        return orders == null ? Money.ZERO : orders.committed(id, groupementId);
    }

    /// How far the ceilings that bind a groupement are used. One that no longer holds the agreement has none of its
    /// own.
    @Transactional(readOnly = true)
    public Ceilings ceilings(FrameworkAgreement agreement, long groupementId) {
        return new Ceilings(
                agreement.name(),
                agreement.ceiling(),
                committed(agreement.id()),
                agreement.heldBy(groupementId).map(Holder::ceiling).orElse(null),
                committed(agreement.id(), groupementId));
    }

    public Outcome<FrameworkAgreement> open(Terms terms, Viewer viewer) {
        var by = head(viewer);
        return overlapping(terms, NONE_YET)
                .orElseGet(() -> saved(new FrameworkAgreement(terms, by, clock.instant()), "OPEN", by));
    }

    public Outcome<FrameworkAgreement> amend(long id, long version, Terms terms, Viewer viewer) {
        var by = head(viewer);
        var agreement = read(id, version);
        return overlapping(terms, id).orElseGet(() -> saved(agreement.amend(terms, by, clock.instant()), "AMEND", by));
    }

    /// Adds a lot, which holders can be ranked in.
    ///
    /// @param regions the codes of those it covers, none for all
    public FrameworkAgreement divide(long id, long version, String label, List<String> regions, Viewer viewer) {
        var by = head(viewer);
        return flushed(read(id, version).divide(label, regions, by, clock.instant()), "DIVIDE", by);
    }

    /// Changes what a lot covers. What was asked before stays as it was.
    public FrameworkAgreement divide(
            long id, long version, long lotId, String label, List<String> regions, Viewer viewer) {
        var by = head(viewer);
        return flushed(read(id, version).divide(lotId, label, regions, by, clock.instant()), "DIVIDE", by);
    }

    /// Lets in, at the last rank of the first lot, a groupement that is already known.
    public Outcome<FrameworkAgreement> admit(
            long id, long version, long groupementId, Composition composition, Viewer viewer) {
        return admit(id, version, find(id).lots().getFirst().id(), groupementId, composition, viewer);
    }

    /// Lets in, at the last rank of a lot, a groupement that is already known.
    public Outcome<FrameworkAgreement> admit(
            long id, long version, long lotId, long groupementId, Composition composition, Viewer viewer) {
        var by = head(viewer);
        var agreement = read(id, version);
        var groupement = directory.organisation(groupementId);
        if (groupement.kind() != OrganisationKind.GROUPEMENT) {
            throw new NotFound("groupement " + groupementId);
        }
        if (agreement.heldBy(groupementId).isPresent()) {
            return Outcome.refused(Refusal.of("agreement.holder.twice", groupement.name()));
        }
        return saved(
                agreement.admit(agreement.lot(lotId), groupementId, composition, by, clock.instant()), "ADMIT", by);
    }

    /// Lets in, at the last rank of the first lot, a groupement that nobody knew.
    public Outcome<FrameworkAgreement> admit(
            long id, long version, String groupement, Composition composition, Viewer viewer) {
        return admit(id, version, find(id).lots().getFirst().id(), groupement, composition, viewer);
    }

    /// Lets in, at the last rank of a lot, a groupement that nobody knew.
    public Outcome<FrameworkAgreement> admit(
            long id, long version, long lotId, String groupement, Composition composition, Viewer viewer) {
        var by = head(viewer);
        var agreement = read(id, version);
        var founded = registration.named(OrganisationKind.GROUPEMENT, groupement, by);
        return saved(
                agreement.admit(agreement.lot(lotId), founded.id(), composition, by, clock.instant()), "ADMIT", by);
    }

    public Outcome<FrameworkAgreement> compose(
            long id, long version, long holderId, int rank, Composition composition, Viewer viewer) {
        var by = head(viewer);
        return saved(read(id, version).compose(holderId, rank, composition, by, clock.instant()), "COMPOSE", by);
    }

    public FrameworkAgreement release(long id, long version, long holderId, Viewer viewer) {
        var by = head(viewer);
        return flushed(read(id, version).release(holderId, by, clock.instant()), "RELEASE", by);
    }

    /// Adds a line to the price schedule.
    public Outcome<FrameworkAgreement> price(long id, long version, Price price, Viewer viewer) {
        var by = head(viewer);
        var agreement = read(id, version);
        return agreement.hasCode(price.code(), NONE_YET)
                ? Outcome.refused(Refusal.of("agreement.price.code.taken", price.code()))
                : saved(agreement.price(price, by, clock.instant()), "PRICE", by);
    }

    /// Changes a line of the price schedule. Orders already made keep their own prices.
    public Outcome<FrameworkAgreement> price(long id, long version, long lineId, Price price, Viewer viewer) {
        var by = head(viewer);
        var agreement = read(id, version);
        return agreement.hasCode(price.code(), lineId)
                ? Outcome.refused(Refusal.of("agreement.price.code.taken", price.code()))
                : saved(agreement.price(lineId, price, by, clock.instant()), "PRICE", by);
    }

    /// The line is no longer proposed to new orders.
    public FrameworkAgreement withdraw(long id, long version, long lineId, Viewer viewer) {
        var by = head(viewer);
        return flushed(read(id, version).withdraw(lineId, by, clock.instant()), "WITHDRAW", by);
    }

    /// Sets the price schedule from a day on. What was drafted before keeps its prices, and no day that has begun
    /// changes its own.
    public Outcome<FrameworkAgreement> schedule(
            long id, long version, LocalDate from, List<Price> prices, Viewer viewer) {
        var by = head(viewer);
        var agreement = read(id, version);
        return wrongDay(agreement, from)
                .<Outcome<FrameworkAgreement>>map(Outcome::refused)
                .orElseGet(() -> saved(agreement.schedule(from, prices, by, clock.instant()), "SCHEDULE", by));
    }

    /// What a spreadsheet of prices would change from a day on. Nothing is written.
    @Transactional(readOnly = true)
    public Outcome<PriceSheet> preview(long id, LocalDate from, byte[] file, Viewer viewer) {
        head(viewer);
        var agreement = find(id);
        return wrongDay(agreement, from)
                .<Outcome<PriceSheet>>map(Outcome::refused)
                .orElseGet(() -> PriceSheet.read(file, agreement, from));
    }

    /// The same, of lines that were shown and come back.
    @Transactional(readOnly = true)
    public PriceSheet preview(long id, LocalDate from, String written, Viewer viewer) {
        head(viewer);
        return PriceSheet.of(written, find(id), from);
    }

    /// Takes the lines that were shown, all of them or none.
    public Outcome<FrameworkAgreement> schedule(long id, long version, LocalDate from, String written, Viewer viewer) {
        var sheet = preview(id, from, written, viewer);
        return sheet.isRight()
                ? schedule(id, version, from, sheet.prices(), viewer)
                : Outcome.refused(Refusal.of("agreement.import.wrong", sheet.wrong()));
    }

    /// Multiplies by a coefficient, from a day on, the prices that apply that day, rounded to the cent.
    public Outcome<FrameworkAgreement> revise(
            long id, long version, LocalDate from, BigDecimal coefficient, Viewer viewer) {
        var by = head(viewer);
        var agreement = read(id, version);
        var wrong = wrongDay(agreement, from);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        var revised = agreement.priceLines(from).stream()
                .map(line -> line.price().times(coefficient))
                .toList();
        return revised.isEmpty()
                ? Outcome.refused(Refusal.of("agreement.schedule.none", French.date(from)))
                : saved(agreement.schedule(from, revised, by, clock.instant()), "REVISE", by);
    }

    private Optional<Refusal> wrongDay(FrameworkAgreement agreement, LocalDate from) {
        if (!agreement.isInForce(from)) {
            return Optional.of(Refusal.of(
                    "agreement.schedule.outside",
                    French.date(from),
                    French.date(agreement.start()),
                    French.date(agreement.end())));
        }
        var today = LocalDate.ofInstant(clock.instant(), French.PARIS);
        return agreement.hasPrices(from, today)
                ? Optional.of(Refusal.of("agreement.schedule.past", French.date(from)))
                : Optional.empty();
    }

    static By head(Viewer viewer) {
        if (!viewer.is(Capacity.HEAD_OF_BUREAU)) {
            throw new NotFound("agreements are changed by the head of the bureau");
        }
        return viewer.acting(Capacity.HEAD_OF_BUREAU);
    }

    private FrameworkAgreement read(long id, long version) {
        var agreement = find(id);
        if (agreement.version() != version) {
            throw new Stale("agreement " + id);
        }
        return agreement;
    }

    private Optional<Outcome<FrameworkAgreement>> overlapping(Terms terms, long except) {
        return agreements.overlapping(terms.start(), terms.end(), except).stream()
                .findFirst()
                .map(other -> Outcome.refused(Refusal.of("agreement.overlap", other.name())));
    }

    private Outcome<FrameworkAgreement> saved(FrameworkAgreement agreement, String act, By by) {
        return Outcome.done(flushed(agreement, act, by));
    }

    private FrameworkAgreement flushed(FrameworkAgreement agreement, String act, By by) {
        try {
            var kept = agreements.saveAndFlush(agreement);
            events.publishEvent(new OfficeFact(kept.name(), "agreement." + act, by, kept.updatedAt()));
            return kept;
        } catch (DataIntegrityViolationException raced) {
            throw new Stale("agreement " + agreement.name() + ": somebody has just changed another");
        }
    }
}
