package fr.ateliersflash.request;

import fr.ateliersflash.shared.By;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The last hand in each field of a section.
record Hands(List<Hand> all) {

    static final Hands UNASKED = new Hands(List.of());

    /// @param sitting the page that it was written from
    record Hand(String field, @Nullable Long personId, Written written, String sitting) {

        /// Whether it is theirs, since then.
        boolean isOf(By by, Instant since) {
            return personId != null
                    && personId.equals(by.personId())
                    && written.at().isAfter(since);
        }
    }

    Map<String, Written> written() {
        return all.stream().collect(Collectors.toMap(Hand::field, Hand::written));
    }

    /// The fields last written from a given page.
    Set<String> from(String sitting) {
        return all.stream()
                .filter(hand -> hand.sitting().equals(sitting))
                .map(Hand::field)
                .collect(Collectors.toSet());
    }
}
