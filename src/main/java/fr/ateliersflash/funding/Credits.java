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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The bureau's credits: the envelopes of each year, and what is delegated out of them. Whoever delegates holds the
/// envelope's row, so that two colleagues at the limit are served one after the other. Whatever moves credits is posted
/// in the [Ledger].
@Service
@Transactional
@EnableConfigurationProperties(FundingSettings.class)
public class Credits {

    private final Envelopes envelopes;
    private final Delegations delegations;
    private final Ledger ledger;
    private final Dossiers dossiers;
    private final Designation designation;
    private final FundingSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Credits(
            Envelopes envelopes,
            Delegations delegations,
            Ledger ledger,
            Dossiers dossiers,
            Designation designation,
            FundingSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.envelopes = envelopes;
        this.delegations = delegations;
        this.ledger = ledger;
        this.dossiers = dossiers;
        this.designation = designation;
        this.settings = settings;
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
        return envelopes.findAllByOrderByYearDescProgrammeAsc();
    }

    /// The envelopes of a year, by programme.
    @Transactional(readOnly = true)
    public List<Envelope> envelopes(int year) {
        return envelopes.findByYearOrderByProgramme(year);
    }

    /// What can still be delegated in a year, in AE and out of all its programmes: nothing when no envelope has been
    /// opened.
    @Transactional(readOnly = true)
    public Money remaining(int year) {
        return envelopes(year).stream().map(Envelope::remaining).reduce(Money.ZERO, Money::plus);
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

    /// Opens the envelope of a year for the usual programme, with as much to pay as to commit.
    public Outcome<Envelope> open(int year, Money amount, Viewer viewer) {
        return open(year, settings.programme(), amount, amount, viewer);
    }

    /// @param programme of the State's budget, three digits
    /// @throws Stale when a colleague opened it in between
    public Outcome<Envelope> open(int year, String programme, Money ae, Money cp, Viewer viewer) {
        var by = admit(CreditsAct.OPEN, viewer);
        if (envelopes.existsByYearAndProgramme(year, programme)) {
            return Outcome.refused(Refusal.of("funding.envelope.open.already", String.valueOf(year), programme));
        }
        try {
            var at = clock.instant();
            var opened = envelopes.saveAndFlush(new Envelope(year, programme, ae, cp, by, at));
            ledger.post(posting(opened, CreditsAct.OPEN, by, at), voted(ae, cp, Money.ZERO, Money.ZERO));
            events.publishEvent(new OfficeFact(named(opened), "envelope.OPEN", by, at));
            return Outcome.done(opened);
        } catch (DataIntegrityViolationException e) {
            throw new Stale("envelope " + year);
        }
    }

    /// @param version the version that was read when the form was opened
    /// @throws NotFound when there is no such envelope
    /// @throws Stale when a colleague revised it in between
    public Outcome<Envelope> revise(int year, String programme, long version, Money ae, Money cp, Viewer viewer) {
        var by = admit(CreditsAct.REVISE, viewer);
        var envelope = envelopes.lock(year, programme).orElseThrow(() -> new NotFound("envelope " + year));
        if (envelope.version() != version) {
            throw new Stale("envelope " + year);
        }
        if (envelope.delegated().exceeds(ae)) {
            return Outcome.refused(
                    Refusal.of("funding.envelope.revise.delegated", String.valueOf(year), envelope.delegated()));
        }
        if (envelope.cpDelegated().exceeds(cp)) {
            return Outcome.refused(
                    Refusal.of("funding.envelope.revise.cp", String.valueOf(year), envelope.cpDelegated()));
        }
        var at = clock.instant();
        ledger.post(posting(envelope, CreditsAct.REVISE, by, at), voted(ae, cp, envelope.amount(), envelope.cp()));
        envelope.revise(ae, cp, by, at);
        events.publishEvent(new OfficeFact(named(envelope), "envelope.REVISE", by, at));
        return Outcome.done(envelope);
    }

    /// What keeps anything from being delegated to a request today; nothing when it can be.
    @Transactional(readOnly = true)
    public Optional<Refusal> obstacle(AtelierRequest request) {
        var year = today().getYear();
        if (designation.accepted(request.id()).isEmpty()) {
            return Optional.of(Refusal.of("funding.delegation.no-holder").at("/demandes/" + request.reference()));
        }
        return envelopes.existsByYear(year) || delegations.existsByRequestId(request.id())
                ? Optional.empty()
                : Optional.of(Refusal.of("funding.delegation.no-envelope", String.valueOf(year))
                        .at("/credits"));
    }

    /// Delegates out of the usual programme, as much to pay as to commit.
    public Outcome<Delegation> delegate(Reference reference, Money amount, Viewer viewer) {
        return delegate(reference, settings.programme(), Grant.of(amount), viewer);
    }

    /// Delegates out of the envelope of the year and of a programme, once a groupement holds the mission.
    ///
    /// @throws Stale when a colleague delegated in between
    public Outcome<Delegation> delegate(Reference reference, String programme, Grant grant, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, CreditsAct.DELEGATE, request.status());
        var obstacle = obstacle(request);
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        if (grant.ae().equals(Money.ZERO)) {
            return Outcome.refused(Refusal.of("funding.delegation.zero"));
        }
        var year = today().getYear();
        var source = envelopes.lock(year, programme);
        if (delegations.existsByRequestId(request.id())) {
            throw new Stale("delegation of " + reference);
        }
        if (source.isEmpty()) {
            return Outcome.refused(Refusal.of("funding.delegation.no-programme", programme, String.valueOf(year)));
        }
        var envelope = source.get();
        var refusals = refusals(envelope, grant, Money.ZERO, Money.ZERO);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var at = clock.instant();
        var delegation = delegations.save(
                new Delegation(request.id(), envelope, grant.ae(), grant.cp(), named(grant, year), on(grant), at));
        ledger.post(posting(delegation, CreditsAct.DELEGATE, by, at), granted(grant, Money.ZERO, Money.ZERO));
        events.publishEvent(new CreditsMoved(request.id(), CreditsAct.DELEGATE, grant.ae(), by, at));
        return Outcome.done(delegation);
    }

