package fr.ateliersflash.agreement;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Registration;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.OfficeFact;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
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

    /// The latest first.
    @Transactional(readOnly = true)
    public List<FrameworkAgreement> all() {
        return agreements.findAllByOrderByStartDesc();
    }

    /// What has been ordered on it, excluding tax.
    @Transactional(readOnly = true)
    public Money committed(long id) {
        var orders = commitments.getIfAvailable();
        return orders == null ? Money.ZERO : orders.committed(id);
    }

    @Transactional(readOnly = true)
    public boolean isCeilingReached(FrameworkAgreement agreement) {
        var ceiling = agreement.ceiling();
        return ceiling != null && !ceiling.exceeds(committed(agreement.id()));
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

    /// Lets in, at the last rank, a groupement that is already known.
    public Outcome<FrameworkAgreement> admit(
            long id, long version, long groupementId, String mandataire, List<Member> members, Viewer viewer) {
        var by = head(viewer);
        var agreement = read(id, version);
        var groupement = directory.organisation(groupementId);
        if (groupement.kind() != OrganisationKind.GROUPEMENT) {
            throw new NotFound("groupement " + groupementId);
        }
        if (agreement.heldBy(groupementId).isPresent()) {
            return Outcome.refused(Refusal.of("agreement.holder.twice", groupement.name()));
        }
        return saved(agreement.admit(groupementId, mandataire, members, by, clock.instant()), "ADMIT", by);
    }

    /// Lets in, at the last rank, a groupement that nobody knew.
    public Outcome<FrameworkAgreement> admit(
            long id, long version, String groupement, String mandataire, List<Member> members, Viewer viewer) {
        var by = head(viewer);
        var agreement = read(id, version);
        var founded = registration.named(OrganisationKind.GROUPEMENT, groupement, by);
        return saved(agreement.admit(founded.id(), mandataire, members, by, clock.instant()), "ADMIT", by);
    }

    public Outcome<FrameworkAgreement> compose(
            long id, long version, long holderId, int rank, String mandataire, List<Member> members, Viewer viewer) {
        var by = head(viewer);
        return saved(
                read(id, version).compose(holderId, rank, mandataire, members, by, clock.instant()), "COMPOSE", by);
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

    private static By head(Viewer viewer) {
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
