package fr.ateliersflash.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.support.ApplicationTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Nothing that Spring would find is passed over.
@ApplicationTest
class HandlerLookupTests {

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @ParameterizedTest
    @CsvSource({
        "/demandes, /demandes, true",
        "/demandes, /demandes/, false",
        "/demandes/{reference}, /demandes/AF-2026-0001, true",
        "/demandes/{reference}, /demandes, false",
        "/demandes/{reference}/fiche/objet, /demandes/AF-2026-0001/fiche/objet, true",
        "/demandes/{reference}/fiche/objet, /demandes/AF-2026-0001/fiche/site, false",
        "/demandes/{reference}/fiche/objet, /ateliers/AF-2026-0001/fiche/objet, false",
        "/demandes/{reference}/fiche/{slug}, /demandes/AF-2026-0001/fiche/objet, true",
        "/vagues/{year:[0-9]{4}}, /vagues/2026, true",
        "/pieces/**, /pieces, true",
        "/pieces/{*path}, /pieces, true",
        "/a?c, /abc, true",
    })
    void whatBeginsAndEndsAlikeIsTried(String pattern, String path, boolean tried) {
        assertThat(HandlerLookup.mayBe(pattern, path)).isEqualTo(tried);
    }

    @Test
    void everyAddressOfTheSiteIsTriedWhereItMatches() {
        var patterns = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .distinct()
                .toList();
        var addresses = patterns.stream().map(HandlerLookupTests::filled).toList();
        assertThat(patterns).hasSizeGreaterThan(100);
        assertThat(addresses)
                .allSatisfy(address -> assertThat(patterns)
                        .filteredOn(pattern -> matches(pattern, address))
                        .allMatch(pattern -> HandlerLookup.mayBe(pattern, address)));
    }

    private static String filled(String pattern) {
        return Stream.of("1", "2026")
                .map(value -> pattern.replaceAll("\\{[^}]*}+", value))
                .filter(address -> matches(pattern, address))
                .findFirst()
                .orElseThrow(() -> new AssertionError(pattern));
    }

    private static boolean matches(String pattern, String address) {
        PathPattern parsed = PathPatternParser.defaultInstance.parse(pattern);
        return parsed.matches(PathContainer.parsePath(address));
    }
}