    /// Gives more or takes back as much to pay as to commit.
    public Outcome<Delegation> adjust(Reference reference, long version, Money amount, Viewer viewer) {
        return adjust(reference, version, Grant.of(amount), viewer);
    }

    /// Gives more or takes back, out of the envelope first used.
    ///
    /// @param version the version that was read when the form was opened
    /// @throws Stale when a colleague adjusted it in between
    public Outcome<Delegation> adjust(Reference reference, long version, Grant grant, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, CreditsAct.ADJUST, request.status());
        var envelope = envelopes
                .lockSourceOf(request.id())
                .orElseThrow(() -> new NotFound("delegation of " + request.reference()));
        var delegation = delegations.lock(request.id()).orElseThrow();
        if (delegation.version() != version) {
            throw new Stale("delegation of " + reference);
        }
        if (delegation.ordered().exceeds(grant.ae())) {
            return Outcome.refused(Refusal.of("funding.delegation.ordered", delegation.ordered()));
        }
        if (delegation.cpPaid().exceeds(grant.cp())) {
            return Outcome.refused(Refusal.of("funding.delegation.paid", delegation.cpPaid()));
        }
        var refusals = refusals(envelope, grant, delegation.amount(), delegation.cp());
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        var at = clock.instant();
        var moved = granted(grant, delegation.amount(), delegation.cp());
        delegation.adjust(grant.ae(), grant.cp(), named(grant, today().getYear()), on(grant));
        ledger.post(posting(delegation, CreditsAct.ADJUST, by, at), moved);
        events.publishEvent(new CreditsMoved(request.id(), CreditsAct.ADJUST, grant.ae(), by, at));
        return Outcome.done(delegation);
    }

    /// @param ae what of the envelope is already granted to the same dossier, and `cp` likewise
    private List<Refusal> refusals(Envelope envelope, Grant grant, Money ae, Money cp) {
        var refusals = new ArrayList<Refusal>();
        var most = envelope.remaining().plus(ae);
        if (grant.ae().exceeds(most)) {
            refusals.add(Refusal.of("funding.delegation.beyond", String.valueOf(envelope.year()), most));
        }
        var mostPaid = envelope.cpRemaining().plus(cp);
        if (grant.cp().exceeds(mostPaid)) {
            refusals.add(Refusal.of("funding.delegation.beyond-cp", String.valueOf(envelope.year()), mostPaid));
        }
        if (on(grant).isAfter(today())) {
            refusals.add(Refusal.of("funding.delegation.future"));
        } else if (on(grant).getYear() < envelope.year()) {
            refusals.add(Refusal.of("funding.delegation.before", String.valueOf(envelope.year())));
        }
        return refusals;
    }

    private static Movement voted(Money ae, Money cp, Money formerAe, Money formerCp) {
        return new Movement()
                .move(Nature.AE, Account.VOTED, Account.ENVELOPE, ae.cents() - formerAe.cents())
                .move(Nature.CP, Account.VOTED, Account.ENVELOPE, cp.cents() - formerCp.cents());
    }

    private static Movement granted(Grant grant, Money formerAe, Money formerCp) {
        return new Movement()
                .move(Nature.AE, Account.ENVELOPE, Account.DELEGATED, grant.ae().cents() - formerAe.cents())
                .move(Nature.CP, Account.ENVELOPE, Account.DELEGATED, grant.cp().cents() - formerCp.cents());
    }

    private static Ledger.Posting posting(Envelope envelope, CreditsAct act, By by, Instant at) {
        return new Ledger.Posting(at, act.name(), by, envelope.year(), envelope.programme(), null, null, "");
    }

    private static Ledger.Posting posting(Delegation delegation, CreditsAct act, By by, Instant at) {
        return new Ledger.Posting(
                at,
                act.name(),
                by,
                delegation.year(),
                delegation.programme(),
                delegation.requestId(),
                null,
                delegation.reference());
    }

    private static String named(Envelope envelope) {
        return "%d, %s (%s)".formatted(envelope.year(), envelope.amount(), envelope.programme());
    }

    private String named(Grant grant, int year) {
        return grant.reference().isBlank()
                ? "DEL-%d-%05d".formatted(year, delegations.nextNumber(year))
                : grant.reference();
    }

    private LocalDate on(Grant grant) {
        return grant.on() == null ? today() : grant.on();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), French.PARIS);
    }

    private static By admit(CreditsAct act, Viewer viewer) {
        if (!act.isOpenTo(viewer.capacities())) {
            throw new NotFound(act + " is not for this viewer");
        }
        return viewer.acting(Capacity.HEAD_OF_BUREAU);
    }
}
