package fr.ateliersflash.assignment;

import static fr.ateliersflash.assignment.AssignmentStatus.ACCEPTED;
import static fr.ateliersflash.assignment.AssignmentStatus.DECLINED;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.agreement.FrameworkAgreement;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.NotFound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How the holders of an agreement answer, which the bureau follows.
@Service
@Transactional(readOnly = true)
public class FollowUp {

    private final Assignments assignments;
    private final WorkingDays workingDays;
    private final ObjectProvider<Missions> missions;

    FollowUp(Assignments assignments, WorkingDays workingDays, ObjectProvider<Missions> missions) {
        this.assignments = assignments;
        this.workingDays = workingDays;
        this.missions = missions;
    }

    /// The holders in ranking order, then whoever no longer holds it.
    ///
    /// @throws NotFound when this is not for the viewer
    public List<Tally> of(FrameworkAgreement agreement, Viewer viewer) {
        if (!viewer.is(Capacity.BUREAU)) {
            throw new NotFound("agreements are followed by the bureau");
        }
        var steps = assignments.findByAgreementIdOrderById(agreement.id());
        var accepted = steps.stream()
                .filter(step -> step.status() == ACCEPTED)
                .map(Assignment::requestId)
                .toList();
        var ateliers = missions.getIfAvailable();
        var over = ateliers == null || accepted.isEmpty() ? Set.<Long>of() : ateliers.over(accepted);
        var mandataires = new LinkedHashMap<Long, String>();
        agreement.holders().stream()
                .filter(holder -> !mandataires.containsKey(holder.groupementId()))
                .forEach(holder -> mandataires.put(holder.groupementId(), holder.mandataire()));
        steps.forEach(step -> mandataires.putIfAbsent(step.groupementId(), step.mandataire()));
        var tallies = new ArrayList<Tally>();
        mandataires.forEach((groupement, mandataire) -> tallies.add(tally(
                groupement,
                mandataire,
                steps.stream().filter(step -> step.groupementId() == groupement).toList(),
                over)));
        return tallies;
    }

    private Tally tally(long groupement, String mandataire, List<Assignment> steps, Set<Long> over) {
        var days = steps.stream()
                .filter(step -> step.status() == ACCEPTED || step.status() == DECLINED)
                .mapToLong(step -> workingDays.between(step.proposedAt(), Objects.requireNonNull(step.answeredAt())))
                .toArray();
        return new Tally(
                groupement,
                mandataire,
                steps,
                Tally.median(days),
                steps.stream()
                        .filter(step -> step.status() == ACCEPTED && !over.contains(step.requestId()))
                        .toList());
    }
}
