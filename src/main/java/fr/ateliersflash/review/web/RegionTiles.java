package fr.ateliersflash.review.web;

import java.util.LinkedHashMap;
import java.util.Map;

/// Where each région stands on a map made of tiles of the same size, the overseas ones in a column of their own: what
/// is counted is ateliers, and a small région counts as much as a large one.
final class RegionTiles {

    private static final Map<String, Place> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put("32", new Place("HDF", 2, 0));
        PLACES.put("53", new Place("BRE", 0, 1));
        PLACES.put("28", new Place("NOR", 1, 1));
        PLACES.put("11", new Place("IDF", 2, 1));
        PLACES.put("44", new Place("GES", 3, 1));
        PLACES.put("52", new Place("PDL", 1, 2));
        PLACES.put("24", new Place("CVL", 2, 2));
        PLACES.put("27", new Place("BFC", 3, 2));
        PLACES.put("75", new Place("NAQ", 1, 3));
        PLACES.put("84", new Place("ARA", 3, 3));
        PLACES.put("76", new Place("OCC", 2, 4));
        PLACES.put("93", new Place("PAC", 3, 4));
        PLACES.put("94", new Place("COR", 4, 4));
        PLACES.put("01", new Place("GLP", 5, 0));
        PLACES.put("02", new Place("MTQ", 5, 1));
        PLACES.put("03", new Place("GUF", 5, 2));
        PLACES.put("04", new Place("REU", 5, 3));
        PLACES.put("06", new Place("MYT", 5, 4));
    }

    private RegionTiles() {}

    record Place(String label, int x, int y) {}

    /// By the code of the région.
    static Map<String, Place> all() {
        return PLACES;
    }
}
