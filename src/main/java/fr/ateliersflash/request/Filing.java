package fr.ateliersflash.request;

import fr.ateliersflash.account.Keys;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.document.Document;
import fr.ateliersflash.document.Documents;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Refusal;
import fr.ateliersflash.shared.Stale;
import fr.ateliersflash.territory.Commune;
import fr.ateliersflash.territory.Departement;
import fr.ateliersflash.territory.Territories;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a State service does with its request: write it, with the collectivité when it is invited, deposit it, take
/// it back.
@Service
@Transactional
public class Filing {

    /// Somebody who goes on writing a section within this time has written it once.
    private static final Duration ONE_SITTING = Duration.ofMinutes(30);

    private final Requests requests;
    private final Dossiers dossiers;
    private final Territories territories;
    private final Documents documents;
    private final Deposits deposits;
    private final Sheets sheets;
    private final Handwriting handwriting;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Filing(
            Requests requests,
            Dossiers dossiers,
            Territories territories,
            Documents documents,
            Deposits deposits,
            Sheets sheets,
            Handwriting handwriting,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.dossiers = dossiers;
        this.territories = territories;
        this.documents = documents;
        this.deposits = deposits;
        this.sheets = sheets;
        this.handwriting = handwriting;
        this.events = events;
        this.clock = clock;
    }

    /// Opens a fiche for a collectivité.
    ///
    /// @param communes INSEE codes of the communes where it lies, at least one of them in the service's perimeter
    public Outcome<AtelierRequest> draft(Bearer bearer, Collection<String> communes, Viewer viewer) {
        var places = territories.communes(communes);
        var mine = places.stream().filter(place -> isMine(place, viewer)).findFirst();
        if (mine.isEmpty()) {
            return Outcome.refused(Refusal.of("request.draft.elsewhere", bearer.name()));
        }
        var at = clock.instant();
        var request =
                new AtelierRequest(nextReference(at), bearer, mine.get().departementCode(), keysOf(places), viewer, at);
        var by = viewer.acting(Capacity.SERVICE);
        if (bearer.kind() == BearerKind.COMMUNE) {
            request.edit(request.fiche().site().in(List.of(bearer.code())), by, at);
        }
        requests.save(request);
        return Outcome.done(published(request, RequestAct.CREATE, by, at, null));
    }

    /// Starts a fiche from an earlier one that the viewer sees: what it said, but its dates and what the collectivité
    /// agreed to, which are asked again.
    public Outcome<AtelierRequest> copy(Reference reference, Viewer viewer) {
        var earlier = dossiers.find(reference, viewer);
        return switch (draft(earlier.bearer(), earlier.fiche().site().communes(), viewer)) {
            case Outcome.Refused<AtelierRequest> refused -> refused;
            case Outcome.Done<AtelierRequest>(var request) ->
                Outcome.done(request.copied(earlier.fiche(), viewer.acting(Capacity.SERVICE), clock.instant()));
        };
    }

