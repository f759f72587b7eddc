package fr.ateliersflash.local;

import static fr.ateliersflash.local.Cast.done;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.Member;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.assignment.Proposals;
import fr.ateliersflash.assignment.Team;
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
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.DeliverableForm;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.Filing;
import fr.ateliersflash.request.PieceKind;
import fr.ateliersflash.request.Purpose;
import fr.ateliersflash.request.Section;
import fr.ateliersflash.request.Verdict;
import fr.ateliersflash.review.Examination;
import fr.ateliersflash.review.OtherScheme;
import fr.ateliersflash.review.RemarkTarget;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;

/// Tells a story through the application's own use cases: every act is checked and journalled as if people had done
/// it, on the days of the story.
public class Storyteller {

    private static final Money USUAL_COST = Money.euros(20_000);

    private final TravellingClock clock;
    private final Cast cast;
    private final Territories territories;
    private final UseCases useCases;

    /// The application's doors, one for each thing that people do.
    public record UseCases(
            Dossiers dossiers,
            Filing filing,
            Examination examination,
            Waves waves,
            Designation designation,
            Proposals proposals,
            Credits credits,
            Orders orders,
            Course course,
            Ateliers ateliers,
            Papers papers,
            Fieldwork fieldwork,
            RoadMap roadMap) {}

    public Storyteller(TravellingClock clock, Cast cast, Territories territories, UseCases useCases) {
        this.clock = clock;
        this.cast = cast;
        this.territories = territories;
        this.useCases = useCases;
    }

    /// Tells it as far as its stage.
    public Reference tell(Story story) {
        var telling = new Telling(story);
        for (var stage : Stage.values()) {
            if (stage.trunk() == stage && stage.compareTo(story.stage().trunk()) <= 0) {
                telling.reach(stage);
            }
        }
        if (story.stage().trunk() != story.stage()) {
            telling.reach(story.stage());
        }
        return telling.reference();
    }

    /// One story being told: it remembers where it is and what day it has come to.
    private final class Telling {

        private final Story story;
        private final Viewer service;
        private Instant now;
        private Reference reference = Reference.of("");

        private Telling(Story story) {
            this.story = story;
            this.now = story.start();
            this.service = cast.service(territories
                    .commune(story.communes().getFirst())
                    .orElseThrow()
                    .departementCode());
        }

        private Reference reference() {
            return reference;
        }

        private void reach(Stage stage) {
            switch (stage) {
                case DRAFT -> draft();
                case COMPLETE_DRAFT -> complete();
                case SUBMITTED ->
                    after(
                            2,
                            () -> done(useCases.filing()
                                    .submit(reference, dossier().version(), service)));
                case IN_REVIEW -> after(4, () -> useCases.examination().takeUp(reference, cast.bureau()));
                case ELIGIBLE -> validate();
                case SELECTED -> select();
                case PROPOSED -> propose();
                case ACCEPTED -> accept();
                case DELEGATED ->
                    after(2, () -> done(useCases.credits().delegate(reference, USUAL_COST, cast.headOfBureau())));
                case PREPARATION -> after(1, () -> done(useCases.course().open(reference, service)));
                case APPROPRIATION -> startAppropriation();
                case NOTE -> after(12, this::depositNote);
                case ANIMATION -> startAnimation();
                case RESTITUTION -> startRestitution();
                case CLOSED -> close();
                case PUBLISHED -> publish();
                case DISCARDED ->
                    after(
                            1,
                            () -> useCases.filing().discard(reference, dossier().version(), service));
                case WITHDRAWN ->
                    after(
                            5,
                            () -> useCases.filing()
                                    .withdraw(
                                            reference,
                                            dossier().version(),
                                            "La commune a changé de priorité après le conseil municipal.",
                                            service));
                case RETURNED -> after(2, this::sendBack);
                case RESUBMITTED -> resubmit();
                case REJECTED ->
                    after(
                            6,
                            () -> useCases.examination()
                                    .reject(
                                            reference,
                                            dossier().version(),
                                            "Le projet est déjà arrêté : un atelier n’y changerait rien.",
                                            cast.headOfBureau()));
                case REDIRECTED ->
                    after(
                            6,
                            () -> useCases.examination()
                                    .redirect(
                                            reference,
                                            dossier().version(),
                                            OtherScheme.ORT,
                                            "La question relève de l’habitat privé.",
                                            cast.headOfBureau()));
                case SUSPENDED ->
                    after(
                            3,
                            () -> useCases.course()
                                    .suspend(
                                            reference,
                                            "Le conseil municipal est renouvelé le mois prochain.",
                                            service));
                case ABANDONED ->
                    after(
                            3,
                            () -> useCases.course()
                                    .abandon(reference, "Le site a été vendu à un opérateur privé.", service));
            }
        }

