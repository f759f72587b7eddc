package fr.ateliersflash.site.web;

import static fr.ateliersflash.shared.Capacity.ADMINISTRATOR;
import static fr.ateliersflash.shared.Capacity.BUREAU;
import static fr.ateliersflash.shared.Capacity.COLLECTIVITE;
import static fr.ateliersflash.shared.Capacity.CO_WRITER;
import static fr.ateliersflash.shared.Capacity.HEAD_OF_BUREAU;
import static fr.ateliersflash.shared.Capacity.MANDATAIRE;
import static fr.ateliersflash.shared.Capacity.SERVICE;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.Capacity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A line of the main menu.
///
/// @param key of its label
/// @param current whether the reader is there
public record MenuEntry(String key, String href, boolean current) {

    private static final String NOTICES = "/notifications";

    private static final List<Place> FOR_EVERYBODY = List.of(
            new Place("layout.menu.catalogue", "/ateliers-realises"),
            new Place("layout.menu.eligibility", "/eligibilite"));

    private static final List<Place> BY_CAPACITY = List.of(
            new Place("layout.menu.requests", "/demandes", SERVICE, COLLECTIVITE, CO_WRITER),
            new Place("layout.menu.requests", "/examen", BUREAU, HEAD_OF_BUREAU),
            new Place("layout.menu.waves", "/vagues", BUREAU, HEAD_OF_BUREAU),
            new Place("layout.menu.agreements", "/accords-cadres", BUREAU, HEAD_OF_BUREAU),
            new Place("layout.menu.funding", "/credits", BUREAU, HEAD_OF_BUREAU),
            new Place("layout.menu.figures", "/chiffres", BUREAU, HEAD_OF_BUREAU),
            new Place("layout.menu.proposals", "/propositions", MANDATAIRE),
            new Place("layout.menu.requests", "/demandes", MANDATAIRE),
            new Place(
                    "layout.menu.search",
                    "/recherche",
                    SERVICE,
                    COLLECTIVITE,
                    BUREAU,
                    HEAD_OF_BUREAU,
                    MANDATAIRE,
                    CO_WRITER),
            new Place(
                    "layout.menu.messages",
                    "/conversations",
                    SERVICE,
                    COLLECTIVITE,
                    BUREAU,
                    HEAD_OF_BUREAU,
                    MANDATAIRE,
                    CO_WRITER),
            new Place("layout.menu.organisations", "/administration/organisations", ADMINISTRATOR),
            new Place("layout.menu.mails", "/administration/courriels", ADMINISTRATOR),
            new Place("layout.menu.journal", "/journal", BUREAU, HEAD_OF_BUREAU, ADMINISTRATOR));

    /// Whether what is new is counted beside it.
    public boolean isNotices() {
        return href.equals(NOTICES);
    }

    /// The menu of whoever reads `path`; nobody is signed in when the viewer is null.
    static List<MenuEntry> of(@Nullable Viewer viewer, String path) {
        var places = new ArrayList<Place>();
        if (viewer != null) {
            places.add(new Place("layout.menu.desk", "/tableau-de-bord"));
            places.add(new Place("layout.menu.notices", NOTICES));
            BY_CAPACITY.stream().filter(place -> place.isFor(viewer)).forEach(places::add);
        }
        places.addAll(FOR_EVERYBODY);
        return places.stream().map(place -> place.seenFrom(path)).toList();
    }

    /// Where the pages of one dossier are, whoever's menu it is.
    private static final Set<String> DOSSIERS = Set.of("/demandes", "/examen", "/ateliers");

    private record Place(String key, String href, Set<Capacity> capacities) {

        Place(String key, String href, Capacity... capacities) {
            this(key, href, Set.of(capacities));
        }

        boolean isFor(Viewer viewer) {
            return capacities.stream().anyMatch(viewer::reads);
        }

        MenuEntry seenFrom(String path) {
            var current =
                    DOSSIERS.contains(href) ? DOSSIERS.stream().anyMatch(one -> isIn(path, one)) : isIn(path, href);
            return new MenuEntry(key, href, current);
        }

        private static boolean isIn(String path, String place) {
            return path.equals(place) || path.startsWith(place + "/");
        }
    }
}