    /// Keeps what somebody typed in a section, field by field: what nobody else has changed is written, what another
    /// has changed meanwhile is left as that other wrote it, and told.
    ///
    /// @param read what the section said when they opened it
    /// @param unreadable the fields whose typing makes no sense, which stay as they are
    public Outcome<Saved> save(
            Reference reference, Reading read, Section typed, Collection<String> unreadable, Viewer viewer) {
        var sheet = sheets.hold(reference, typed.step(), viewer);
        var by = sheet.access().admit(viewer, RequestAct.EDIT);
        var current = SectionFields.of(sheet.section());
        var hands = read.isOf(current) ? Hands.UNASKED : handwriting.of(sheet.id(), typed.step());
        var merge = Merge.of(current, typed, read, hands.from(read.sitting()), unreadable);
        var refusal = merge.written().isEmpty() ? Optional.<Refusal>empty() : write(sheet, merge, read.sitting(), by);
        return refusal.<Outcome<Saved>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(saved(sheet, merge, hands.written())));
    }

    private Optional<Refusal> write(Sheet sheet, Merge merge, String sitting, By by) {
        if (merge.section() instanceof Site site && merge.written().contains("communes")) {
            var communes = territories.communes(site.communes());
            var obstacle = misplaced(sheet, site, communes);
            if (obstacle.isPresent()) {
                return obstacle;
            }
            dossiers.byId(sheet.id()).lieIn(placesOf(sheet, communes));
            requests.flush();
        }
        var at = clock.instant();
        var last = sheets.write(sheet, merge.section(), merge.written(), sitting, by, at);
        if (last.filter(hand -> hand.isOf(by, at.minus(ONE_SITTING))).isEmpty()) {
            var step = merge.section().step().name();
            events.publishEvent(new RequestMoved(sheet.id(), RequestAct.EDIT, step, by, at, null));
        }
        return Optional.empty();
    }

    private static Saved saved(Sheet sheet, Merge merge, Map<String, Written> hands) {
        return new Saved(
                sheet.with(merge.section()),
                Reading.of(merge.fields()),
                among(hands, merge.contested()),
                among(hands, merge.news()));
    }

    private static Map<String, Written> among(Map<String, Written> hands, List<String> fields) {
        var found = new LinkedHashMap<String, Written>();
        fields.forEach(field -> found.put(field, hands.getOrDefault(field, Written.BY_NOBODY_KNOWN)));
        return found;
    }

    /// A request lies, for some part at least, in the département of its service; the rest of it in the same région,
    /// or in the intercommunalité of its bearer wherever that extends.
    private Optional<Refusal> misplaced(Sheet sheet, Site site, List<Commune> communes) {
        if (communes.size() < site.communes().size()) {
            return Optional.of(Refusal.of("request.site.unknown"));
        }
        var home = sheet.departementCode();
        if (!communes.isEmpty()
                && communes.stream().noneMatch(place -> place.departementCode().equals(home))) {
            return Optional.of(Refusal.of("request.site.elsewhere", sheet.serviceName()));
        }
        var region = territories.departement(home).map(Departement::regionCode).orElse("");
        var farther = communes.stream()
                .filter(place -> !place.regionCode().equals(region))
                .toList();
        if (farther.isEmpty()) {
            return Optional.empty();
        }
        var members = membersWith(sheet.bearer());
        return farther.stream()
                .filter(place -> !members.contains(place.insee()))
                .findFirst()
                .map(place -> Refusal.of("request.site.tooFar", place.name()));
    }

    /// The communes of the intercommunalité that bears the request, or that its bearer belongs to.
    private Set<String> membersWith(Bearer bearer) {
        var epci = bearer.kind() == BearerKind.COMMUNE
                ? territories.epciOf(bearer.code())
                : territories.epci(bearer.code());
        return epci.map(one -> territories.members(one.siren())).orElse(List.of()).stream()
                .map(Commune::insee)
                .collect(Collectors.toSet());
    }

    private Set<String> placesOf(Sheet sheet, Collection<Commune> communes) {
        var places = keysOf(communes);
        places.add(Keys.departement(sheet.departementCode()));
        territories.departement(sheet.departementCode()).ifPresent(home -> places.add(Keys.region(home.regionCode())));
        return places;
    }

    public AtelierRequest invite(Reference reference, boolean invited, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, RequestAct.INVITE);
        var at = clock.instant();
        request.invite(invited, by, at);
        return published(request, RequestAct.INVITE, invited ? "OPEN" : "CLOSED", by, at, null);
    }

    /// Joins a file whose kind is known. What people send goes through the [Mailroom].
    public Outcome<AtelierRequest> attach(
            Reference reference, PieceKind kind, InputStream content, String name, Viewer viewer) {
        var by = dossiers.find(reference, viewer).admit(viewer, RequestAct.ATTACH);
        return switch (documents.store(content, name, by)) {
            case Outcome.Refused<Document>(var refusals) -> Outcome.refused(refusals);
            case Outcome.Done<Document>(var document) -> Outcome.done(attach(reference, kind, document, viewer));
        };
    }

    AtelierRequest attach(Reference reference, PieceKind kind, Document document, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, RequestAct.ATTACH);
        var at = clock.instant();
        var piece = new Piece.NewPiece(document.id(), document.name(), document.sha256(), document.size());
        request.attach(kind, piece, by, at);
        return published(request, RequestAct.ATTACH, kind.name(), by, at, null);
    }

    /// Says which letter an annex is: it takes the place of the one before it.
    ///
    /// @param letter one of the two letters
    public AtelierRequest reclassify(Reference reference, long annexId, PieceKind letter, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, RequestAct.ATTACH);
        var at = clock.instant();
        request.reclassify(annexId, letter, by, at);
        return published(request, RequestAct.ATTACH, letter.name(), by, at, null);
    }

    public AtelierRequest withdrawAnnex(Reference reference, long pieceId, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, RequestAct.DETACH);
        var at = clock.instant();
        request.withdrawAnnex(pieceId, by, at);
        return published(request, RequestAct.DETACH, by, at, null);
    }

    /// Deposits the fiche: it gets its arrival rank and its receipt. Letters may still be missing.
    ///
    /// @param version the version that was read before depositing it
    /// @throws Stale when somebody has written in between: nobody deposits what they have not read
    public Outcome<AtelierRequest> submit(Reference reference, long version, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, RequestAct.SUBMIT, version);
        if (!request.missing().isEmpty()) {
            return Outcome.refused(
                    Refusal.of("request.submit.incomplete", request.missing().size())
                            .at("/demandes/" + reference + "/recapitulatif"));
        }
        var at = clock.instant();
        request.submit(requests.nextArrivalRank(), deposits.keep(request, at), by, at);
        return Outcome.done(published(request, RequestAct.SUBMIT, by, at, null));
    }

    /// @param version the version that was read before withdrawing it
    public AtelierRequest withdraw(Reference reference, long version, String reason, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, RequestAct.WITHDRAW, version);
        var at = clock.instant();
        request.end(RequestAct.WITHDRAW, reason, by, at);
        return published(request, RequestAct.WITHDRAW, by, at, reason);
    }

    /// @param version the version that was read before throwing it away
    public AtelierRequest discard(Reference reference, long version, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, RequestAct.DISCARD, version);
        var at = clock.instant();
        request.discard(by, at);
        return published(request, RequestAct.DISCARD, by, at, null);
    }

    /// @throws Stale when it has been in the trash for more than thirty days
    public AtelierRequest restore(Reference reference, Viewer viewer) {
        var request = dossiers.find(reference, viewer);
        var by = request.admit(viewer, RequestAct.RESTORE);
        var at = clock.instant();
        if (!request.isRestorable(at)) {
            throw new Stale("request " + reference + " has left the trash");
        }
        request.restore(by, at);
        return published(request, RequestAct.RESTORE, by, at, null);
    }

    private AtelierRequest published(
            AtelierRequest request, RequestAct act, By by, Instant at, @Nullable String reason) {
        return published(request, act, null, by, at, reason);
    }

    private AtelierRequest published(
            AtelierRequest request,
            RequestAct act,
            @Nullable String detail,
            By by,
            Instant at,
            @Nullable String reason) {
        events.publishEvent(new RequestMoved(request.id(), act, detail, by, at, reason));
        return request;
    }

    private Reference nextReference(Instant at) {
        return new Reference(
                "AF-%d-%05d".formatted(Year.from(at.atZone(French.PARIS)).getValue(), requests.nextNumber()));
    }

    private static boolean isMine(Commune commune, Viewer viewer) {
        return viewer.keys().contains(Keys.departement(commune.departementCode()))
                || viewer.keys().contains(Keys.region(commune.regionCode()));
    }

    private static Set<String> keysOf(Collection<Commune> communes) {
        var keys = new HashSet<String>();
        communes.forEach(commune -> {
            keys.add(Keys.departement(commune.departementCode()));
            keys.add(Keys.region(commune.regionCode()));
        });
        return keys;
    }
}