        private void draft() {
            reference = after(0, () -> done(useCases.filing().draft(story.bearer(), story.communes(), service)))
                    .reference();
            save(0, new Purpose(story.object(), "", "", "", ""));
        }

        private void complete() {
            var fiche = new FicheText(story);
            long version = 1;
            for (var section : fiche.sections()) {
                version = save(version, section);
            }
            attach(PieceKind.ENGAGEMENT_LETTER, "courrier-engagement.pdf");
            attach(PieceKind.SUPPORT_LETTER, "courrier-soutien.pdf");
        }

        private long save(long version, Section section) {
            done(useCases.filing().save(reference, version, section, service));
            return version + 1;
        }

        private void attach(PieceKind kind, String name) {
            after(1, () -> done(useCases.filing().attach(reference, kind, file(name), name, service)));
        }

        private void validate() {
            useCases.examination().checks(dossier()).stream()
                    .filter(check -> !check.isSettled())
                    .forEach(check -> after(
                            0,
                            () -> useCases.examination()
                                    .waive(
                                            reference,
                                            check.rule(),
                                            "Le site structure tout le bassin de vie.",
                                            cast.bureau())));
            List.of(PieceKind.ENGAGEMENT_LETTER, PieceKind.SUPPORT_LETTER)
                    .forEach(letter -> after(
                            3,
                            () -> useCases.examination()
                                    .assess(
                                            reference,
                                            dossier().version(),
                                            useCases.dossiers()
                                                    .findWithPieces(reference, service)
                                                    .currentLetter(letter)
                                                    .orElseThrow()
                                                    .id(),
                                            Verdict.ACCEPTED,
                                            null,
                                            cast.bureau())));
            after(
                    4,
                    () -> done(
                            useCases.examination().validate(reference, dossier().version(), cast.headOfBureau())));
        }

        private AtelierRequest dossier() {
            return useCases.dossiers().find(reference, service);
        }

        private void select() {
            after(10, () -> {
                var wave = useCases.waves().current().orElseThrow();
                var first = useCases.waves().onTheTable(wave).getFirst().reference();
                var reason =
                        first.equals(reference) ? null : "Le calendrier de la collectivité impose de commencer tôt.";
                var wish = new Waves.Wish(reference.value(), USUAL_COST, reason);
                return done(useCases.waves().decide(wave.id(), List.of(wish), cast.headOfBureau()));
            });
        }

        /// A proposal that is still waiting for its answer is made now: an older one would have expired.
        private void propose() {
            if (story.stage() == Stage.PROPOSED) {
                now = clock.instant();
            }
            after(3, () -> done(useCases.designation().propose(reference, cast.bureau())));
        }

        private void accept() {
            var proposal = useCases.designation().live(dossier().id()).orElseThrow();
            var team = new Team(
                    "Architecte-urbaniste du mandataire",
                    List.of(
                            new Member("Paysagiste", List.of("paysage")),
                            new Member("Animateur", List.of("animation"))));
            after(2, () -> done(useCases.proposals().accept(proposal.id(), team, groupement())));
        }

        private Viewer groupement() {
            return cast.groupement(
                    useCases.designation().live(dossier().id()).orElseThrow().groupementId());
        }

        private void startAppropriation() {
            after(3, () -> useCases.course().holdKickOff(reference, new KickOff(today()), service));
            order();
            after(1, () -> done(useCases.course().startAppropriation(reference, service)));
        }

        private void order() {
            var plan = done(useCases.orders().sheet(reference, service)).proposal();
            var draft = after(1, () -> done(useCases.orders().create(reference, plan, service)));
            var issued = after(
                    1,
                    () -> done(useCases.orders()
                            .issue(
                                    reference,
                                    draft.id(),
                                    draft.version(),
                                    "2100458" + (100 + draft.id() % 900),
                                    service)));
            after(1, () -> done(useCases.orders().notify(reference, issued.id(), issued.version(), today(), service)));
        }

