package fr.ateliersflash.local;

import static fr.ateliersflash.local.Cast.done;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.Member;
import fr.ateliersflash.assignment.Assignment;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.assignment.Ground;
import fr.ateliersflash.assignment.Proposals;
import fr.ateliersflash.assignment.Team;
import fr.ateliersflash.assignment.WorkingDays;
import fr.ateliersflash.atelier.ActionContent;
import fr.ateliersflash.atelier.Ateliers;
import fr.ateliersflash.atelier.Course;
import fr.ateliersflash.atelier.DeliverableContent;
import fr.ateliersflash.atelier.Fieldwork;
import fr.ateliersflash.atelier.Horizon;
import fr.ateliersflash.atelier.KickOff;
import fr.ateliersflash.atelier.NoteContent;
import fr.ateliersflash.atelier.Paper;
import fr.ateliersflash.atelier.Papers;
import fr.ateliersflash.atelier.Priority;
import fr.ateliersflash.atelier.Proceedings;
import fr.ateliersflash.atelier.RestitutionMeeting;
import fr.ateliersflash.atelier.RoadMap;
import fr.ateliersflash.atelier.SessionKind;
import fr.ateliersflash.atelier.Sheet;
import fr.ateliersflash.atelier.Upload;
import fr.ateliersflash.funding.Credits;
import fr.ateliersflash.funding.OrderStatus;
import fr.ateliersflash.funding.Orders;
import fr.ateliersflash.funding.PurchaseOrder;
import fr.ateliersflash.messaging.Conversations;
import fr.ateliersflash.messaging.Notebook;
import fr.ateliersflash.messaging.Party;
import fr.ateliersflash.messaging.ReadingRoom;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.DeliverableForm;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.request.Purpose;
import fr.ateliersflash.request.Reading;
import fr.ateliersflash.request.Section;
import fr.ateliersflash.request.Verdict;
import fr.ateliersflash.review.AnswerKind;
import fr.ateliersflash.review.Decision;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.review.OtherScheme;
import fr.ateliersflash.review.RemarkTarget;
import fr.ateliersflash.review.SigningCircuit;
import fr.ateliersflash.review.Spot;
import fr.ateliersflash.review.Waves;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Money;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.territory.Territories;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/// Tells a story through the application's own use cases: every act is checked and journalled as if people had done
/// it, on the days of the story.
public class Storyteller {

    private static final Money USUAL_COST = Money.euros(20_000);

    private final TravellingClock clock;
    private final Cast cast;
    private final Territories territories;
    private final WorkingDays workingDays;
    private final UseCases useCases;

    /// The application's doors, one for each thing that people do.
    public record UseCases(
            Dossiers dossiers,
            Filing filing,
            Examination examination,
            SigningCircuit circuit,
            Waves waves,
            Designation designation,
            Proposals proposals,
            Credits credits,
            Orders orders,
            Course course,
            Ateliers ateliers,
            Papers papers,
            Fieldwork fieldwork,
            RoadMap roadMap,
            Conversations conversations,
            ReadingRoom readingRoom,
            Notebook notebook) {}

    public Storyteller(
            TravellingClock clock, Cast cast, Territories territories, WorkingDays workingDays, UseCases useCases) {
        this.clock = clock;
        this.cast = cast;
        this.territories = territories;
        this.workingDays = workingDays;
        this.useCases = useCases;
    }

    /// Tells it as far as its stage.
    public Reference tell(Story story) {
        var chronicle = new Chronicle();
        var telling = plan(story, chronicle);
        chronicle.tell(clock);
        return telling.reference;
    }

    /// Writes its acts in a chronicle, to be told among others.
    Telling plan(Story story, Chronicle chronicle) {
        var telling = new Telling(story, chronicle);
        for (var stage : Stage.values()) {
            if (stage.trunk() == stage && stage.compareTo(story.stage().trunk()) <= 0) {
                telling.reach(stage);
                story.exchange().at(stage).forEach(telling::say);
            }
        }
        if (story.stage().trunk() != story.stage()) {
            telling.reach(story.stage());
        }
        return telling;
    }

