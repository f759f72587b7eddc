package fr.ateliersflash.catalogue;

import fr.ateliersflash.atelier.Atelier;
import fr.ateliersflash.atelier.AtelierMoved;
import fr.ateliersflash.atelier.Ateliers;
import fr.ateliersflash.atelier.Phase;
import fr.ateliersflash.atelier.Sheet;
import fr.ateliersflash.request.AtelierRequest;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.shared.French;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Takes in the sheets that the bureau publishes, once they are. A sheet published again corrects the one before,
/// at the same address.
@Component
class Publications {

    private final Dossiers dossiers;
    private final Ateliers ateliers;
    private final Entries entries;
    private final Gazetteer gazetteer;

    Publications(Dossiers dossiers, Ateliers ateliers, Entries entries, Gazetteer gazetteer) {
        this.dossiers = dossiers;
        this.ateliers = ateliers;
        this.entries = entries;
        this.gazetteer = gazetteer;
    }

    @ApplicationModuleListener(
            id = "catalogue.publications",
            condition = "#moved.act() == T(fr.ateliersflash.atelier.AtelierAct).PUBLISH")
    void on(AtelierMoved moved) {
        var request = dossiers.byId(moved.requestId());
        ateliers.of(request.id())
                .flatMap(atelier -> atelier.sheet().map(sheet -> entry(request, atelier, sheet)))
                .ifPresent(entry -> entries.savePublished(gazetteer.index(entry, request.id())));
    }

    private Entry entry(AtelierRequest request, Atelier atelier, Sheet sheet) {
        var bearer = request.bearer();
        var communes = gazetteer.narrower(request.fiche().site().communes(), bearer.kind(), bearer.code());
        var edition = edition(atelier);
        return new Entry(
                slug(request, bearer.name(), edition),
                bearer.name(),
                atelier.format(),
                edition,
                bearer.kind(),
                bearer.code(),
                bearer.name(),
                communes,
                gazetteer.departements(List.of(request.departementCode()), communes, bearer.kind(), bearer.code()),
                sheet.title(),
                sheet.summary(),
                request.fiche().themes().main());
    }

    /// The first of these that is free: the place, the place and the years, the place and the reference.
    private String slug(AtelierRequest request, String place, String edition) {
        return entries.slugOf(request.id())
                .orElseGet(() -> Stream.of(place, place + " " + edition)
                        .map(Slugs::of)
                        .filter(slug -> !entries.exists(slug))
                        .findFirst()
                        .orElseGet(() -> Slugs.of(place + " " + request.reference())));
    }

    /// The year it was held, or both when it began in one and ended in the next.
    private static String edition(Atelier atelier) {
        var first = atelier.openedOn().getYear();
        var last = atelier.enteredAt(Phase.CLOSED).map(Publications::year).orElse(first);
        return first == last ? String.valueOf(first) : first + "-" + last;
    }

    private static int year(Instant instant) {
        return instant.atZone(French.PARIS).getYear();
    }
}
