package fr.ateliersflash.turn;

import fr.ateliersflash.assignment.Assignment;
import fr.ateliersflash.assignment.CascadeState;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.atelier.Atelier;
import fr.ateliersflash.atelier.Ateliers;
import fr.ateliersflash.atelier.Guard;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.funding.OrderStatus;
import fr.ateliersflash.funding.Orders;
import fr.ateliersflash.messaging.Conversations;
import fr.ateliersflash.messaging.Expectation;
import fr.ateliersflash.messaging.Party;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.request.Verdict;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.review.SigningCircuit;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who must do what next on a dossier. Nobody, once it has ended.
@Component
class TurnRules {

    private static final Set<Guard> APPROVALS = Set.of(
            Guard.NOTE_APPROVED_BY_SERVICE,
            Guard.NOTE_APPROVED_BY_COLLECTIVITE,
            Guard.DELIVERABLE_APPROVED_BY_SERVICE,
            Guard.DELIVERABLE_APPROVED_BY_COLLECTIVITE);

    /// What the bureau is waited for as long as the agreement in force lets it, or does not.
    static final List<String> UNDER_THE_AGREEMENT = List.of("propose", "newRound", "blocked");

    private static final Set<OrderStatus> UNSETTLED =
            Set.of(OrderStatus.DRAFT, OrderStatus.ISSUED, OrderStatus.NOTIFIED);

    private final Examination examination;
    private final SigningCircuit circuit;
    private final Designation designation;
    private final Credits credits;
    private final Orders orders;
    private final Ateliers ateliers;
    private final Conversations conversations;

    TurnRules(
            Examination examination,
            SigningCircuit circuit,
            Designation designation,
            Credits credits,
            Orders orders,
            Ateliers ateliers,
            Conversations conversations) {
        this.examination = examination;
        this.circuit = circuit;
        this.designation = designation;
        this.credits = credits;
        this.orders = orders;
        this.ateliers = ateliers;
        this.conversations = conversations;
    }

    /// @param since when it began to be awaited, null when it is from now or was already
    /// @param parties who may know of it, everybody when empty
    record Awaited(
            String addressee,
            String key,
            String href,
            @Nullable Instant since,
            Set<Party> parties) {

        Awaited(String addressee, String key, String href) {
            this(addressee, key, href, null, Set.of());
        }
    }

    List<Awaited> of(AtelierRequest request) {
        return Stream.concat(acts(request).stream(), replies(request)).toList();
    }

    /// Whatever the status, an answer that the conversation awaits.
    private Stream<Awaited> replies(AtelierRequest request) {
        var conversation = "/demandes/" + request.reference() + "/conversation#message-";
        return conversations.awaited(request.id()).stream()
                .map(one -> new Awaited(
                        addressee(one, request), "reply", conversation + one.messageId(), one.since(), one.parties()));
    }

    private static String addressee(Expectation reply, AtelierRequest request) {
        return switch (reply.awaited()) {
            case SERVICE -> Addressee.service(request);
            case BUREAU -> Addressee.BUREAU;
            case COLLECTIVITE -> request.bearer().key();
            case GROUPEMENT -> Addressee.groupement(request);
        };
    }

    private List<Awaited> acts(AtelierRequest request) {
        var dossier = "/demandes/" + request.reference();
        var service = Addressee.service(request);
        return switch (request.status()) {
            case DRAFT -> written(request, new Awaited(service, "draft", dossier + "/recapitulatif"));
            case SUBMITTED -> withLetters(request, new Awaited(Addressee.BUREAU, "takeUp", dossier + "/examen"));
            case IN_REVIEW -> underExamination(request, dossier);
            case RETURNED -> written(request, new Awaited(service, "answer", dossier + "/complements"));
            case ELIGIBLE ->
                circuit.open(request.id()).isPresent()
                        ? List.of(new Awaited(Addressee.HEAD_OF_BUREAU, "decide", dossier + "/examen#decision"))
                        : List.of(new Awaited(Addressee.HEAD_OF_BUREAU, "select", "/vagues"));
            case SELECTED -> selected(request, dossier);
            case REJECTED, REDIRECTED, WITHDRAWN, DISCARDED -> List.of();
        };
    }

    /// The collectivité writes too, once invited, and whoever was invited to by name.
    private static List<Awaited> written(AtelierRequest request, Awaited byTheService) {
        var fiche = "/demandes/" + request.reference() + "/recapitulatif";
        var invited = request.coWriting() ? Stream.of(request.bearer().key()) : Stream.<String>empty();
        var coWriters =
                Stream.concat(invited, request.coWriters().stream()).map(one -> new Awaited(one, "write", fiche));
        return Stream.concat(Stream.of(byTheService), coWriters).toList();
    }

    private List<Awaited> underExamination(AtelierRequest request, String dossier) {
        if (circuit.open(request.id()).isPresent()) {
            return List.of(new Awaited(Addressee.HEAD_OF_BUREAU, "decide", dossier + "/examen#decision"));
        }
        if (examination.obstacles(request).isEmpty()) {
            return List.of(new Awaited(Addressee.BUREAU, "recommend", dossier + "/proposition"));
        }
        return withLetters(request, new Awaited(Addressee.BUREAU, "examine", dossier + "/examen"));
    }

