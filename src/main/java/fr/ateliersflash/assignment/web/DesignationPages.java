package fr.ateliersflash.assignment.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.agreement.FrameworkAgreement;
import fr.ateliersflash.assignment.Assignment;
import fr.ateliersflash.assignment.AssignmentAct;
import fr.ateliersflash.assignment.AssignmentStatus;
import fr.ateliersflash.assignment.CascadeState;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.assignment.Ground;
import fr.ateliersflash.assignment.Minutes;
import fr.ateliersflash.assignment.Minuting;
import fr.ateliersflash.assignment.Reasons;
import fr.ateliersflash.assignment.TeamLines;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.Fact;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Wording;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Prepares the pages about the cascade of a request.
@Component
@Transactional(readOnly = true)
class DesignationPages {

    /// The groupements that somebody may have to call.
    private static final Set<AssignmentStatus> CALLED =
            EnumSet.of(AssignmentStatus.PROPOSED, AssignmentStatus.ACCEPTED);

    private final Dossiers dossiers;
    private final Designation designation;
    private final Minuting minuting;
    private final Agreements agreements;
    private final Wording wording;
    private final Clock clock;

    DesignationPages(
            Dossiers dossiers,
            Designation designation,
            Minuting minuting,
            Agreements agreements,
            Wording wording,
            Clock clock) {
        this.dossiers = dossiers;
        this.designation = designation;
        this.minuting = minuting;
        this.agreements = agreements;
        this.wording = wording;
        this.clock = clock;
    }

    DesignationPage show(Reference reference, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        if (!request.sideOf(viewer).isOfTheState()) {
            throw new NotFound("designation of " + reference);
        }
        var state = designation.state(request.id());
        var cascade = designation.cascade(request.id());
        return new DesignationPage(
                reference,
                request.bearer().name(),
                facts(request, cascade),
                sentence(state),
                tone(state),
                state instanceof CascadeState.Next next ? next.obstacles() : List.of(),
                state instanceof CascadeState.Awaited(var proposal) ? proposal.id() : null,
                rounds(cascade),
                minuting.of(request.id()).stream()
                        .map(minutes -> view(minutes, request))
                        .toList(),
                acts(state, cascade, request, viewer),
                List.of(),
                French.moment(clock.instant()));
    }

    private DesignationPage.MinutesView view(Minutes minutes, AtelierRequest request) {
        return new DesignationPage.MinutesView(
                minutes.number(),
                wording.of("assignment.step.by", French.moment(minutes.establishedAt()), minutes.establishedBy()),
                minutes.sha256(),
                minuting.isCurrent(minutes, request));
    }

    List<Option> grounds(AssignmentAct act) {
        return wording.options("assignment.ground", Ground.of(act));
    }

    private List<Fact> facts(AtelierRequest request, List<Assignment> cascade) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("assignment.fact.request", request.reference().value()));
        facts.add(fact("assignment.fact.bearer", request.bearer().name()));
        facts.add(fact("assignment.fact.title", request.fiche().purpose().title()));
        facts.add(fact("assignment.fact.service", request.serviceName()));
        var names = cascade.stream()
                .map(Assignment::agreementId)
                .distinct()
                .map(agreements::find)
                .map(FrameworkAgreement::name)
                .collect(Collectors.joining("\n"));
        facts.add(fact("assignment.fact.agreement", names));
        return facts;
    }

    private Fact fact(String key, String value) {
        return new Fact(wording.of(key), value);
    }

    private String sentence(CascadeState state) {
        return switch (state) {
            case CascadeState.Next next ->
                wording.of("assignment.state.next", next.mandataire(), next.rank(), next.responseDays());
            case CascadeState.Awaited(var proposal) ->
                wording.of(
                        proposal.isOverdue(clock.instant()) ? "assignment.state.overdue" : "assignment.state.awaited",
                        proposal.mandataire(),
                        proposal.rank(),
                        French.moment(proposal.dueAt()));
            case CascadeState.Designated(var holder) ->
                wording.of("assignment.state.designated", holder.mandataire(), holder.rank());
            case CascadeState.Exhausted(var round) -> wording.of("assignment.exhausted", round);
            case CascadeState.Blocked(Refusal reason) -> wording.of(reason);
        };
    }

    private static String tone(CascadeState state) {
        return switch (state) {
            case CascadeState.Next _, CascadeState.Awaited _ -> "info";
            case CascadeState.Designated _ -> "success";
            case CascadeState.Exhausted _, CascadeState.Blocked _ -> "warning";
        };
    }

    private static DesignationPage.Acts acts(
            CascadeState state, List<Assignment> cascade, AtelierRequest request, Viewer viewer) {
        var bureau = request.standing(viewer).contains(Capacity.BUREAU);
        return new DesignationPage.Acts(
                bureau
                        && state instanceof CascadeState.Next next
                        && next.obstacles().isEmpty(),
                bureau && state instanceof CascadeState.Awaited,
                bureau && state instanceof CascadeState.Next,
                bureau && state instanceof CascadeState.Exhausted,
                bureau && !cascade.isEmpty());
    }

    private List<DesignationPage.RoundView> rounds(List<Assignment> cascade) {
        return cascade.stream()
                .collect(Collectors.groupingBy(Assignment::round, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(round -> new DesignationPage.RoundView(
                        round.getKey(),
                        round.getValue().stream().map(this::step).toList()))
                .toList();
    }

    private DesignationPage.Step step(Assignment step) {
        return new DesignationPage.Step(
                step.rank(),
                step.mandataire(),
                wording.of("assignment.status", step.status()),
                Tones.of(step.status()),
                wording.of("assignment.step.by", French.moment(step.proposedAt()), step.proposedBy()),
                step.status() == AssignmentStatus.SKIPPED ? "" : French.moment(step.dueAt()),
                answered(step),
                reason(step),
                step.team().map(team -> TeamLines.of(team, wording)).orElse(List.of()),
                CALLED.contains(step.status()) ? designation.contacts(step) : List.of());
    }

    private @Nullable String reason(Assignment step) {
        var reason = step.reason();
        return reason == null ? null : Reasons.of(step.ground(), reason, wording);
    }

    private String answered(Assignment step) {
        var at = step.answeredAt();
        var by = step.answeredBy();
        if (at == null || by == null) {
            return "";
        }
        return by.isEmpty()
                ? wording.of("assignment.step.byClock", French.moment(at))
                : wording.of("assignment.step.by", French.moment(at), by);
    }
}
