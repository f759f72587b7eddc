package fr.ateliersflash.catalogue.web;

import fr.ateliersflash.request.Format;
import fr.ateliersflash.request.Theme;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What is looked for, in the words of the address. Words that mean nothing filter nothing.
record FilterForm(String q, String format, String theme, String region, String departement, String edition) {

    private static final int LONGEST = 100;

    FilterForm {
        q = clean(q);
        format = clean(format);
        theme = clean(theme);
        region = clean(region);
        departement = clean(departement);
        edition = clean(edition);
    }

    static FilterForm of(String name, String value) {
        var none = new FilterForm("", "", "", "", "", "");
        return switch (name) {
            case "format" -> new FilterForm("", value, "", "", "", "");
            case "region" -> new FilterForm("", "", "", value, "", "");
            default -> none;
        };
    }

    Optional<Format> chosenFormat() {
        return Arrays.stream(Format.values())
                .filter(one -> word(one).equals(format))
                .findFirst();
    }

    Optional<Theme> chosenTheme() {
        return Arrays.stream(Theme.values())
                .filter(one -> word(one).equals(theme))
                .findFirst();
    }

    /// The address of the list under these filters, all but one of them where `without` names it.
    String address(String without) {
        var address = UriComponentsBuilder.fromPath("/ateliers-realises");
        inForce().forEach((name, value) -> {
            if (!name.equals(without)) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.encode().buildAndExpand(inForce()).toUriString();
    }

    Map<String, Object> inForce() {
        var words = new LinkedHashMap<String, Object>();
        words.put("q", q);
        words.put("format", format);
        words.put("theme", theme);
        words.put("region", region);
        words.put("departement", departement);
        words.put("edition", edition);
        words.values().removeIf(""::equals);
        return words;
    }

    static String word(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    static String word(Theme theme) {
        return switch (theme) {
            case REPAIR_THE_CITY -> "reparer-la-ville";
            case ECONOMIC_TRANSITIONS -> "mutations-economiques";
            case ECOLOGICAL_AND_SOCIAL_TRANSITIONS -> "transitions-ecologiques";
            case CITIZEN_PROJECTS -> "projets-citoyens";
        };
    }

    private static String clean(@Nullable String typed) {
        var text = typed == null ? "" : typed.replace("\u0000", "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