    /// A letter that is absent or refused is awaited meanwhile.
    private static List<Awaited> withLetters(AtelierRequest request, Awaited byTheBureau) {
        var letterAwaited = Stream.of(PieceKind.ENGAGEMENT_LETTER, PieceKind.SUPPORT_LETTER)
                .map(request::currentLetter)
                .anyMatch(letter -> letter.isEmpty() || letter.get().verdict() == Verdict.REFUSED);
        var pieces = "/demandes/" + request.reference() + "/fiche/pieces";
        return letterAwaited
                ? List.of(byTheBureau, new Awaited(Addressee.service(request), "letter", pieces))
                : List.of(byTheBureau);
    }

    private List<Awaited> selected(AtelierRequest request, String dossier) {
        var designationPage = dossier + "/designation";
        return switch (designation.state(request.id())) {
            case CascadeState.Next _ -> List.of(new Awaited(Addressee.BUREAU, "propose", designationPage));
            case CascadeState.Exhausted _ -> List.of(new Awaited(Addressee.BUREAU, "newRound", designationPage));
            case CascadeState.Blocked _ -> List.of(new Awaited(Addressee.BUREAU, "blocked", designationPage));
            case CascadeState.Awaited(var proposal) ->
                List.of(new Awaited(
                        Addressee.groupement(proposal.groupementId()), "accept", "/propositions/" + proposal.id()));
            case CascadeState.Designated(var holder) -> designated(request, holder, dossier);
        };
    }

    private List<Awaited> designated(AtelierRequest request, Assignment holder, String dossier) {
        var page = "/ateliers/" + request.reference();
        return ateliers.of(request.id())
                .map(atelier -> onSite(request, atelier, holder, page))
                .orElseGet(() -> List.of(
                        isDelegated(request)
                                ? new Awaited(Addressee.service(request), "open", page)
                                : new Awaited(Addressee.BUREAU, "delegate", dossier + "/credits")));
    }

    private boolean isDelegated(AtelierRequest request) {
        return credits.delegation(request.id())
                .filter(delegation -> delegation.amount().exceeds(Money.ZERO))
                .isPresent();
    }

    private List<Awaited> onSite(AtelierRequest request, Atelier atelier, Assignment holder, String page) {
        var service = Addressee.service(request);
        return switch (atelier.phase()) {
            case ABANDONED -> settling(request);
            case SUSPENDED -> List.of(new Awaited(service, "resume", page));
            case CLOSED -> afterwards(request, atelier, page);
            case PREPARATION, APPROPRIATION, ANIMATION, RESTITUTION -> {
                var situation = ateliers.situation(request);
                var unmet = next(ateliers.awaited(request));
                yield unmet.isEmpty()
                        ? List.of(new Awaited(service, "next." + atelier.phase(), page))
                        : unmet.stream()
                                .map(guard -> new Awaited(
                                        addressee(guard.awaits(), request, holder),
                                        "guard." + guard,
                                        guard.remedy(situation)))
                                .toList();
            }
        };
    }

    private List<Awaited> afterwards(AtelierRequest request, Atelier atelier, String page) {
        var awaited = new ArrayList<Awaited>();
        if (atelier.sheet().isEmpty()) {
            awaited.add(new Awaited(Addressee.BUREAU, "publish", page));
        }
        awaited.addAll(paying(request));
        return awaited;
    }

    /// What was ordered is certified or cancelled, then paid; what was delegated beyond goes back to the envelope.
    private List<Awaited> settling(AtelierRequest request) {
        var credit = "/demandes/" + request.reference() + "/credits";
        if (isOrdered(request, UNSETTLED)) {
            return List.of(new Awaited(Addressee.service(request), "settle", credit));
        }
        var awaited = new ArrayList<>(paying(request));
        credits.delegation(request.id())
                .filter(delegation -> delegation.amount().exceeds(delegation.ordered()))
                .ifPresent(_ -> awaited.add(new Awaited(Addressee.BUREAU, "takeBack", credit)));
        return awaited;
    }

    private List<Awaited> paying(AtelierRequest request) {
        return isOrdered(request, Set.of(OrderStatus.SERVICE_DONE))
                ? List.of(
                        new Awaited(Addressee.service(request), "pay", "/demandes/" + request.reference() + "/credits"))
                : List.of();
    }

    private boolean isOrdered(AtelierRequest request, Set<OrderStatus> statuses) {
        return orders.of(request.id()).stream().anyMatch(order -> statuses.contains(order.status()));
    }

    /// Of what a phase awaits, what can be done now: nobody approves what is not handed in, orders the animation
    /// before the note is approved, nor certifies the work while some of it remains.
    private static List<Guard> next(Collection<Guard> unmet) {
        var nothingToApprove = unmet.contains(Guard.NOTE_DEPOSITED) || unmet.contains(Guard.DELIVERABLE_DEPOSITED);
        var unapproved = unmet.stream().anyMatch(APPROVALS::contains);
        return unmet.stream()
                .filter(guard -> !(nothingToApprove && APPROVALS.contains(guard)))
                .filter(guard -> !(unapproved && guard == Guard.ANIMATION_ORDERED))
                .filter(guard -> !(unmet.size() > 1 && guard == Guard.SERVICE_DONE))
                .toList();
    }

    private static String addressee(Capacity capacity, AtelierRequest request, Assignment holder) {
        return switch (capacity) {
            case SERVICE, CO_WRITER, COMMENTER, CLOCK, ADMINISTRATOR -> Addressee.service(request);
            case BUREAU -> Addressee.BUREAU;
            case HEAD_OF_BUREAU -> Addressee.HEAD_OF_BUREAU;
            case COLLECTIVITE -> request.bearer().key();
            case MANDATAIRE -> Addressee.groupement(holder.groupementId());
        };
    }
}
