package fr.ateliersflash.assignment.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.AgreementPapers;
import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.agreement.Holder;
import fr.ateliersflash.agreement.Member;
import fr.ateliersflash.assignment.Assignment;
import fr.ateliersflash.assignment.AssignmentAct;
import fr.ateliersflash.assignment.AssignmentStatus;
import fr.ateliersflash.assignment.Ground;
import fr.ateliersflash.assignment.Proposals;
import fr.ateliersflash.assignment.Reasons;
import fr.ateliersflash.assignment.TeamLines;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.Fact;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Wording;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Prepares what a groupement sees of its proposals.
@Component
@Transactional(readOnly = true)
class ProposalPages {

    private static final int ROWS = 25;

    private final Proposals proposals;
    private final Agreements agreements;
    private final AgreementPapers papers;
    private final Wording wording;
    private final Clock clock;

    ProposalPages(Proposals proposals, Agreements agreements, AgreementPapers papers, Wording wording, Clock clock) {
        this.proposals = proposals;
        this.agreements = agreements;
        this.papers = papers;
        this.wording = wording;
        this.clock = clock;
    }

    ProposalsPage list(long before, Viewer viewer) {
        var past = proposals.past(viewer, before, ROWS + 1);
        var shown = past.stream().limit(ROWS).toList();
        return new ProposalsPage(
                proposals.awaiting(viewer).stream().map(this::row).toList(),
                shown.stream().map(this::row).toList(),
                past.size() > ROWS ? "/propositions?avant=" + shown.getLast().id() : null,
                papers.all(viewer).stream()
                        .map(paper -> new ProposalsPage.Paper(
                                paper.href(),
                                paper.label(),
                                paper.document().name() + ", "
                                        + French.size(paper.document().size())))
                        .toList());
    }

    ProposalPage show(long id, Viewer viewer) {
        var proposal = proposals.find(id, viewer);
        return new ProposalPage(
                id,
                proposal.reference().value(),
                proposal.bearer(),
                wording.of("assignment.status", proposal.status()),
                Tones.of(proposal.status()),
                facts(proposal),
                viewer.is(Capacity.MANDATAIRE)
                        && proposal.status() == AssignmentStatus.PROPOSED
                        && !proposal.isOverdue(clock.instant()),
                proposal.isLive() ? "/demandes/" + proposal.reference() : null,
                options(everybody(proposal)),
                proposals.competences(id, viewer),
                proposal.team().map(team -> TeamLines.of(team, wording)).orElse(List.of()),
                List.of());
    }

    List<Option> grounds(AssignmentAct act) {
        return wording.options("assignment.ground", Ground.of(act));
    }

    /// Those the team can be made of: the members of the groupement, as the agreement lists them.
    List<Member> everybody(long id, Viewer viewer) {
        return everybody(proposals.find(id, viewer));
    }

    /// By place: names may hold commas, which forms take for lists.
    private static List<Option> options(List<Member> members) {
        return IntStream.range(0, members.size())
                .mapToObj(place ->
                        new Option(String.valueOf(place), members.get(place).line()))
                .toList();
    }

    private List<Member> everybody(Assignment proposal) {
        return agreements
                .find(proposal.agreementId())
                .heldBy(proposal.groupementId())
                .map(Holder::everybody)
                .orElseGet(() -> List.of(new Member(proposal.mandataire(), List.of())));
    }

    private List<Fact> facts(Assignment proposal) {
        var facts = new ArrayList<Fact>();
        facts.add(fact(
                "assignment.fact.agreement",
                agreements.find(proposal.agreementId()).name()));
        facts.add(fact("assignment.fact.proposed", French.moment(proposal.proposedAt())));
        facts.add(fact("assignment.fact.due", French.moment(proposal.dueAt())));
        var answeredAt = proposal.answeredAt();
        if (answeredAt != null) {
            facts.add(fact("assignment.fact.answered", French.moment(answeredAt)));
        }
        var reason = proposal.reason();
        if (reason != null) {
            facts.add(fact("assignment.fact.reason", Reasons.of(proposal.ground(), reason, wording)));
        }
        return facts;
    }

    private Fact fact(String key, String value) {
        return new Fact(wording.of(key), value);
    }

    private ProposalsPage.Row row(Assignment proposal) {
        return new ProposalsPage.Row(
                "/propositions/" + proposal.id(),
                proposal.reference().value(),
                proposal.bearer(),
                wording.of("assignment.status", proposal.status()),
                Tones.of(proposal.status()),
                French.moment(proposal.dueAt()));
    }
}
