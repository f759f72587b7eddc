package fr.ateliersflash.assignment.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.Agreements;
import fr.ateliersflash.agreement.FrameworkAgreement;
import fr.ateliersflash.agreement.Holder;
import fr.ateliersflash.assignment.AssignmentStatus;
import fr.ateliersflash.assignment.FollowUp;
import fr.ateliersflash.assignment.Tally;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Wording;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Prepares the page that tells how an agreement is carried out.
@Component
@Transactional(readOnly = true)
class FollowUpPages {

    private final Agreements agreements;
    private final FollowUp followUp;
    private final Wording wording;

    FollowUpPages(Agreements agreements, FollowUp followUp, Wording wording) {
        this.agreements = agreements;
        this.followUp = followUp;
        this.wording = wording;
    }

    FollowUpPage show(long id, Viewer viewer) {
        var agreement = agreements.find(id);
        var rows = followUp.of(agreement, viewer).stream()
                .map(tally -> row(agreement, tally))
                .toList();
        return new FollowUpPage(id, agreement.name(), rows);
    }

    private FollowUpPage.Row row(FrameworkAgreement agreement, Tally tally) {
        return new FollowUpPage.Row(
                tally.mandataire(),
                tally.asked(),
                tally.count(AssignmentStatus.ACCEPTED),
                tally.count(AssignmentStatus.DECLINED),
                tally.refusals().entrySet().stream()
                        .map(refusal -> wording.of(
                                "assignment.followUp.refusals",
                                wording.of("assignment.ground", refusal.getKey()),
                                refusal.getValue()))
                        .toList(),
                tally.count(AssignmentStatus.EXPIRED),
                tally.count(AssignmentStatus.CANCELLED),
                tally.count(AssignmentStatus.SKIPPED),
                median(tally),
                used(agreement, tally),
                tally.inProgress().stream()
                        .map(mission -> new FollowUpPage.Mission(
                                "/demandes/" + mission.reference(), mission.reference() + ", " + mission.bearer()))
                        .toList());
    }

    private String median(Tally tally) {
        var days = tally.median();
        return days == null
                ? wording.of("assignment.followUp.none")
                : wording.of(
                        "assignment.followUp.days",
                        BigDecimal.valueOf(days)
                                .stripTrailingZeros()
                                .toPlainString()
                                .replace('.', ','),
                        French.plural(days.longValue(), "", "s"));
    }

    private String used(FrameworkAgreement agreement, Tally tally) {
        var committed = agreements.committed(agreement.id(), tally.groupementId());
        return agreement
                .heldBy(tally.groupementId())
                .map(Holder::ceiling)
                .map(ceiling -> wording.of("assignment.minutes.used", committed, ceiling))
                .orElseGet(() -> wording.of("assignment.minutes.used.unlimited", committed));
    }
}
