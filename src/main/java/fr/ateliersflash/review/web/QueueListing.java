package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.export.Listing;
import fr.ateliersflash.export.Rows;
import fr.ateliersflash.export.Spreadsheet;
import fr.ateliersflash.request.Queue;
import fr.ateliersflash.request.RequestColumns;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Wording;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The bureau's queue, taken away as it is filtered and sorted.
@Component
class QueueListing implements Listing {

    /// Fewer at once than the queue looks at before it stops.
    private static final int READ = 500;

    private final Queue queue;
    private final Wording wording;
    private final QueueFilters filters;

    QueueListing(Queue queue, Wording wording, QueueFilters filters) {
        this.queue = queue;
        this.wording = wording;
        this.filters = filters;
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
        var form = QueueForm.of(filter);
        return new Spreadsheet<RequestRow>("review.export", RequestColumns.of(wording), sink -> forEach(form, sink));
    }

    private void forEach(QueueForm form, Rows.Sink<? super RequestRow> sink) throws IOException {
        var asked = filters.of(form);
        Queue.@Nullable Place from = null;
        do {
            var slice = queue.read(form.chosenTab().status(), asked, form.chosenOrder(), from, false, READ);
            for (var row : slice.rows()) {
                sink.accept(row);
            }
            from = slice.more() ? Queue.Place.of(slice.rows().getLast()) : slice.stopped();
        } while (from != null);
    }
}
