package fr.ateliersflash.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.ateliersflash.account.OrganisationKind;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.assignment.Minuting;
import fr.ateliersflash.atelier.Atelier;
import fr.ateliersflash.atelier.Ateliers;
import fr.ateliersflash.catalogue.Catalogue;
import fr.ateliersflash.messaging.Conversations;
import fr.ateliersflash.messaging.Notebook;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.Queue;
import fr.ateliersflash.request.RequestAct;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.request.Tones;
import fr.ateliersflash.review.WavePlaces;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.Fact;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.SignedIn;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.site.TurnBoard;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/// The page of a dossier: whose turn it is, where it stands, what one may do, and all that was done.
@Controller
class DossierController {

    /// The words of an address of the queue, and a place in it.
    private static final Pattern QUEUE = Pattern.compile("[a-z0-9A-Z&=-]{1,300}");

    private final Dossiers dossiers;
    private final Queue queue;
    private final WavePlaces places;
    private final Designation designation;
    private final Minuting minuting;
    private final Ateliers ateliers;
    private final Catalogue catalogue;
    private final Conversations conversations;
    private final TurnWording turns;
    private final TimelineWording timeline;
    private final Wording wording;
    private final Clock clock;

    DossierController(
            Dossiers dossiers,
            Queue queue,
            WavePlaces places,
            Designation designation,
            Minuting minuting,
            Ateliers ateliers,
            Catalogue catalogue,
            Conversations conversations,
            TurnWording turns,
            TimelineWording timeline,
            Wording wording,
            Clock clock) {
        this.dossiers = dossiers;
        this.queue = queue;
        this.places = places;
        this.designation = designation;
        this.minuting = minuting;
        this.ateliers = ateliers;
        this.catalogue = catalogue;
        this.conversations = conversations;
        this.turns = turns;
        this.timeline = timeline;
        this.wording = wording;
        this.clock = clock;
    }

    /// @param queue where in the queue of the bureau it was opened, null when it was not
    /// @param rooms the pages of this dossier that the viewer may open
    /// @param acts what the viewer may do from here
    record DossierPage(
            Reference reference,
            @Nullable String queue,
            String title,
            String status,
            String tone,
            boolean undeposited,
            List<TurnBoard.Line> turn,
            List<Fact> facts,
            List<Link> rooms,
            List<Link> acts,
            List<Link> posts,
            List<TimelineWording.Entry> timeline,
            String updated) {}

    /// @param news what is new there, in words, null when nothing is
    record Link(String key, String href, @Nullable String news) {

        Link(String key, String href) {
            this(key, href, null);
        }
    }

    @GetMapping("/demandes/{reference}")
    @SignedIn
    @Transactional(readOnly = true)
    public ModelAndView show(
            @PathVariable Reference reference,
            @RequestParam(name = "file", defaultValue = "") String from,
            Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var history = timeline.of(request, viewer);
        var atelier =
                request.status() == RequestStatus.SELECTED ? ateliers.of(request.id()) : Optional.<Atelier>empty();
        var place = viewer.reads(Capacity.BUREAU) && QUEUE.matcher(from).matches() ? from : null;
        var page = new DossierPage(
                reference,
                place,
                title(request),
                status(request, atelier),
                Tones.of(request.status()),
                request.hasUndepositedChanges() && request.sideOf(viewer) != OrganisationKind.GROUPEMENT,
                turns.lines(request, viewer),
                facts(request, atelier, viewer),
                rooms(request, place, viewer),
                acts(request, viewer),
                posts(request, viewer),
                history,
                updated(request, history));
        return new ModelAndView("desk/dossier", Map.of("page", page));
    }

    /// Once on site, the phase says more than the selection long ago.
    private String status(AtelierRequest request, Optional<Atelier> atelier) {
        return atelier.map(one -> wording.of("atelier.status", one.phase()))
                .orElseGet(() -> wording.of("request.status", request.status()));
    }

    /// The last act that the viewer may read, whichever page of the dossier it was done on.
    private String updated(AtelierRequest request, List<TimelineWording.Entry> history) {
        return history.isEmpty()
                ? wording.of("desk.dossier.updated", French.moment(request.updatedAt()), request.updatedBy())
                : wording.of(
                        "desk.dossier.updated",
                        history.getFirst().instantText(),
                        history.getFirst().who());
    }

    private String title(AtelierRequest request) {
        var object = request.fiche().purpose().title();
        return object.isEmpty() ? request.bearer().name() : request.bearer().name() + " – " + object;
    }

    private List<Fact> facts(AtelierRequest request, Optional<Atelier> atelier, Viewer viewer) {
        var facts = new ArrayList<Fact>();
        add(facts, "service", request.serviceName());
        Optional.ofNullable(request.submittedAt()).ifPresent(at -> add(facts, "submitted", French.moment(at)));
        Optional.ofNullable(request.arrivalRank())
                .ifPresent(rank -> add(facts, "rank", wording.of("request.receipt.rankValue", rank)));
        queue.ahead(request).ifPresent(ahead -> add(facts, "place", place(ahead)));
        Optional.ofNullable(request.examinerName()).ifPresent(name -> add(facts, "examiner", name));
        Optional.ofNullable(request.endingReason()).ifPresent(reason -> add(facts, "reason", reason));
        if (request.status() == RequestStatus.SELECTED) {
            if (request.sideOf(viewer) != OrganisationKind.GROUPEMENT) {
                designation.accepted(request.id()).ifPresent(holder -> add(facts, "holder", holder.mandataire()));
            }
            atelier.ifPresent(one -> add(facts, "phase", wording.of("atelier.status", one.phase())));
        }
        return facts;
    }

