package fr.ateliersflash.funding;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.OfficeFact;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The bureau's credits: the envelope of each year, and what is delegated out of it. Whoever delegates holds the
/// envelope's row,
/// so that two colleagues at the limit are served one after the other.
@Service
@Transactional
public class Credits {

    private final Envelopes envelopes;
    private final Delegations delegations;
    private final Dossiers dossiers;
    private final Designation designation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Credits(
            Envelopes envelopes,
            Delegations delegations,
            Dossiers dossiers,
            Designation designation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.envelopes = envelopes;
        this.delegations = delegations;
        this.dossiers = dossiers;
        this.designation = designation;
        this.events = events;
        this.clock = clock;
    }

    /// The latest year first.
    ///
    /// @throws NotFound for whoever is not of the bureau
    @Transactional(readOnly = true)
    public List<Envelope> envelopes(Viewer viewer) {
        if (!viewer.everywhere()) {
            throw new NotFound("envelopes");
        }
        return envelopes.findAllByOrderByYearDesc();
    }

    /// What can still be delegated in a year: nothing when its envelope has not been opened.
    @Transactional(readOnly = true)
    public Money remaining(int year) {
        return envelopes.findByYear(year).map(Envelope::remaining).orElse(Money.ZERO);
    }

    /// Those of these requests to which credits were delegated, whatever remains of them.
    @Transactional(readOnly = true)
    public Set<Long> delegated(Collection<Long> requestIds) {
        return requestIds.isEmpty() ? Set.of() : delegations.among(requestIds);
    }

    /// The dossier, for the State: nobody else sees its credits.
    ///
    /// @throws NotFound for whoever sees no money
    @Transactional(readOnly = true)
    public AtelierRequest dossier(Reference reference, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        if (!request.sideOf(viewer).isOfTheState()) {
            throw new NotFound("credits of " + reference);
        }
        return request;
    }

    @Transactional(readOnly = true)
    public Optional<Delegation> delegation(long requestId) {
        return delegations.findByRequestId(requestId);
    }

    /// Makes whoever would order from the delegation of a request wait until this transaction ends, so that what is
    /// found ordered stays so, and what is being ordered is waited for.
    public void hold(long requestId) {
        delegations.lock(requestId);
    }

    /// @throws Stale when a colleague opened it in between
    public Outcome<Envelope> open(int year, Money amount, Viewer viewer) {
        var by = admit(CreditsAct.OPEN, viewer);
        if (envelopes.existsByYear(year)) {
            return Outcome.refused(Refusal.of("funding.envelope.open.already", String.valueOf(year)));
        }
        try {
            var at = clock.instant();
            var opened = envelopes.saveAndFlush(new Envelope(year, amount, by, at));
            events.publishEvent(new OfficeFact(named(year, amount), "envelope.OPEN", by, at));
            return Outcome.done(opened);
        } catch (DataIntegrityViolationException e) {
            throw new Stale("envelope " + year);
        }
    }

    /// @param version the version that was read when the form was opened
    /// @throws NotFound when the envelope of that year has not been opened
    /// @throws Stale when a colleague revised it in between
    public Outcome<Envelope> revise(int year, long version, Money amount, Viewer viewer) {
        var by = admit(CreditsAct.REVISE, viewer);
        var envelope = envelopes.lock(year).orElseThrow(() -> new NotFound("envelope " + year));
        if (envelope.version() != version) {
            throw new Stale("envelope " + year);
        }
        if (envelope.delegated().exceeds(amount)) {
            return Outcome.refused(
                    Refusal.of("funding.envelope.revise.delegated", String.valueOf(year), envelope.delegated()));
        }
        var at = clock.instant();
        events.publishEvent(new OfficeFact(named(year, amount), "envelope.REVISE", by, at));
        return Outcome.done(envelope.revise(amount, by, at));
    }

    /// What keeps anything from being delegated to a request today; nothing when it can be.
    @Transactional(readOnly = true)
    public Optional<Refusal> obstacle(AtelierRequest request) {
        var year = yearOf(clock.instant());
        if (designation.accepted(request.id()).isEmpty()) {
            return Optional.of(Refusal.of("funding.delegation.no-holder").at("/demandes/" + request.reference()));
        }
        return envelopes.existsByYear(year) || delegations.yearOf(request.id()).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of("funding.delegation.no-envelope", String.valueOf(year))
                        .at("/credits"));
    }

    /// Delegates out of the envelope of the year, once a groupement holds the mission.
    ///
    /// @throws Stale when a colleague delegated in between
    public Outcome<Delegation> delegate(Reference reference, Money amount, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, CreditsAct.DELEGATE, request.status());
        var obstacle = obstacle(request);
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        if (amount.equals(Money.ZERO)) {
            return Outcome.refused(Refusal.of("funding.delegation.zero"));
        }
        var at = clock.instant();
        var envelope = envelopes.lock(yearOf(at)).orElseThrow(() -> new Stale("delegation of " + reference));
        if (delegations.yearOf(request.id()).isPresent()) {
            throw new Stale("delegation of " + reference);
        }
        if (amount.exceeds(envelope.remaining())) {
            return Outcome.refused(beyond(envelope, envelope.remaining()));
        }
        var delegation = delegations.save(new Delegation(request.id(), envelope.year(), amount, at));
        events.publishEvent(new CreditsMoved(request.id(), CreditsAct.DELEGATE, amount, by, at));
        return Outcome.done(delegation);
    }

    /// Gives more or takes back, out of the envelope first used.
    ///
    /// @param version the version that was read when the form was opened
    /// @throws Stale when a colleague adjusted it in between
    public Outcome<Delegation> adjust(Reference reference, long version, Money amount, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, CreditsAct.ADJUST, request.status());
        var envelope = envelopes.lock(yearOf(request)).orElseThrow();
        var delegation = delegations.lock(request.id()).orElseThrow();
        if (delegation.version() != version) {
            throw new Stale("delegation of " + reference);
        }
        if (delegation.ordered().exceeds(amount)) {
            return Outcome.refused(Refusal.of("funding.delegation.ordered", delegation.ordered()));
        }
        var most = envelope.remaining().plus(delegation.amount());
        if (amount.exceeds(most)) {
            return Outcome.refused(beyond(envelope, most));
        }
        delegation.adjust(amount);
        events.publishEvent(new CreditsMoved(request.id(), CreditsAct.ADJUST, amount, by, clock.instant()));
        return Outcome.done(delegation);
    }

    private static String named(int year, Money amount) {
        return "%d, %s".formatted(year, amount);
    }

    private static int yearOf(Instant at) {
        return at.atZone(French.PARIS).getYear();
    }

    private int yearOf(AtelierRequest request) {
        return delegations.yearOf(request.id()).orElseThrow(() -> new NotFound("delegation of " + request.reference()));
    }

    private static Refusal beyond(Envelope envelope, Money most) {
        return Refusal.of("funding.delegation.beyond", String.valueOf(envelope.year()), most);
    }

    private static By admit(CreditsAct act, Viewer viewer) {
        if (!act.isOpenTo(viewer.capacities())) {
            throw new NotFound(act + " is not for this viewer");
        }
        return viewer.acting(Capacity.HEAD_OF_BUREAU);
    }
}
