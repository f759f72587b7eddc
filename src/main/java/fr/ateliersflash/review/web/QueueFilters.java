package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Absences;
import fr.ateliersflash.request.QueueFilter;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// What the words of an address let through today: whoever stands in for somebody is looked for with them.
@Component
class QueueFilters {

    private final Absences absences;
    private final Clock clock;

    QueueFilters(Absences absences, Clock clock) {
        this.absences = absences;
        this.clock = clock;
    }

    QueueFilter of(QueueForm form) {
        return form.filter(clock.instant(), absences::actingFor);
    }
}