    /// One story on its way: it remembers what day it has come to, and once told, which dossier it is about.
    final class Telling {

        private final Story story;
        private final Chronicle chronicle;
        private final OfficeHours hours;
        private final OfficeHours talkingHours;
        private final String departement;
        private @Nullable Viewer service;
        private Instant now;
        private Reference reference = Reference.of("");

        private Telling(Story story, Chronicle chronicle) {
            this.story = story;
            this.chronicle = chronicle;
            this.hours = new OfficeHours(workingDays, story.object().hashCode());
            this.talkingHours = new OfficeHours(workingDays, story.object().hashCode());
            this.now = story.start();
            this.departement = territories
                    .commune(story.communes().getFirst())
                    .orElseThrow()
                    .departementCode();
        }

        private void reach(Stage stage) {
            switch (stage) {
                case DRAFT -> draft();
                case COMPLETE_DRAFT -> complete();
                case SUBMITTED ->
                    after(
                            2,
                            () -> done(useCases.filing()
                                    .submit(reference, dossier().version(), service())));
                case IN_REVIEW -> after(3, () -> useCases.examination().takeUp(reference, cast.bureau()));
                case ELIGIBLE -> validate();
                case SELECTED -> notBefore(story.selected(), 1, this::select);
                case PROPOSED -> propose();
                case ACCEPTED -> after(2, this::accept);
                case DELEGATED ->
                    after(2, () -> done(useCases.credits().delegate(reference, USUAL_COST, cast.headOfBureau())));
                case PREPARATION ->
                    notBefore(story.begun(), 1, () -> done(useCases.course().open(reference, service())));
                case APPROPRIATION -> startAppropriation();
                case NOTE -> after(12, this::depositNote);
                case ANIMATION -> startAnimation();
                case RESTITUTION -> startRestitution();
                case DELIVERABLE -> after(12, this::depositDeliverable);
                case CLOSED -> close();
                case PUBLISHED -> publish();
                case DISCARDED ->
                    after(
                            1,
                            () -> useCases.filing().discard(reference, dossier().version(), service()));
                case WITHDRAWN ->
                    after(
                            5,
                            () -> useCases.filing()
                                    .withdraw(
                                            reference,
                                            dossier().version(),
                                            "La commune a changé de priorité après le conseil municipal.",
                                            service()));
                case RETURNED -> after(2, this::sendBack);
                case RESUBMITTED -> resubmit();
                case REJECTED ->
                    decide(new SigningCircuit.Wanted(
                            Decision.REJECT, null, "Le projet est déjà arrêté : un atelier n’y changerait rien."));
                case REDIRECTED ->
                    decide(new SigningCircuit.Wanted(
                            Decision.REDIRECT, OtherScheme.ORT, "La question relève de l’habitat privé."));
                case SUSPENDED ->
                    after(
                            3,
                            () -> useCases.course()
                                    .suspend(
                                            reference,
                                            "Le conseil municipal est renouvelé le mois prochain.",
                                            service()));
                case ABANDONED ->
                    after(
                            3,
                            () -> useCases.course()
                                    .abandon(reference, "Le site a été vendu à un opérateur privé.", service()));
            }
        }

        private void draft() {
            after(
                    0,
                    () -> reference = done(useCases.filing().draft(story.bearer(), story.communes(), service()))
                            .reference());
            after(0, () -> save(new Purpose(story.object(), "", "", "", "")));
        }

        private void complete() {
            var text = new FicheText(story, Cast.addressOfService(departement), cast.somebody());
            after(1, () -> save(text.contacts(service().name())));
            text.sections().forEach(section -> after(0, () -> save(section)));
            after(1, () -> attach(PieceKind.ENGAGEMENT_LETTER, "courrier-engagement.pdf"));
            after(0, () -> attach(PieceKind.SUPPORT_LETTER, "courrier-soutien.pdf"));
        }

        private void save(Section section) {
            var before = Reading.of(dossier().fiche().section(section.step()));
            done(useCases.filing().save(reference, before, section, List.of(), service()));
        }

