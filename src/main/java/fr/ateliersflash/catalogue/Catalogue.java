package fr.ateliersflash.catalogue;

import fr.ateliersflash.shared.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The ateliers held, to be read: the latest first, then by name.
@Service
@Transactional(readOnly = true)
public class Catalogue {

    private static final int SIMILAR = 3;

    private final Entries entries;

    Catalogue(Entries entries) {
        this.entries = entries;
    }

    public List<Entry> first(Filter filter, int limit) {
        return entries.first(filter, limit);
    }

    /// In order, after an entry; from the start when there is no such entry.
    public List<Entry> after(String slug, Filter filter, int limit) {
        return entries.exists(slug) ? entries.after(slug, filter, limit) : first(filter, limit);
    }

    /// Against the order, before an entry; none when there is no such entry.
    public List<Entry> before(String slug, Filter filter, int limit) {
        return entries.before(slug, filter, limit);
    }

    /// @throws NotFound when nothing goes by that slug
    public Entry find(String slug) {
        return entries.find(slug).orElseThrow(() -> new NotFound("atelier " + slug));
    }

    /// Where the atelier of a request is published; empty when it is not, or not yet.
    public Optional<String> slugOf(long requestId) {
        return entries.slugOf(requestId);
    }

    /// The few that share the most with an entry: theme, subject, région, then format.
    public List<Entry> similarTo(Entry entry) {
        return entries.similarTo(entry.slug(), SIMILAR);
    }

    /// Every edition there is, the latest first.
    public List<String> editions() {
        return entries.editions();
    }
}
