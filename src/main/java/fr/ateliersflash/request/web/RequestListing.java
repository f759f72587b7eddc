package fr.ateliersflash.request.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.export.Listing;
import fr.ateliersflash.export.Rows;
import fr.ateliersflash.export.Spreadsheet;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestColumns;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.request.web.ListController.Tab;
import fr.ateliersflash.shared.Wording;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The requests within a viewer's perimeter, taken away.
@Component
class RequestListing implements Listing {

    private final Dossiers dossiers;
    private final Wording wording;

    RequestListing(Dossiers dossiers, Wording wording) {
        this.dossiers = dossiers;
        this.wording = wording;
    }

    @Override
    public String slug() {
        return "demandes";
    }

    @Override
    public Spreadsheet<?> of(Map<String, String> filter, Viewer viewer) {
        var tab = Tab.of(filter.getOrDefault("etat", ""));
        Rows<RequestRow> rows = Rows.pages(last -> {
            var before = last == null ? Long.MAX_VALUE : last.id();
            return tab == Tab.MINE
                    ? dossiers.mine(viewer, before, PAGE)
                    : dossiers.list(viewer, tab.statuses(), before, PAGE);
        });
        return new Spreadsheet<>(
                "request.export",
                RequestColumns.of(wording),
                rows.where(row -> Listing.isOfYear(filter, row.submittedAt())));
    }
}
