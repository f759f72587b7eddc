package fr.ateliersflash.agreement.web;

import fr.ateliersflash.agreement.Lot;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the head of the bureau types about a lot.
///
/// @param regions the codes of those it covers, none for all
record LotForm(
        @NotBlank @Size(max = 150) @Nullable String label,
        @Nullable List<String> regions,
        @Nullable Long version) {

    static LotForm of(Lot lot, long version) {
        return new LotForm(lot.label(), lot.regions(), version);
    }

    String toLabel() {
        return Objects.requireNonNull(label).strip();
    }

    /// Those of the list alone.
    List<String> toRegions(List<String> known) {
        return regions == null
                ? List.of()
                : known.stream().filter(regions::contains).toList();
    }
}
