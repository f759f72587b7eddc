package fr.ateliersflash.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// What somebody typed in a section and what others wrote there meanwhile, brought together field by field.
///
/// @param section with the fields that only they have changed
/// @param written the names of those fields
/// @param news fields that only others have changed
/// @param contested fields that both have changed, left as the others wrote them
record Merge(Section section, List<String> written, List<String> news, List<String> contested) {

    /// @param own fields last written from the very page that they were typed in
    /// @param unreadable fields whose typing makes no sense: they are left alone
    static Merge of(
            Section current, Section typed, Reading read, Collection<String> own, Collection<String> unreadable) {
        var now = SectionFields.of(current);
        var mine = SectionFields.of(typed);
        var unseen = read.unseen(current);
        var written = new ArrayList<String>();
        var news = new ArrayList<String>();
        var contested = new ArrayList<String>();
        for (var field : now.names()) {
            if (mine.get(field).equals(now.get(field))) {
                continue;
            }
            var before = read.of(field).orElse("");
            var changedByOthers = !own.contains(field) && !before.equals(now.digest(field));
            var changedByMe = own.contains(field) || !before.equals(mine.digest(field));
            if (unreadable.contains(field) || !changedByMe) {
                if (changedByOthers) {
                    news.add(field);
                }
            } else {
                (changedByOthers ? contested : written).add(field);
            }
        }
        if (!unseen.isEmpty() && written.contains("communes")) {
            return seen(current, (Site) typed, unseen, new Merge(now.with(written, mine), written, news, contested));
        }
        return new Merge(now.with(written, mine), written, news, contested);
    }

    /// The communes that the page had no box for stay, and are told.
    private static Merge seen(Section current, Site typed, List<String> unseen, Merge merge) {
        var all = Stream.concat(typed.communes().stream(), unseen.stream()).toList();
        var section = ((Site) merge.section()).in(all);
        merge.news().add("communes");
        if (section.communes().equals(((Site) current).communes())) {
            merge.written().remove("communes");
        }
        return new Merge(section, merge.written(), merge.news(), merge.contested());
    }
}
