package fr.ateliersflash.request;

import fr.ateliersflash.account.Keys;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/// The collectivité that asks.
///
/// @param code its INSEE code for a commune, its SIREN for a grouping
@Embeddable
public record Bearer(
        @Enumerated(EnumType.STRING) @Column(name = "bearer_kind")
        BearerKind kind,

        @Column(name = "bearer_code") String code,
        @Column(name = "bearer_name") String name) {

    /// The key of its perimeter, shared with its organisation.
    public String key() {
        return kind == BearerKind.COMMUNE ? Keys.commune(code) : Keys.grouping(code);
    }
}
