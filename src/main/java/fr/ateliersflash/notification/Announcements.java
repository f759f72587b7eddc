package fr.ateliersflash.notification;

import static fr.ateliersflash.notification.NoticeKind.DECISION;
import static fr.ateliersflash.notification.NoticeKind.INVITATION;
import static fr.ateliersflash.notification.NoticeKind.PROGRESS;
import static fr.ateliersflash.notification.NoticeKind.TASK;
import static fr.ateliersflash.notification.Party.BUREAU;
import static fr.ateliersflash.notification.Party.COLLECTIVITE;
import static fr.ateliersflash.notification.Party.GROUPEMENT;
import static fr.ateliersflash.notification.Party.SERVICE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who is told of which act, and where it sends them. An act that is not here is told to nobody. Nobody is told what
/// the history of the dossier would keep from them.
final class Announcements {

    private static final String DOSSIER = "/demandes/{r}";
    private static final String LETTERS = DOSSIER + "/courriers-de-decision";
    private static final String RECEIPT = DOSSIER + "/recepisse";
    private static final String EXAMINATION = DOSSIER + "/examen";
    private static final String REMARKS = DOSSIER + "/complements";
    private static final String PIECES = DOSSIER + "/fiche/pieces";
    private static final String DESIGNATION = DOSSIER + "/designation";
    private static final String CREDITS = DOSSIER + "/credits";
    private static final String ORDERS = DOSSIER + "/commandes";
    private static final String ATELIER = "/ateliers/{r}";
    private static final String NOTE = ATELIER + "/note";
    private static final String DELIVERABLE = ATELIER + "/livrable";

    /// The collectivité learns of these, not of the reasons given to the bureau's own.
    private static final Set<String> WITHOUT_REASON = Set.of("assignment.ACCEPT", "request.SELECT", "request.REOPEN");

    private static final Map<String, Announcement> ALL = Stream.of(onRequests(), onMissions(), onAteliers())
            .flatMap(List::stream)
            .collect(Collectors.toMap(Announcement::act, Function.identity()));

    private Announcements() {}

    static Set<String> acts() {
        return ALL.keySet();
    }

    /// @param key of the fact, the more precise wording of its detail coming first
    static Optional<Announcement> of(String key, @Nullable String detail) {
        return Optional.ofNullable(ALL.get(key + "." + detail)).or(() -> Optional.ofNullable(ALL.get(key)));
    }

    static boolean givesReason(String key, Party party) {
        return party != COLLECTIVITE && party != Party.GUESTS || !WITHOUT_REASON.contains(key);
    }

    private static List<Announcement> onRequests() {
        return List.of(
                Announcement.of("request.INVITE.OPEN").tells(COLLECTIVITE, INVITATION, DOSSIER + "/recapitulatif"),
                Announcement.of("request.JOIN").tells(SERVICE, PROGRESS, DOSSIER + "/acces"),
                Announcement.of("request.HAND_OVER").tells(SERVICE, PROGRESS, DOSSIER + "/acces"),
                letter("request.ATTACH.ENGAGEMENT_LETTER"),
                letter("request.ATTACH.SUPPORT_LETTER"),
                Announcement.of("request.SUBMIT")
                        .tells(BUREAU, TASK, EXAMINATION)
                        .tells(SERVICE, PROGRESS, RECEIPT)
                        .tells(COLLECTIVITE, PROGRESS, RECEIPT),
                Announcement.of("request.TAKE_UP")
                        .tells(SERVICE, PROGRESS, DOSSIER)
                        .tells(COLLECTIVITE, PROGRESS, DOSSIER),
                Announcement.of("request.ASSESS.ENGAGEMENT_LETTER.REFUSED")
                        .tells(SERVICE, TASK, PIECES)
                        .tells(COLLECTIVITE, TASK, DOSSIER),
                Announcement.of("request.ASSESS.SUPPORT_LETTER.REFUSED")
                        .tells(SERVICE, TASK, PIECES)
                        .tells(COLLECTIVITE, PROGRESS, DOSSIER),
                Announcement.of("request.WAIVE").tells(SERVICE, PROGRESS, DOSSIER),
                Announcement.of("request.RETURN").tells(SERVICE, TASK, REMARKS).tells(COLLECTIVITE, PROGRESS, REMARKS),
                Announcement.of("request.RESUBMIT")
                        .tells(BUREAU, TASK, EXAMINATION + "#remarques")
                        .tells(SERVICE, PROGRESS, REMARKS)
                        .tells(COLLECTIVITE, PROGRESS, REMARKS),
                decision("request.VALIDATE", BUREAU),
                Announcement.of("request.SELECT")
                        .tells(BUREAU, TASK, DESIGNATION)
                        .tells(SERVICE, DECISION, LETTERS)
                        .tells(COLLECTIVITE, DECISION, LETTERS),
                Announcement.of("request.DEFER")
                        .tells(BUREAU, PROGRESS, DOSSIER)
                        .tells(SERVICE, DECISION, LETTERS)
                        .tells(COLLECTIVITE, DECISION, LETTERS),
                decision("request.REJECT", BUREAU),
                decision("request.REDIRECT", BUREAU),
                decision("request.REOPEN", BUREAU),
                decision("request.WITHDRAW", BUREAU));
    }

