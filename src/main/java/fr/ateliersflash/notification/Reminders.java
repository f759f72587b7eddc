package fr.ateliersflash.notification;

import fr.ateliersflash.account.Directory;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import fr.ateliersflash.shared.Wording;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reminds people of what is due. Nothing is stored ahead: [ReminderDates] says from the present state what is planned,
/// so that what was done in the meantime is reminded no more. Each is sent once, and the history of the dossier says
/// it.
@Service
@Transactional
public class Reminders {

    /// How late one may still be sent, when the application was stopped that morning.
    private static final int DAYS_LATE = 2;

    private final ReminderDates dates;
    private final Dossiers dossiers;
    private final Directory directory;
    private final Circle circle;
    private final Hearers hearers;
    private final Herald herald;
    private final Names names;
    private final Wording wording;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reminders(
            ReminderDates dates,
            Dossiers dossiers,
            Directory directory,
            Circle circle,
            Hearers hearers,
            Herald herald,
            Names names,
            Wording wording,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.dates = dates;
        this.dossiers = dossiers;
        this.directory = directory;
        this.circle = circle;
        this.hearers = hearers;
        this.herald = herald;
        this.names = names;
        this.wording = wording;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param to the name of the organisation that will be reminded
    public record Reminder(ReminderRule rule, LocalDate on, String to) {}

    /// The next ones of each rule, if nothing changes.
    ///
    /// @throws NotFound when there is no such dossier for this viewer, or they do not read it for the State
    @Transactional(readOnly = true)
    public List<Reminder> planned(Reference reference, Viewer viewer) {
        var request = dossiers.findWithPieces(reference, viewer);
        if (!request.sideOf(viewer).isOfTheState()) {
            throw new NotFound("reminders are between the State's offices");
        }
        var today = today();
        return dates.of(request, today).stream()
                .filter(one -> one.on().isAfter(today))
                .map(one -> new Reminder(
                        one.rule(),
                        one.on(),
                        directory.organisation(one.organisation()).name()))
                .toList();
    }

    /// Sends what falls due on a dossier: the last date of each rule, unless that was done.
    public void send(long requestId) {
        var request = dossiers.byId(requestId);
        var today = today();
        dates.of(request, today).stream()
                .filter(one -> !one.on().isAfter(today) && !one.on().isBefore(today.minusDays(DAYS_LATE)))
                .collect(Collectors.groupingBy(
                        ReminderDates.Planned::rule, Collectors.maxBy(Comparator.comparing(ReminderDates.Planned::on))))
                .values()
                .forEach(last -> last.filter(one -> isFirst(one, request)).ifPresent(one -> remind(one, request)));
    }

    private boolean isFirst(ReminderDates.Planned one, AtelierRequest request) {
        return jdbc.sql("""
                                insert into notification_reminder (request_id, rule, due_on, organisation_id, sent_at)
                                values (?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                request.id(),
                                one.rule().name(),
                                one.on(),
                                one.organisation(),
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private void remind(ReminderDates.Planned one, AtelierRequest request) {
        var key = "notification.reminder." + one.rule();
        var arguments = new Object[] {
            names.ofBearer(request.bearer()), request.reference().value(), French.date(one.by()), late(one)
        };
        var told = new Announcement.Told(one.rule().party(), NoticeKind.TASK, place(one, request));
        var around = one.rule().party() == Party.GROUPEMENT
                ? circle.of(request).with(one.organisation())
                : circle.of(request);
        var line = new Line(
                wording.of(key + ".subject", arguments), wording.of(key + ".text", arguments), null, told.place());
        var at = clock.instant();
        herald.tell(
                new Herald.News("notification.REMIND", request.id(), at),
                hearers.of(List.of(told), around, null),
                _ -> line);
        events.publishEvent(new ReminderSent(request.id(), one.rule(), at));
    }

    private static String late(ReminderDates.Planned one) {
        return one.on().isAfter(one.by()) ? "late" : "before";
    }

    private static String place(ReminderDates.Planned one, AtelierRequest request) {
        var dossier = "/demandes/" + request.reference();
        return switch (one.rule()) {
            case RETURN_DUE, UNSENT_CHANGES -> dossier + "/complements";
            case LETTERS -> dossier + "/fiche/pieces";
            case PROPOSAL -> "/propositions";
            case CREDITS_IDLE -> dossier + "/credits";
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), French.PARIS);
    }
}
