package fr.ateliersflash.atelier.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.atelier.Approval;
import fr.ateliersflash.atelier.Atelier;
import fr.ateliersflash.atelier.AtelierAct;
import fr.ateliersflash.atelier.Deliverable;
import fr.ateliersflash.atelier.DeliverableContent;
import fr.ateliersflash.atelier.Deposit;
import fr.ateliersflash.atelier.Note;
import fr.ateliersflash.atelier.NoteContent;
import fr.ateliersflash.atelier.Paper;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.shared.Fact;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Draws the pages of the note and of the deliverable, whoever reads them.
@Component
class PaperPages {

    private final Reading reading;
    private final Wording wording;

    PaperPages(Reading reading, Wording wording) {
        this.reading = reading;
        this.wording = wording;
    }

    ModelAndView show(Paper paper, Reference reference, Viewer viewer) {
        var page = reading.read(reference, viewer, (request, atelier) -> page(paper, request, atelier, viewer));
        return new ModelAndView("atelier/paper", Map.of("page", page));
    }

    private PaperPage page(Paper paper, AtelierRequest request, Atelier atelier, Viewer viewer) {
        var open = atelier.openTo(request.standing(viewer));
        var state = PaperState.of(paper, atelier);
        var versions = atelier.versions(paper).reversed();
        return new PaperPage(
                request.reference(),
                "atelier.paper." + paper,
                Addresses.paper(request.reference(), paper),
                wording.of("atelier.paper." + paper + ".state", state),
                state.tone(),
                atelier.current(paper).map(Deposit::number).orElse(0),
                versions.stream()
                        .map(one -> version(one, one == versions.getFirst(), paper, atelier, request.reference()))
                        .toList(),
                deposit(paper, open, versions.isEmpty()),
                open.contains(paper.approval()),
                open.contains(paper.changeRequest()));
    }

    private static @Nullable String deposit(Paper paper, Set<AtelierAct> open, boolean first) {
        if (!open.contains(paper.deposit())) {
            return null;
        }
        return first ? "atelier.button." + paper.deposit() : "atelier.paper.again";
    }

    private PaperPage.VersionView version(
            Deposit deposit, boolean last, Paper paper, Atelier atelier, Reference reference) {
        var file = deposit.file();
        var requestedAt = deposit.changeRequestedAt();
        return new PaperPage.VersionView(
                wording.of("atelier.paper.version", deposit.number()),
                wording.of(
                        "atelier.paper.deposited",
                        deposit.depositedBy(),
                        deposit.organisation(),
                        French.moment(deposit.depositedAt())),
                Addresses.document(reference, file.documentId()),
                file.name(),
                French.size(file.size()),
                facts(deposit),
                last ? atelier.approvals(paper).stream().map(this::approval).toList() : List.of(),
                requestedAt == null
                        ? null
                        : wording.of(
                                "atelier.paper.change",
                                Objects.requireNonNullElse(deposit.changeRequestedBy(), ""),
                                French.moment(requestedAt)),
                deposit.changeReason());
    }

    private String approval(Approval approval) {
        return wording.of(
                "atelier.paper.approved",
                approval.person(),
                approval.organisation(),
                French.moment(approval.givenAt()));
    }

    private List<Fact> facts(Deposit deposit) {
        return switch (deposit) {
            case Note note -> facts(note.content());
            case Deliverable deliverable -> facts(deliverable.content());
            default -> throw new IllegalArgumentException("No such paper: " + deposit);
        };
    }

    private List<Fact> facts(NoteContent note) {
        return List.of(
                new Fact(word("note.daysOnSite"), days(note.daysOnSite(), note.daysOnSiteReason())),
                new Fact(word("note.contractorDays"), days(note.contractorDays(), note.contractorDaysReason())),
                new Fact(word("note.content"), note.content()),
                new Fact(word("note.animation"), note.animation()),
                new Fact(word("note.deliverableForm"), wording.of("request.deliverable", note.deliverableForm())),
                new Fact(word("note.team"), note.team()),
                new Fact(word("note.visitOn"), French.date(note.visitOn())),
                new Fact(
                        word("note.session"),
                        wording.of("atelier.dates", French.date(note.sessionFrom()), French.date(note.sessionTo()))),
                new Fact(word("note.restitutionOn"), French.date(note.restitutionOn())));
    }

    private List<Fact> facts(DeliverableContent deliverable) {
        return List.of(
                new Fact(word("deliverable.diagnosis"), deliverable.diagnosis()),
                new Fact(word("deliverable.proposals"), deliverable.proposals()),
                new Fact(word("deliverable.recommendedActions"), deliverable.recommendedActions()),
                new Fact(word("deliverable.sketches"), deliverable.sketches()));
    }

    private String word(String name) {
        return wording.of("atelier." + name);
    }

    private String days(int days, @Nullable String reason) {
        var count = wording.of("atelier.days", days);
        return reason == null ? count : count + "\n" + reason;
    }
}