        private void attach(PieceKind kind, String name) {
            done(useCases.filing().attach(reference, kind, file(name), name, service()));
        }

        private void validate() {
            after(1, this::waiveWhatIsNotMet);
            after(1, () -> acceptLetter(PieceKind.ENGAGEMENT_LETTER));
            after(0, () -> acceptLetter(PieceKind.SUPPORT_LETTER));
            after(1, () -> recommend(new SigningCircuit.Wanted(Decision.VALIDATE, null, "")));
            after(1, this::sign);
        }

        private void decide(SigningCircuit.Wanted wanted) {
            after(4, () -> recommend(wanted));
            after(2, this::sign);
        }

        private void recommend(SigningCircuit.Wanted wanted) {
            done(useCases.circuit().recommend(reference, wanted, cast.bureau()));
        }

        private void sign() {
            var proposal = useCases.circuit().open(dossier().id()).orElseThrow();
            done(useCases.circuit().sign(reference, dossier().version(), proposal.version(), cast.headOfBureau()));
        }

        private void waiveWhatIsNotMet() {
            useCases.examination().checks(dossier()).stream()
                    .filter(check -> !check.isSettled())
                    .forEach(check -> useCases.examination()
                            .waive(reference, check.rule(), "Le site structure tout le bassin de vie.", cast.bureau()));
        }

        private void acceptLetter(PieceKind letter) {
            var piece = useCases.dossiers()
                    .findWithPieces(reference, service())
                    .currentLetter(letter)
                    .orElseThrow();
            useCases.examination()
                    .assess(reference, dossier().version(), piece.id(), Verdict.ACCEPTED, null, cast.bureau());
        }

        /// Hired when the story begins.
        private Viewer service() {
            var hired = service == null ? cast.service(departement) : service;
            service = hired;
            return hired;
        }

        private AtelierRequest dossier() {
            return useCases.dossiers().find(reference, service());
        }

        private void select() {
            var wave = useCases.waves().current().orElseThrow();
            var first = useCases.waves().onTheTable(wave).getFirst().reference();
            var reason = first.equals(reference) ? null : "Le calendrier de la collectivité impose de commencer tôt.";
            var wish = new Waves.Wish(reference.value(), USUAL_COST, reason);
            done(useCases.waves().decide(wave.id(), List.of(wish), cast.headOfBureau()));
        }

        /// A proposal that is still waiting for its answer was made lately: an older one would have expired.
        private void propose() {
            for (int i = 0; i < story.declines(); i++) {
                after(1, () -> done(useCases.designation().propose(reference, cast.bureau())));
                after(2, this::decline);
            }
            var lately = story.stage() == Stage.PROPOSED ? hours.ago(clock.instant(), 1) : null;
            notBefore(lately, 1, () -> done(useCases.designation().propose(reference, cast.bureau())));
        }

        private void decline() {
            var reason = "L’équipe est engagée ailleurs jusqu’à la fin du trimestre.";
            done(useCases.proposals().decline(proposal().id(), Ground.CAPACITY, reason, groupement()));
        }

        private void accept() {
            var team = new Team(
                    "Architecte-urbaniste du mandataire",
                    List.of(
                            new Member("Urbaniste", List.of("urbanisme", "concertation")),
                            new Member("Paysagiste", List.of("paysage")),
                            new Member("Animateur", List.of("animation"))));
            done(useCases.proposals().accept(proposal().id(), team, groupement()));
        }

        private Assignment proposal() {
            return useCases.designation().live(dossier().id()).orElseThrow();
        }

        private Viewer groupement() {
            return cast.groupement(proposal().groupementId());
        }

        private void startAppropriation() {
            after(3, () -> useCases.course().holdKickOff(reference, new KickOff(today()), service()));
            order();
            after(1, () -> done(useCases.course().startAppropriation(reference, service())));
        }

        private void order() {
            after(1, () -> {
                var plan = done(useCases.orders().sheet(reference, service())).proposal();
                done(useCases.orders().create(reference, plan, service()));
            });
            after(1, () -> onLastOrder(this::issue));
            after(
                    1,
                    () -> onLastOrder(order -> done(
                            useCases.orders().notify(reference, order.id(), order.version(), today(), service()))));
        }

