package fr.ateliersflash.assignment;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.export.Column;
import fr.ateliersflash.export.Listing;
import fr.ateliersflash.export.Rows;
import fr.ateliersflash.export.Spreadsheet;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/// Every step of every cascade, for the bureau: who was asked, in which rank, what they answered and why.
@Component
class CascadeListing implements Listing {

    private final Assignments assignments;
    private final Wording wording;

    CascadeListing(Assignments assignments, Wording wording) {
        this.assignments = assignments;
        this.wording = wording;
    }

    @Override
    public String slug() {
        return "designations";
    }

    @Override
    public Spreadsheet<?> of(Map<String, String> filter, Viewer viewer) {
        if (!viewer.everywhere()) {
            throw new NotFound("cascades of the whole country");
        }
        Rows<Assignment> rows = Rows.pages(
                last -> assignments.findByIdGreaterThanOrderById(last == null ? 0 : last.id(), Limit.of(PAGE)));
        return new Spreadsheet<>(
                "assignment.export", columns(), rows.where(step -> Listing.isOfYear(filter, step.proposedAt())));
    }

    private List<Column<Assignment>> columns() {
        return List.of(
                Column.text("reference", step -> step.reference().value()),
                Column.text("bearer", Assignment::bearer),
                Column.count("round", step -> (long) step.round()),
                Column.count("rank", step -> (long) step.rank()),
                Column.text("mandataire", Assignment::mandataire),
                Column.text("status", step -> wording.of("assignment.status", step.status())),
                Column.dayOf("proposed", Assignment::proposedAt),
                Column.dayOf("due", step -> step.status() == AssignmentStatus.SKIPPED ? null : step.dueAt()),
                Column.dayOf("answered", Assignment::answeredAt),
                Column.text("reason", Assignment::reason));
    }
}
