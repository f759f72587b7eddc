package fr.ateliersflash.account.web;

import fr.ateliersflash.shared.NotFound;
import java.util.Arrays;

/// What kinds of organisation an administrator lets in, as they tell them apart; the slug is the word in the
/// address.
enum Newcomer {
    COMMUNE("commune"),
    EPCI("intercommunalite"),
    /// A PETR or a syndicat mixte, which the official lists do not know.
    GROUPING("petr-ou-syndicat-mixte"),
    GROUPEMENT("groupement"),
    /// The service of a département, or of an overseas collectivité, that the first start did not found.
    STATE_SERVICE("service-departemental"),
    REGIONAL_SERVICE("service-regional"),
    BUREAU("bureau"),
    ADMINISTRATION("administration");

    private final String slug;

    Newcomer(String slug) {
        this.slug = slug;
    }

    String slug() {
        return slug;
    }

    /// @throws NotFound when the word means none
    static Newcomer of(String slug) {
        return Arrays.stream(values())
                .filter(one -> one.slug.equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("kind of organisation " + slug));
    }
}