        private void onLastOrder(Consumer<PurchaseOrder> act) {
            act.accept(useCases.orders().of(dossier().id()).getLast());
        }

        private void issue(PurchaseOrder order) {
            var commitment = "2100458" + (100 + order.id() % 900);
            done(useCases.orders().issue(reference, order.id(), order.version(), commitment, service()));
        }

        /// The days that follow in the story, and the one it plans for the restitution.
        private void depositNote() {
            var visit = hours.day(today(), 20);
            var note = new NoteContent(
                    3,
                    null,
                    9,
                    null,
                    "Lecture du site, entretiens avec une vingtaine d’acteurs, questions à partager.",
                    "Une visite à pied, une soirée publique et deux journées d’atelier dans la salle des fêtes.",
                    DeliverableForm.ROAD_MAP,
                    "Architecte-urbaniste, paysagiste, animateur.",
                    visit,
                    visit,
                    hours.day(visit, 2),
                    hours.day(visit, 23));
            done(useCases.papers().deposit(reference, 0, note, report("note-appropriation.pdf"), groupement()));
        }

        private void startAnimation() {
            approve(Paper.NOTE);
            order();
            after(1, () -> done(useCases.course().startAnimation(reference, service())));
        }

        private void approve(Paper paper) {
            after(2, () -> useCases.papers().approve(paper, reference, 1, service()));
            after(2, () -> useCases.papers().approve(paper, reference, 1, cast.collectivite(story.bearer())));
        }

        private void startRestitution() {
            after(12, () -> hold(SessionKind.VISIT, "Place de la mairie", 24));
            after(2, () -> hold(SessionKind.WORKSHOP, "Salle des fêtes", 46));
            after(1, () -> done(useCases.course().startRestitution(reference, service())));
        }

        private void hold(SessionKind kind, String place, int attendance) {
            var proceedings = new Proceedings(
                    kind, today(), today(), place, attendance, "Échanges nourris, relevés par l’équipe et partagés.");
            done(useCases.fieldwork().record(reference, proceedings, List.of(), service()));
        }

        private void depositDeliverable() {
            var content = new DeliverableContent(
                    "Un site central, desservi, qui appartient à trois propriétaires.",
                    "Ouvrir d’abord les rez-de-chaussée, puis traiter les étages.",
                    "Une première action dès l’été, avec les associations.",
                    "Trois croquis : la cour ouverte, la halle, le passage.");
            done(useCases.papers().deposit(reference, 0, content, report("livrable-de-synthese.pdf"), groupement()));
        }

        private void close() {
            approve(Paper.DELIVERABLE);
            after(
                    4,
                    () -> useCases.fieldwork()
                            .recordRestitution(reference, new RestitutionMeeting(today(), 60), service()));
            var action = new ActionContent(
                    story.theme(),
                    "Ouvrir le site au public un mois durant",
                    Priority.HIGH,
                    Horizon.SHORT,
                    story.bearer().name());
            after(1, () -> useCases.roadMap().add(reference, action, service()));
            after(1, () -> onNextOrder(OrderStatus.NOTIFIED, this::certify));
            after(0, () -> onNextOrder(OrderStatus.NOTIFIED, this::certify));
            after(2, () -> done(useCases.course().close(reference, service())));
        }

        private void publish() {
            after(1, () -> onNextOrder(OrderStatus.SERVICE_DONE, this::pay));
            after(1, () -> onNextOrder(OrderStatus.SERVICE_DONE, this::pay));
            var sheet = new Sheet(
                    story.bearer().name() + " : " + story.object(),
                    "Trois jours d’atelier ont réuni élus, habitants et services autour du site ; une feuille de route partagée en est sortie.");
            after(3, () -> {
                var version = useCases.ateliers().of(dossier()).version();
                useCases.course().publish(reference, version, sheet, cast.bureau());
            });
        }

        private void onNextOrder(OrderStatus status, Consumer<PurchaseOrder> act) {
            useCases.orders().of(dossier().id()).stream()
                    .filter(order -> order.status() == status)
                    .findFirst()
                    .ifPresent(act);
        }