    private static List<Announcement> onMissions() {
        return List.of(
                Announcement.of("assignment.PROPOSE")
                        .tells(GROUPEMENT, TASK, "/propositions/{p}")
                        .tells(SERVICE, PROGRESS, DESIGNATION),
                Announcement.of("assignment.ACCEPT")
                        .tells(BUREAU, TASK, CREDITS)
                        .tells(SERVICE, DECISION, DESIGNATION)
                        .tells(COLLECTIVITE, DECISION, DOSSIER),
                Announcement.of("assignment.DECLINE")
                        .tells(BUREAU, TASK, DESIGNATION)
                        .tells(SERVICE, PROGRESS, DESIGNATION),
                Announcement.of("assignment.EXPIRE")
                        .tells(BUREAU, TASK, DESIGNATION)
                        .tells(SERVICE, PROGRESS, DESIGNATION)
                        .tells(GROUPEMENT, DECISION, "/propositions"),
                Announcement.of("assignment.CANCEL")
                        .tells(BUREAU, PROGRESS, DESIGNATION)
                        .tells(SERVICE, PROGRESS, DESIGNATION)
                        .tells(GROUPEMENT, DECISION, "/propositions"),
                Announcement.of("credits.DELEGATE").tells(SERVICE, TASK, CREDITS),
                Announcement.of("credits.ADJUST").tells(SERVICE, PROGRESS, CREDITS),
                Announcement.of("order.ISSUE").tells(BUREAU, PROGRESS, CREDITS),
                Announcement.of("order.AMEND").tells(BUREAU, PROGRESS, CREDITS),
                Announcement.of("order.AMEND.NOTIFIED")
                        .tells(GROUPEMENT, TASK, ORDERS)
                        .tells(BUREAU, PROGRESS, CREDITS),
                Announcement.of("order.NOTIFY").tells(GROUPEMENT, TASK, ORDERS).tells(BUREAU, PROGRESS, CREDITS),
                Announcement.of("order.OBSERVE").tells(SERVICE, TASK, CREDITS),
                Announcement.of("order.CERTIFY").tells(GROUPEMENT, PROGRESS, ORDERS),
                Announcement.of("order.PAY").tells(GROUPEMENT, PROGRESS, ORDERS),
                Announcement.of("order.PAY.SETTLED").tells(GROUPEMENT, PROGRESS, ORDERS),
                Announcement.of("order.CANCEL").tells(BUREAU, PROGRESS, CREDITS),
                Announcement.of("order.CANCEL.NOTIFIED")
                        .tells(GROUPEMENT, DECISION, ORDERS)
                        .tells(BUREAU, PROGRESS, CREDITS));
    }

    private static List<Announcement> onAteliers() {
        return List.of(
                progress("atelier.OPEN"),
                progress("atelier.HOLD_KICK_OFF"),
                Announcement.of("atelier.START_APPROPRIATION")
                        .tells(GROUPEMENT, TASK, ATELIER)
                        .tells(COLLECTIVITE, PROGRESS, ATELIER),
                paper("atelier.DEPOSIT_NOTE", NOTE),
                answer("atelier.APPROVE_NOTE", PROGRESS, NOTE),
                answer("atelier.REQUEST_NOTE_CHANGE", TASK, NOTE),
                progress("atelier.START_ANIMATION"),
                progress("atelier.RECORD_VISIT"),
                progress("atelier.RECORD_SESSION"),
                Announcement.of("atelier.START_RESTITUTION")
                        .tells(GROUPEMENT, TASK, ATELIER)
                        .tells(COLLECTIVITE, PROGRESS, ATELIER),
                paper("atelier.DEPOSIT_DELIVERABLE", DELIVERABLE),
                answer("atelier.APPROVE_DELIVERABLE", PROGRESS, DELIVERABLE),
                answer("atelier.REQUEST_DELIVERABLE_CHANGE", TASK, DELIVERABLE),
                progress("atelier.RECORD_RESTITUTION"),
                Announcement.of("atelier.CLOSE")
                        .tells(BUREAU, TASK, ATELIER)
                        .tells(COLLECTIVITE, DECISION, ATELIER)
                        .tells(GROUPEMENT, DECISION, ATELIER),
                progress("atelier.PUBLISH").tells(SERVICE, PROGRESS, ATELIER),
                stop("atelier.SUSPEND"),
                stop("atelier.RESUME"),
                stop("atelier.ABANDON"),
                stop("atelier.GO_BACK"));
    }

    private static Announcement letter(String act) {
        return Announcement.of(act).tells(BUREAU, TASK, EXAMINATION + "#pieces").tells(SERVICE, PROGRESS, DOSSIER);
    }

    private static Announcement decision(String act, Party also) {
        return Announcement.of(act)
                .tells(SERVICE, DECISION, DOSSIER)
                .tells(COLLECTIVITE, DECISION, DOSSIER)
                .tells(also, DECISION, DOSSIER);
    }

    private static Announcement progress(String act) {
        return Announcement.of(act).tells(COLLECTIVITE, PROGRESS, ATELIER).tells(GROUPEMENT, PROGRESS, ATELIER);
    }

    /// What the groupement hands in is approved by both.
    private static Announcement paper(String act, String page) {
        return Announcement.of(act).tells(SERVICE, TASK, page).tells(COLLECTIVITE, TASK, page);
    }

    private static Announcement answer(String act, NoticeKind forTheGroupement, String page) {
        return Announcement.of(act)
                .tells(GROUPEMENT, forTheGroupement, page)
                .tells(SERVICE, PROGRESS, page)
                .tells(COLLECTIVITE, PROGRESS, page);
    }

    /// The service decides, and everybody is told.
    private static Announcement stop(String act) {
        return Announcement.of(act)
                .tells(BUREAU, DECISION, ATELIER)
                .tells(COLLECTIVITE, DECISION, ATELIER)
                .tells(GROUPEMENT, DECISION, ATELIER);
    }
}
