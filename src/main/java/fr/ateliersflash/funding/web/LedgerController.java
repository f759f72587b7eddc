package fr.ateliersflash.funding.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.funding.Ledger;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.SignedIn;
import fr.ateliersflash.shared.Wording;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Every total that is kept, compared with what the ledger derives; for the bureau.
@Controller
class LedgerController {

    private final Ledger ledger;
    private final Wording wording;

    LedgerController(Ledger ledger, Wording wording) {
        this.ledger = ledger;
        this.wording = wording;
    }

    /// @param compared how many totals were
    record CheckPage(long compared, List<Difference> differences) {}

    record Difference(String what, String name, String nature, String kept, String derived) {}

    @GetMapping(Addresses.CHECK)
    @SignedIn
    ModelAndView show(Viewer viewer) {
        if (!viewer.everywhere()) {
            throw new NotFound("the check of the ledger");
        }
        var differences = ledger.differences().stream()
                .map(total -> new Difference(
                        wording.of("funding.total." + total.kind()),
                        total.name(),
                        wording.of("funding.nature", total.nature()),
                        Cents.of(total.kept()),
                        Cents.of(total.derived())))
                .toList();
        return new ModelAndView("funding/check", Map.of("page", new CheckPage(ledger.totals(), differences)));
    }
}