        private void certify(PurchaseOrder order) {
            done(useCases.orders().certify(reference, order.id(), order.version(), today(), service()));
        }

        private void pay(PurchaseOrder order) {
            var number = "F-" + order.number();
            var invoiced = done(useCases.orders()
                    .invoice(
                            reference,
                            order.id(),
                            order.version(),
                            number,
                            today(),
                            order.amountIncludingTax(),
                            service()));
            done(useCases.orders().pay(reference, order.id(), invoiced.version(), 0, today(), service()));
        }

        private void sendBack() {
            useCases.examination()
                    .sendBack(
                            reference,
                            List.of(
                                    new Examination.Point(
                                            new Spot(RemarkTarget.PURPOSE, "obstacles"),
                                            "Précisez qui sont les trois propriétaires et ce qu’ils attendent."),
                                    new Examination.Point(
                                            new Spot(RemarkTarget.ENGAGEMENT_LETTER, null),
                                            "Le courrier doit citer la logistique.")),
                            hours.day(today(), 15),
                            cast.bureau());
        }

        private void resubmit() {
            after(2, this::sendBack);
            after(2, this::answer);
            after(1, () -> done(useCases.examination().resubmit(reference, service())));
        }

        /// The fiche is corrected where the bureau asked; the letter says already what was wanted.
        private void answer() {
            var purpose = dossier().fiche().purpose();
            save(new Purpose(
                    purpose.title(),
                    purpose.situation(),
                    purpose.problem(),
                    "Trois propriétaires, deux familles et une entreprise liquidée, qui attendent une offre ; des études"
                            + " qui se contredisent, des habitants peu entendus.",
                    purpose.attempts()));
            var answers = useCases.examination()
                    .asked(dossier())
                    .map(remark -> remark.target() == RemarkTarget.PURPOSE
                            ? new Examination.Answer(remark.id(), remark.version(), AnswerKind.CHANGED, "")
                            : new Examination.Answer(
                                    remark.id(),
                                    remark.version(),
                                    AnswerKind.EXPLAINED,
                                    "Le courrier cite la logistique dans son troisième paragraphe."))
                    .toList();
            done(useCases.examination().answer(reference, answers, service()));
        }

        /// People write while they work, after having read the others: the story does not wait for them.
        private void say(Exchange.Line line) {
            var at = talkingHours.later(now, line.days());
            var sameDay = line.days() > 0
                    || LocalDate.ofInstant(at, French.PARIS).equals(LocalDate.ofInstant(now, French.PARIS));
            chronicle.add(sameDay ? at : now, () -> say(line, speaker(line.speaker())));
            if (line.awaited() == null) {
                chronicle.add(talkingHours.later(at, 1), () -> line.to().forEach(this::read));
            }
        }

        private void read(Party party) {
            useCases.readingRoom().open(reference, 0, speaker(party));
        }

        private void say(Exchange.Line line, Viewer speaker) {
            if (line.isNote()) {
                useCases.notebook().write(reference, line.text(), speaker);
            } else {
                useCases.readingRoom().open(reference, 0, speaker);
                done(useCases.conversations().post(reference, line.message(), List.of(), speaker));
            }
        }

        private Viewer speaker(Party party) {
            return switch (party) {
                case SERVICE -> service();
                case BUREAU -> cast.bureau();
                case COLLECTIVITE -> cast.collectivite(story.bearer());
                case GROUPEMENT -> groupement();
            };
        }

        private void after(int days, Runnable act) {
            notBefore(null, days, act);
        }

        /// So many working days after what precedes, and not before some moment.
        private void notBefore(@Nullable Instant first, int days, Runnable act) {
            var next = hours.later(now, days);
            now = first != null && first.isAfter(next) ? first : next;
            chronicle.add(now, act);
        }

        private LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), French.PARIS);
        }
    }

    private static Upload report(String name) {
        return new Upload(file("courrier-soutien.pdf"), name);
    }

    private static InputStream file(String name) {
        try {
            return new ByteArrayInputStream(new ClassPathResource("local/" + name).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
