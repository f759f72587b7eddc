package fr.ateliersflash.funding.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.funding.Ledger;
import fr.ateliersflash.funding.Statements;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Words what deserves a look.
@Component
@Transactional(readOnly = true)
class CreditWatch {

    private final Statements statements;
    private final Ledger ledger;
    private final Wording wording;

    CreditWatch(Statements statements, Ledger ledger, Wording wording) {
        this.statements = statements;
        this.ledger = ledger;
        this.wording = wording;
    }

    EnvelopesPage.Watch of(Viewer viewer) {
        var watch = statements.watch(viewer);
        return new EnvelopesPage.Watch(
                ledger.differences().size() + watch.overdrawn().size(),
                looks(watch.idle(), this::idle),
                looks(watch.reclaimable(), this::reclaimable));
    }

    String idle(Ledger.Position position) {
        return wording.of(
                "funding.watch.idle.detail", Cents.of(position.uncommitted()), French.date(position.lastMoved()));
    }

    private String reclaimable(Ledger.Position position) {
        return wording.of(
                "funding.watch.reclaimable.detail",
                String.valueOf(position.year()),
                Cents.of(Math.max(0, position.left())),
                Cents.of(position.idleCp()));
    }

    private static List<EnvelopesPage.Look> looks(List<Statements.Row> rows, Function<Ledger.Position, String> detail) {
        return rows.stream()
                .map(row -> new EnvelopesPage.Look(
                        "%s · %s"
                                .formatted(
                                        row.request().reference(), row.request().bearer()),
                        detail.apply(row.position()),
                        Addresses.credits(row.request().reference())))
                .toList();
    }
}
