package fr.ateliersflash.request;

import fr.ateliersflash.shared.By;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The last hand in each field of a section.
record Hands(List<Hand> all) {

    /// @param sitting the page that it was written from
    record Hand(String field, @Nullable Long personId, Written written, String sitting) {

        private boolean isOf(By by) {
            return personId != null && personId.equals(by.personId());
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

    /// Whether the last of them is theirs, since then.
    boolean endWith(By by, Instant since) {
        return all.stream()
                .max(Comparator.comparing(hand -> hand.written().at()))
                .filter(last -> last.isOf(by) && last.written().at().isAfter(since))
                .isPresent();
    }
}
