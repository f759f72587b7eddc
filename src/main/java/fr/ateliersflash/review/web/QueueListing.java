package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.export.Listing;
import fr.ateliersflash.export.Rows;
import fr.ateliersflash.export.Spreadsheet;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestColumns;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.review.web.QueueController.Tab;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Wording;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The bureau's queue, taken away.
@Component
class QueueListing implements Listing {

    private final Dossiers dossiers;
    private final Wording wording;

    QueueListing(Dossiers dossiers, Wording wording) {
        this.dossiers = dossiers;
        this.wording = wording;
    }

    @Override
    public String slug() {
        return "examen";
    }

    @Override
    public Spreadsheet<?> of(Map<String, String> filter, Viewer viewer) {
        if (!viewer.everywhere()) {
            throw new NotFound("the queue is the bureau's");
        }
        var tab = Tab.of(filter.getOrDefault("etat", ""));
        Rows<RequestRow> rows = Rows.pages(last -> dossiers.queue(tab.status(), rank(last), PAGE));
        return new Spreadsheet<>("review.export", RequestColumns.of(wording), rows);
    }

    private static long rank(@Nullable RequestRow last) {
        return last == null || last.arrivalRank() == null ? 0 : last.arrivalRank();
    }
}
