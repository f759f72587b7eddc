package fr.ateliersflash.assignment;

import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.agreement.Ceilings;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.shared.Fact;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the minutes of a cascade say: nothing that changes while the cascade does not, so that the same cascade has the
/// same minutes.
@Component
class MinutesWords {

    private final Agreements agreements;
    private final Wording wording;

    MinutesWords(Agreements agreements, Wording wording) {
        this.agreements = agreements;
        this.wording = wording;
    }

    List<Minutes.Part> parts(AtelierRequest request, List<Assignment> cascade) {
        return Stream.of(
                        Stream.of(heading(request, cascade)),
                        cascade.stream().map(this::part),
                        Stream.of(conclusion(cascade)))
                .flatMap(parts -> parts)
                .toList();
    }

    private Minutes.Part heading(AtelierRequest request, List<Assignment> cascade) {
        var facts = new ArrayList<Fact>();
        add(facts, "assignment.fact.request", request.reference().value());
        add(facts, "assignment.fact.bearer", request.bearer().name());
        add(facts, "assignment.fact.title", request.fiche().purpose().title());
        add(facts, "assignment.fact.service", request.serviceName());
        cascade.stream().map(this::agreement).distinct().forEach(name -> add(facts, "assignment.fact.agreement", name));
        return new Minutes.Part(wording.of("assignment.minutes.object"), facts);
    }

    private Minutes.Part part(Assignment step) {
        var facts = new ArrayList<Fact>();
        add(facts, "assignment.minutes.agreement", agreement(step));
        step.ceilings().ifPresent(ceilings -> {
            add(facts, "assignment.minutes.ceiling", used(ceilings.committed(), ceilings.total()));
            add(facts, "assignment.minutes.ceiling.holder", used(ceilings.holderCommitted(), ceilings.holderTotal()));
        });
        var asked = wording.of("assignment.step.by", French.moment(step.proposedAt()), step.proposedBy());
        if (step.status() == AssignmentStatus.SKIPPED) {
            add(facts, "assignment.minutes.skipped", asked);
        } else {
            add(facts, "assignment.minutes.asked", asked);
            add(facts, "assignment.minutes.due", French.moment(step.dueAt()));
        }
        add(facts, "assignment.minutes.outcome", outcome(step));
        var reason = step.reason();
        if (reason != null) {
            add(facts, "assignment.minutes.reason", Reasons.of(step.ground(), reason, wording));
        }
        step.team()
                .ifPresent(
                        team -> add(facts, "assignment.minutes.team", String.join("\n", TeamLines.of(team, wording))));
        return new Minutes.Part(
                wording.of("assignment.minutes.step", step.round(), step.rank(), step.mandataire()), facts);
    }

    private Minutes.Part conclusion(List<Assignment> cascade) {
        var holder = cascade.stream()
                .filter(step -> step.status() == AssignmentStatus.ACCEPTED)
                .findFirst();
        var facts = new ArrayList<Fact>();
        add(
                facts,
                "assignment.minutes.designated",
                holder.map(Assignment::mandataire).orElseGet(() -> wording.of("assignment.minutes.nobody")));
        return new Minutes.Part(wording.of("assignment.minutes.conclusion"), facts);
    }

    /// As it was named that day.
    private String agreement(Assignment step) {
        return step.ceilings()
                .map(Ceilings::agreement)
                .orElseGet(() -> agreements.find(step.agreementId()).name());
    }

    private String used(Money committed, @Nullable Money ceiling) {
        return ceiling == null
                ? wording.of("assignment.minutes.used.unlimited", committed)
                : wording.of("assignment.minutes.used", committed, ceiling);
    }

    private String outcome(Assignment step) {
        var status = wording.of("assignment.minutes.status", step.status());
        var at = step.answeredAt();
        if (at == null || step.status() == AssignmentStatus.SKIPPED) {
            return status;
        }
        var by = step.answeredBy();
        return by == null || by.isEmpty()
                ? wording.of("assignment.minutes.outcome.byClock", status, French.moment(at))
                : wording.of("assignment.minutes.outcome.by", status, French.moment(at), by);
    }

    private void add(List<Fact> facts, String key, String value) {
        facts.add(new Fact(wording.of(key), value));
    }
}
