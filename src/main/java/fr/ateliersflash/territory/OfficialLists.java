package fr.ateliersflash.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/// The lists of the package as the build trims them, under the package's own field names.
record OfficialLists(
        List<RegionEntry> regions,
        List<DepartementEntry> departements,
        List<CommuneEntry> communes,
        List<GroupingEntry> epci,
        List<GroupingEntry> ept) {

    private static final String OVERSEAS_COLLECTIVITY = "com";

    record RegionEntry(String code, String nom, Integer typeLiaison, String zone) {
        boolean isOverseasCollectivity() {
            return zone.equals(OVERSEAS_COLLECTIVITY);
        }
    }

    record DepartementEntry(String code, String nom, String region, Integer typeLiaison, String zone) {
        boolean isOverseasCollectivity() {
            return zone.equals(OVERSEAS_COLLECTIVITY);
        }
    }

    /// A commune, or what leads to one: `chefLieu` is that of a commune déléguée or associée, `commune` that of an
    /// arrondissement.
    record CommuneEntry(
            String code,
            String nom,
            String type,
            @Nullable Integer typeLiaison,
            String departement,
            String region,
            @Nullable String siren,
            @Nullable List<String> codesPostaux,
            @Nullable Integer population,
            @Nullable String chefLieu,
            @Nullable String commune,
            @Nullable List<String> anciensCodes) {

        boolean isActual() {
            return type.equals("commune-actuelle");
        }

        /// The commune it belongs to today: itself when it is one.
        String actual() {
            if (chefLieu != null) {
                return chefLieu;
            }
            return commune != null ? commune : code;
        }
    }

    record GroupingEntry(String code, String nom, String type, int populationMunicipale, List<Member> membres) {}

    record Member(String code) {}

    /// The release of the package: `6.0.0`.
    static String version() {
        try {
            return file("version.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The lists of places are missing from the build: run bin/assets.mjs", e);
        }
    }

    static OfficialLists read() {
        return new OfficialLists(
                List.of(read("regions.json", RegionEntry[].class)),
                List.of(read("departements.json", DepartementEntry[].class)),
                List.of(read("communes.json", CommuneEntry[].class)),
                List.of(read("epci.json", GroupingEntry[].class)),
                List.of(read("ept.json", GroupingEntry[].class)));
    }

    private static <T> T read(String name, Class<T> type) {
        try (var content = file(name).getInputStream()) {
            return JsonMapper.shared().readValue(content, type);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of places " + name + " cannot be read", e);
        }
    }

    private static ClassPathResource file(String name) {
        return new ClassPathResource("territory/" + name);
    }
}
