package fr.ateliersflash.atelier.web;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.assignment.TeamLines;
import fr.ateliersflash.atelier.Atelier;
import fr.ateliersflash.atelier.AtelierAct;
import fr.ateliersflash.atelier.Ateliers;
import fr.ateliersflash.atelier.Guard;
import fr.ateliersflash.atelier.MissionLength;
import fr.ateliersflash.atelier.Pace;
import fr.ateliersflash.atelier.Paper;
import fr.ateliersflash.atelier.Phase;
import fr.ateliersflash.atelier.PhaseWorkflow;
import fr.ateliersflash.atelier.Situation;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.Fact;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Draws the page of an atelier for whoever reads it: the collectivité reads all of it but what is ordered and
/// paid.
@Component
@Transactional(readOnly = true)
class AtelierPages {

    /// Those that open a phase have their own place on the page; those upon an action have it in the road map.
    private static final Set<AtelierAct> ELSEWHERE = EnumSet.of(
            AtelierAct.OPEN,
            AtelierAct.START_APPROPRIATION,
            AtelierAct.START_ANIMATION,
            AtelierAct.START_RESTITUTION,
            AtelierAct.CLOSE,
            AtelierAct.EDIT_ACTION,
            AtelierAct.REMOVE_ACTION);

    private final Dossiers dossiers;
    private final Ateliers ateliers;
    private final Designation designation;
    private final PhaseWorkflow workflow;
    private final MissionLength length;
    private final Wording wording;
    private final Clock clock;

    AtelierPages(
            Dossiers dossiers,
            Ateliers ateliers,
            Designation designation,
            PhaseWorkflow workflow,
            MissionLength length,
            Wording wording,
            Clock clock) {
        this.dossiers = dossiers;
        this.ateliers = ateliers;
        this.designation = designation;
        this.workflow = workflow;
        this.length = length;
        this.wording = wording;
        this.clock = clock;
    }

    public ModelAndView show(Reference reference, Viewer viewer) {
        return page(reference, List.of(), HttpStatus.OK, viewer);
    }

