package fr.ateliersflash.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// What somebody typed in a section and what others wrote there meanwhile, brought together field by field.
///
/// @param fields those of the section, with what only they have changed
/// @param written the names of those fields
/// @param news fields that only others have changed
/// @param contested fields that both have changed, left as the others wrote them
record Merge(SectionFields fields, List<String> written, List<String> news, List<String> contested) {

    Section section() {
        return fields.section();
    }

    /// @param own fields last written from the very page that they were typed in
    /// @param unreadable fields whose typing makes no sense: they are left alone
    static Merge of(
            SectionFields now, Section typed, Reading read, Collection<String> own, Collection<String> unreadable) {
        var mine = SectionFields.of(typed).knowing(now);
        var unseen = read.unseen(now.section());
        var written = new ArrayList<String>();
        var news = new ArrayList<String>();
        var contested = new ArrayList<String>();
        var differing = now.names().stream()
                .filter(field -> !mine.get(field).equals(now.get(field)))
                .toList();
        for (var field : differing) {
            var before = read.of(field).orElse("");
            var changedByOthers = !own.contains(field) && !before.equals(now.digest(field));
            var changedByMe =
                    !unreadable.contains(field) && (own.contains(field) || !before.equals(mine.digest(field)));
            if (changedByMe) {
                (changedByOthers ? contested : written).add(field);
            } else if (changedByOthers) {
                news.add(field);
            }
        }
        var joined = written.equals(differing) ? mine : SectionFields.of(now.with(written, mine));
        var merge = new Merge(joined, written, news, contested);
        return unseen.isEmpty() || !written.contains("communes")
                ? merge
                : seen(now.section(), (Site) typed, unseen, merge);
    }

    /// The communes that the page had no box for stay, and are told.
    private static Merge seen(Section current, Site typed, List<String> unseen, Merge merge) {
        var all = Stream.concat(typed.communes().stream(), unseen.stream()).toList();
        var section = ((Site) merge.section()).in(all);
        merge.news().add("communes");
        if (section.communes().equals(((Site) current).communes())) {
            merge.written().remove("communes");
        }
        return new Merge(SectionFields.of(section), merge.written(), merge.news(), merge.contested());
    }
}
