package fr.ateliersflash.notification;

import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.funding.Statements;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.request.RequestStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Goes every morning through the dossiers on which something may be due. One that fails does not hold the others
/// back.
@Component
class ReminderRound {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRound.class);
    private static final int PAGE = 500;
    private static final List<RequestStatus> WAITING =
            List.of(RequestStatus.SUBMITTED, RequestStatus.IN_REVIEW, RequestStatus.RETURNED);

    private final Reminders reminders;
    private final Dossiers dossiers;
    private final Designation designation;
    private final Statements statements;

    ReminderRound(Reminders reminders, Dossiers dossiers, Designation designation, Statements statements) {
        this.reminders = reminders;
        this.dossiers = dossiers;
        this.designation = designation;
        this.statements = statements;
    }

    @Scheduled(cron = "${ateliers.mail.reminders:0 30 7 * * *}", zone = "Europe/Paris")
    void run() {
        WAITING.forEach(status -> inArrivalOrder(status).forEach(this::remind));
        designation.awaited().forEach(this::remind);
        statements.idle().forEach(this::remind);
    }

    private List<Long> inArrivalOrder(RequestStatus status) {
        var all = new ArrayList<Long>();
        var page = dossiers.queue(status, 0, PAGE);
        while (!page.isEmpty()) {
            page.stream().map(RequestRow::id).forEach(all::add);
            var last = Objects.requireNonNull(page.getLast().arrivalRank());
            page = page.size() < PAGE ? List.of() : dossiers.queue(status, last, PAGE);
        }
        return all;
    }

    private void remind(long requestId) {
        try {
            reminders.send(requestId);
        } catch (RuntimeException e) {
            LOG.warn("The reminders of dossier {} could not be sent, they will be tomorrow", requestId, e);
        }
    }
}