    /// `9e, 8 places dans la vague 2`.
    private String place(Queue.Count ahead) {
        var key = ahead.exact() ? "desk.place" : "desk.place.beyond";
        var place = wording.of(key, ahead.exact() ? ahead.requests() + 1 : ahead.requests());
        return places.left()
                .map(left -> wording.of("desk.place.inWave", place, left.places(), left.wave()))
                .orElseGet(() -> wording.of("desk.place.noWave", place));
    }

    private void add(List<Fact> facts, String key, String value) {
        facts.add(new Fact(wording.of("desk.fact." + key), value));
    }

    private List<Link> rooms(AtelierRequest request, @Nullable String place, Viewer viewer) {
        var address = "/demandes/" + request.reference();
        var side = request.sideOf(viewer);
        var rooms = new ArrayList<Link>();
        rooms.add(new Link("desk.room.fiche", address + "/recapitulatif"));
        if (side != OrganisationKind.GROUPEMENT) {
            rooms.add(new Link("desk.room.access", address + "/acces"));
        }
        if (request.allows(RequestAct.ATTACH, viewer)) {
            rooms.add(new Link("desk.room.letter", address + "/fiche/pieces#courrier"));
        }
        rooms.add(new Link("desk.room.relatives", address + "/ateliers-semblables"));
        if (request.arrivalRank() != null) {
            rooms.add(new Link("desk.room.receipt", address + "/recepisse"));
            if (side != OrganisationKind.GROUPEMENT) {
                rooms.add(new Link("desk.room.remarks", address + "/complements"));
            }
        }
        if (side != OrganisationKind.GROUPEMENT && request.isValidated()) {
            rooms.add(new Link("desk.room.letters", address + "/courriers-de-decision"));
        }
        rooms.add(new Link("desk.room.conversation", address + "/conversation", news(request, viewer)));
        if (Notebook.isOpenTo(request, viewer)) {
            rooms.add(new Link("desk.room.notes", address + "/notes"));
        }
        if (side.isOfTheState() && request.arrivalRank() != null) {
            rooms.add(new Link("desk.room.reminders", address + "/rappels"));
        }
        if (viewer.is(Capacity.BUREAU) && request.arrivalRank() != null) {
            rooms.add(new Link(
                    "desk.room.examination",
                    address + "/examen" + (place == null ? "" : "?file=" + UriUtils.encode(place, UTF_8))));
        }
        if (request.status() == RequestStatus.SELECTED) {
            if (side.isOfTheState()) {
                rooms.add(new Link("desk.room.designation", address + "/designation"));
                minuting.of(request.id()).stream()
                        .findFirst()
                        .ifPresent(minutes -> rooms.add(new Link(
                                "desk.room.minutes",
                                address + "/designation/proces-verbal/" + minutes.number() + ".pdf")));
                rooms.add(new Link("desk.room.credits", address + "/credits"));
            }
            if (side == OrganisationKind.GROUPEMENT) {
                rooms.add(new Link("desk.room.orders", address + "/commandes"));
            }
            rooms.add(new Link("desk.room.atelier", "/ateliers/" + request.reference()));
            catalogue
                    .slugOf(request.id())
                    .ifPresent(slug -> rooms.add(new Link("desk.room.sheet", "/ateliers-realises/" + slug)));
        }
        return rooms;
    }

    private @Nullable String news(AtelierRequest request, Viewer viewer) {
        var unread = conversations.unread(request.id(), viewer);
        return unread == 0 ? null : wording.of("desk.room.conversation.news", unread);
    }

    private List<Link> acts(AtelierRequest request, Viewer viewer) {
        var address = "/demandes/" + request.reference();
        var acts = new ArrayList<Link>();
        offer(acts, request, viewer, RequestAct.EDIT, address + "/fiche/contacts");
        offer(acts, request, viewer, RequestAct.ATTACH, address + "/fiche/pieces");
        offer(acts, request, viewer, RequestAct.SUBMIT, address + "/recapitulatif");
        offer(acts, request, viewer, RequestAct.RESUBMIT, address + "/complements");
        offer(acts, request, viewer, RequestAct.WITHDRAW, address + "/retrait");
        offer(acts, request, viewer, RequestAct.DISCARD, address + "/corbeille");
        offer(acts, request, viewer, RequestAct.REOPEN, address + "/reouverture");
        return acts;
    }

    private List<Link> posts(AtelierRequest request, Viewer viewer) {
        var posts = new ArrayList<Link>();
        offer(posts, request, viewer, RequestAct.TAKE_UP, "/demandes/" + request.reference() + "/prise-en-charge");
        if (request.isRestorable(clock.instant())) {
            offer(posts, request, viewer, RequestAct.RESTORE, "/demandes/" + request.reference() + "/restauration");
        }
        return posts;
    }

    private static void offer(List<Link> links, AtelierRequest request, Viewer viewer, RequestAct act, String href) {
        if (request.allows(act, viewer)) {
            links.add(new Link("desk.act." + act, href));
        }
    }
}