        private Object depositNote() {
            var note = new NoteContent(
                    3,
                    null,
                    9,
                    null,
                    "Lecture du site, entretiens avec une vingtaine d’acteurs, questions à partager.",
                    "Une visite à pied, une soirée publique et deux journées d’atelier dans la salle des fêtes.",
                    DeliverableForm.ROAD_MAP,
                    "Architecte-urbaniste, paysagiste, animateur.",
                    today().plusDays(10),
                    today().plusDays(11),
                    today().plusDays(12),
                    today().plusDays(40));
            return done(useCases.papers().deposit(reference, 0, note, report("note-appropriation.pdf"), groupement()));
        }

        private void startAnimation() {
            approve(Paper.NOTE);
            order();
            after(2, () -> done(useCases.course().startAnimation(reference, service)));
        }

        private void approve(Paper paper) {
            after(2, () -> useCases.papers().approve(paper, reference, 1, service));
            after(2, () -> useCases.papers().approve(paper, reference, 1, cast.collectivite(story.bearer())));
        }

        private void startRestitution() {
            after(6, () -> hold(SessionKind.VISIT, "Place de la mairie", 24));
            after(1, () -> hold(SessionKind.WORKSHOP, "Salle des fêtes", 46));
            after(2, () -> done(useCases.course().startRestitution(reference, service)));
        }

        private Object hold(SessionKind kind, String place, int attendance) {
            var proceedings = new Proceedings(
                    kind, today(), today(), place, attendance, "Échanges nourris, relevés par l’équipe et partagés.");
            return done(useCases.fieldwork().record(reference, proceedings, List.of(), service));
        }

        private void close() {
            var content = new DeliverableContent(
                    "Un site central, desservi, qui appartient à trois propriétaires.",
                    "Ouvrir d’abord les rez-de-chaussée, puis traiter les étages.",
                    "Une première action dès l’été, avec les associations.",
                    "Trois croquis : la cour ouverte, la halle, le passage.");
            after(
                    15,
                    () -> done(useCases.papers()
                            .deposit(reference, 0, content, report("livrable-de-synthese.pdf"), groupement())));
            approve(Paper.DELIVERABLE);
            after(
                    6,
                    () -> useCases.fieldwork()
                            .recordRestitution(reference, new RestitutionMeeting(today(), 60), service));
            var action = new ActionContent(
                    story.theme(),
                    "Ouvrir le site au public un mois durant",
                    Priority.HIGH,
                    Horizon.SHORT,
                    story.bearer().name());
            after(1, () -> useCases.roadMap().add(reference, action, service));
            useCases.orders()
                    .of(dossier().id())
                    .forEach(order -> after(
                            1,
                            () -> done(useCases.orders()
                                    .certify(reference, order.id(), order.version(), today(), service))));
            after(2, () -> done(useCases.course().close(reference, service)));
        }

        private void publish() {
            useCases.orders().of(dossier().id()).stream()
                    .filter(order -> order.status() == OrderStatus.SERVICE_DONE)
                    .forEach(order -> after(1, () -> pay(order)));
            var sheet = new Sheet(
                    story.bearer().name() + " : " + story.object(),
                    "Trois jours d’atelier ont réuni élus, habitants et services autour du site ; une feuille de route partagée en est sortie.");
            var version = useCases.ateliers().of(dossier()).version();
            after(3, () -> useCases.course().publish(reference, version, sheet, cast.bureau()));
        }

        private Object pay(PurchaseOrder order) {
            return done(useCases.orders()
                    .pay(reference, order.id(), order.version(), today(), order.amountIncludingTax(), service));
        }

        private Object sendBack() {
            return useCases.examination()
                    .sendBack(
                            reference,
                            List.of(
                                    new Examination.Point(RemarkTarget.PURPOSE, "Précisez ce qui bloque aujourd’hui."),
                                    new Examination.Point(
                                            RemarkTarget.ENGAGEMENT_LETTER, "Le courrier doit citer la logistique.")),
                            today().plusDays(21),
                            cast.bureau());
        }

        private void resubmit() {
            after(2, this::sendBack);
            after(2, this::answer);
            after(1, () -> done(useCases.examination().resubmit(reference, service)));
        }

        private Object answer() {
            var answers = useCases.examination()
                    .asked(dossier())
                    .map(remark ->
                            new Examination.Answer(remark.id(), remark.version(), "La fiche est corrigée en ce sens."))
                    .toList();
            useCases.examination().answer(reference, answers, service);
            return answers;
        }

        private <T> T after(int days, Supplier<T> act) {
            now = now.plus(days, ChronoUnit.DAYS).plus(37, ChronoUnit.MINUTES);
            return clock.at(now, act);
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