    /// After an act that may be refused: on to the page it leads to, or back here with every reason.
    public ModelAndView answer(
            Outcome<Atelier> outcome, AtelierAct act, RedirectAttributes redirect, Reference reference, Viewer viewer) {
        return switch (outcome) {
            case Outcome.Done<Atelier> _ -> Answers.done(redirect, act, reference);
            case Outcome.Refused<Atelier>(var refusals) ->
                page(reference, refusals, HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        };
    }

    private ModelAndView page(Reference reference, List<Refusal> refusals, HttpStatus status, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var page = ateliers.of(request.id())
                .map(atelier -> opened(request, atelier, refusals, viewer))
                .orElseGet(() -> unopened(request, refusals, viewer));
        return new ModelAndView("atelier/show", Map.of("page", page), status);
    }

    /// Once its request is selected, an atelier has a page that says what its opening waits for.
    private AtelierPage unopened(AtelierRequest request, List<Refusal> refusals, Viewer viewer) {
        if (request.status() != RequestStatus.SELECTED) {
            throw new NotFound("atelier of " + request.reference());
        }
        var standing = request.standing(viewer);
        return new AtelierPage(
                request.reference(),
                request.bearer().name(),
                wording.of("atelier.unopened"),
                "neutral",
                wording.of("atelier.unopened.text"),
                null,
                null,
                next(AtelierAct.OPEN, request, AtelierAct.OPEN.isOpenTo(standing), viewer),
                team(request, viewer),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                refusals);
    }

    private AtelierPage opened(AtelierRequest request, Atelier atelier, List<Refusal> refusals, Viewer viewer) {
        var open = atelier.openTo(request.standing(viewer));
        var pace = atelier.pace(length, dayOf(clock.instant()));
        return new AtelierPage(
                request.reference(),
                request.bearer().name(),
                wording.of("atelier.status", atelier.phase()),
                tone(atelier.phase()),
                wording.of("atelier.since", French.date(atelier.phaseSince())),
                atelier.haltReason(),
                warning(pace),
                workflow.next(atelier.phase())
                        .map(act -> next(act, request, open.contains(act), viewer))
                        .orElse(null),
                team(request, viewer),
                links(open, request.reference()),
                phases(atelier, pace),
                cards(atelier, request.reference()),
                facts(atelier, pace),
                refusals);
    }

    /// Who the State and the collectivité work with, once a groupement has accepted.
    private List<Fact> team(AtelierRequest request, Viewer viewer) {
        if (request.sideOf(viewer) == OrganisationKind.GROUPEMENT) {
            return List.of();
        }
        return designation.accepted(request.id()).stream()
                .flatMap(holder -> Stream.of(
                        new Fact(wording.of("atelier.team.holder"), holder.mandataire()),
                        new Fact(
                                wording.of("atelier.team.lines"),
                                holder.team()
                                        .map(team -> String.join("\n", TeamLines.of(team, wording)))
                                        .orElse("")),
                        new Fact(wording.of("atelier.team.contacts"), String.join("\n", designation.contacts(holder)))))
                .toList();
    }

    private AtelierPage.Next next(AtelierAct act, AtelierRequest request, boolean mine, Viewer viewer) {
        var situation = ateliers.situation(request);
        var side = request.sideOf(viewer);
        var lines = new ArrayList<AtelierPage.GuardLine>();
        var guards = workflow.guards(act);
        var money = side != OrganisationKind.COLLECTIVITE;
        guards.stream()
                .filter(guard -> money || !guard.isAboutMoney())
                .map(guard -> line(guard, situation, side.isOfTheState() && acts(viewer)))
                .forEach(lines::add);
        if (!money && guards.stream().anyMatch(Guard::isAboutMoney)) {
            lines.add(formalities(guards, situation));
        }
        var ready = guards.stream().allMatch(guard -> guard.isMetBy(situation));
        return new AtelierPage.Next(
                wording.of("atelier.next", act),
                lines,
                ready,
                mine ? Addresses.of(act, situation.reference()).orElseThrow() : null,
                "atelier.button." + act.name());
    }

    private static boolean acts(Viewer viewer) {
        return viewer.is(Capacity.SERVICE) || viewer.is(Capacity.BUREAU);
    }

    private AtelierPage.GuardLine line(Guard guard, Situation situation, boolean forTheState) {
        var linked = guard != Guard.HOLDER_ACCEPTED && !guard.isAboutMoney() || forTheState;
        return line(
                "atelier.guard." + guard,
                guard.isMetBy(situation),
                guard.awaits(),
                linked ? guard.remedy(situation) : null);
    }

    /// What the State orders and pays, in one line that says no more.
    private AtelierPage.GuardLine formalities(List<Guard> guards, Situation situation) {
        var unmet = guards.stream()
                .filter(guard -> guard.isAboutMoney() && !guard.isMetBy(situation))
                .findFirst();
        return line(
                "atelier.guard.formalities",
                unmet.isEmpty(),
                unmet.map(Guard::awaits).orElse(Capacity.SERVICE),
                null);
    }

    private AtelierPage.GuardLine line(String key, boolean met, Capacity awaits, @Nullable String href) {
        return new AtelierPage.GuardLine(
                wording.of(key),
                met,
                wording.of(met ? "atelier.guard.met" : "atelier.guard.awaited"),
                met ? "success" : "warning",
                wording.of("atelier.who", awaits),
                met ? null : href);
    }

    private static List<AtelierPage.ActLink> links(Set<AtelierAct> open, Reference reference) {
        return open.stream()
                .filter(act -> !ELSEWHERE.contains(act))
                .flatMap(act -> Addresses.of(act, reference).stream()
                        .map(href -> new AtelierPage.ActLink(
                                href, "atelier.button." + act.name(), act == AtelierAct.RESUME)))
                .toList();
    }

    private List<AtelierPage.PhaseEntry> phases(Atelier atelier, Pace pace) {
        return Phase.COURSE.stream()
                .map(phase -> entry(phase, atelier, planned(phase, atelier, pace)))
                .toList();
    }

    private AtelierPage.PhaseEntry entry(Phase phase, Atelier atelier, Optional<LocalDate> planned) {
        var rank = Phase.COURSE.indexOf(phase);
        var current = Phase.COURSE.indexOf(atelier.workPhase());
        var entered = rank <= current ? atelier.enteredAt(phase).map(AtelierPages::dayOf) : Optional.<LocalDate>empty();
        var iso = entered.or(() -> planned).map(LocalDate::toString).orElse(null);
        var text = entered.map(day -> wording.of("atelier.phase.entered", French.date(day)))
                .or(() -> planned.map(day -> wording.of("atelier.phase.planned", French.date(day))))
                .orElseGet(() -> wording.of("atelier.phase.later"));
        var state = rank < current ? "done" : rank == current ? "current" : "later";
        return new AtelierPage.PhaseEntry(
                text,
                iso,
                wording.of("atelier.status", phase),
                wording.of("atelier.phase.state." + state),
                phase == atelier.workPhase() ? atelier.haltReason() : null);
    }

    private static Optional<LocalDate> planned(Phase phase, Atelier atelier, Pace pace) {
        return switch (phase) {
            case ANIMATION -> atelier.currentNote().map(note -> note.content().visitOn());
            case RESTITUTION -> atelier.currentNote().map(note -> note.content().sessionTo());
            case CLOSED -> Optional.of(pace.expectedEnd());
            case PREPARATION, APPROPRIATION, SUSPENDED, ABANDONED -> Optional.empty();
        };
    }

    private List<AtelierPage.Card> cards(Atelier atelier, Reference reference) {
        var visits = atelier.sessions().stream()
                .filter(one -> one.proceedings().kind().isVisit())
                .count();
        return List.of(
                card(Paper.NOTE, atelier, reference),
                new AtelierPage.Card(
                        wording.of("atelier.visits.title"),
                        wording.of("atelier.card.sessions", visits),
                        Addresses.atelier(reference) + "/visites"),
                new AtelierPage.Card(
                        wording.of("atelier.sessions.title"),
                        wording.of("atelier.card.sessions", atelier.sessions().size() - visits),
                        Addresses.atelier(reference) + "/seances"),
                card(Paper.DELIVERABLE, atelier, reference),
                new AtelierPage.Card(
                        wording.of("atelier.road-map.title"),
                        wording.of("atelier.card.actions", atelier.actions().size()),
                        Addresses.atelier(reference) + "/feuille-de-route"));
    }

    private AtelierPage.Card card(Paper paper, Atelier atelier, Reference reference) {
        return new AtelierPage.Card(
                wording.of("atelier.paper." + paper + ".title"),
                wording.of("atelier.paper." + paper + ".state", PaperState.of(paper, atelier)),
                Addresses.paper(reference, paper));
    }

    private List<Fact> facts(Atelier atelier, Pace pace) {
        var kickOff = atelier.kickOffOn();
        var restitution = atelier.restitutionOn();
        var publication = atelier.publishedAt();
        return Stream.of(
                        fact("opened", atelier.openedOn()),
                        fact("kick-off", kickOff),
                        fact("limit", atelier.phase().isUnderWay() ? pace.limit() : null, length.longestMonths()),
                        fact("restitution", restitution),
                        fact("published", publication == null ? null : dayOf(publication)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Fact> fact(String name, @Nullable LocalDate day, Object... arguments) {
        return Optional.ofNullable(day)
                .map(one -> new Fact(wording.of("atelier.fact." + name, arguments), French.date(one)));
    }

    private @Nullable String warning(Pace pace) {
        return pace.warning() == Pace.Warning.NONE
                ? null
                : wording.of(
                        "atelier.pace." + pace.warning(),
                        French.date(pace.limit()),
                        French.date(pace.expectedEnd()),
                        length.longestMonths());
    }

    private static String tone(Phase phase) {
        return switch (phase) {
            case PREPARATION -> "new";
            case APPROPRIATION, ANIMATION, RESTITUTION -> "info";
            case CLOSED -> "success";
            case SUSPENDED -> "warning";
            case ABANDONED -> "error";
        };
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, French.PARIS);
    }
}
