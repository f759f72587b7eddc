package fr.ateliersflash.review.web;

import fr.ateliersflash.account.Absences;
import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.Programme;
import fr.ateliersflash.request.Queue;
import fr.ateliersflash.request.QueueOrder;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.request.RequestStatus;
import fr.ateliersflash.request.Theme;
import fr.ateliersflash.review.Allotment;
import fr.ateliersflash.review.SavedViews;
import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.Option;
import fr.ateliersflash.shared.Wording;
import fr.ateliersflash.territory.Territories;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// Puts the queue into words.
@Component
class QueuePages {

    private final Dossiers dossiers;
    private final Queue queue;
    private final Territories territories;
    private final Allotment allotment;
    private final Absences absences;
    private final SavedViews views;
    private final Wording wording;
    private final QueueFilters filters;

    QueuePages(
            Dossiers dossiers,
            Queue queue,
            Territories territories,
            Allotment allotment,
            Absences absences,
            SavedViews views,
            Wording wording,
            QueueFilters filters) {
        this.dossiers = dossiers;
        this.queue = queue;
        this.territories = territories;
        this.allotment = allotment;
        this.absences = absences;
        this.views = views;
        this.wording = wording;
        this.filters = filters;
    }

    /// @param views those that the viewer has named
    /// @param examiners to whom requests may be given
    /// @param away who is away today, and who stands in
    /// @param query the address of the queue, after the question mark
    /// @param acting whether the viewer may do something to several at once
    /// @param stopped why there are fewer than one might expect, null when all was looked at
    record QueuePage(
            String title,
            List<TabLink> tabs,
            List<Choice> choices,
            List<Tag> tags,
            List<Row> rows,
            List<SavedViews.SavedView> views,
            List<Option> examiners,
            List<String> away,
            String query,
            boolean acting,
            @Nullable String stopped,
            @Nullable String previous,
            @Nullable String next) {}

    record TabLink(
            String label,
            String href,
            boolean current,
            @Nullable String count) {}

    /// A filter one may set.
    record Choice(String name, String label, List<Option> options, String selected) {}

    /// A filter in force, and the same queue without it.
    record Tag(String label, String href) {}

    record Row(
            @Nullable Long rank,
            String reference,
            String href,
            String bearer,
            String departement,
            String title,
            String service,
            String submitted,
            String since,
            @Nullable String examiner) {}

    QueuePage page(QueueForm form, Queue.Slice slice, @Nullable String previous, @Nullable String next, Viewer viewer) {
        return new QueuePage(
                wording.of("review.queue.tab", form.chosenTab()),
                tabs(form),
                choices(form, viewer),
                tags(form, viewer),
                slice.rows().stream().map(row -> row(form, row)).toList(),
                views.of(viewer),
                allotment.examiners(viewer).stream()
                        .map(one -> new Option(one.id() + "", one.name()))
                        .toList(),
                absences.today(viewer).values().stream().map(this::away).toList(),
                form.query(""),
                viewer.is(Capacity.BUREAU),
                slice.stopped() == null ? null : wording.of("review.queue.stopped"),
                previous,
                next);
    }

    /// The address of a dossier, or of its examination, that knows from which queue it was opened.
    ///
    /// @param page `examen` for the examination
    static String dossier(QueueForm form, RequestRow row, String page) {
        var from = form.query("") + "&place=" + form.word(Queue.Place.of(row));
        return "/demandes/" + row.reference() + (page.equals("examen") ? "/examen" : "") + "?file="
                + UriUtils.encode(from, StandardCharsets.UTF_8);
    }

    private List<TabLink> tabs(QueueForm form) {
        var counts = counts(form);
        return Arrays.stream(QueueTab.values())
                .map(tab -> new TabLink(
                        wording.of("review.queue.tab", tab),
                        form.on(tab).address(),
                        tab == form.chosenTab(),
                        words(counts.getOrDefault(tab.status(), new Queue.Count(0, true)))))
                .toList();
    }

    /// What the database tallies as it goes, when nothing is filtered.
    private Map<RequestStatus, Queue.Count> counts(QueueForm form) {
        if (form.filters().isEmpty()) {
            return dossiers.tally().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> new Queue.Count(one.getValue(), true)));
        }
        var statuses = Arrays.stream(QueueTab.values()).map(QueueTab::status).toList();
        return queue.count(statuses, filters.of(form));
    }

    private String words(Queue.Count count) {
        var number = French.number(count.requests());
        return count.exact() ? number : wording.of("review.queue.atLeast", number);
    }

    private List<Choice> choices(QueueForm form, Viewer viewer) {
        return List.of(
                choice(
                        QueueForm.REGION,
                        form.region(),
                        territories.regions().stream().map(one -> new Option(one.code(), one.name()))),
                choice(
                        QueueForm.THEME,
                        form.theme(),
                        Arrays.stream(Theme.values())
                                .map(one -> new Option(QueueForm.word(one), wording.of("request.theme", one)))),
                choice(
                        QueueForm.EXAMINER,
                        form.examiner(),
                        Stream.concat(
                                Stream.of(new Option(QueueForm.NOBODY, wording.of("review.queue.nobody"))),
                                allotment.everExamined(viewer).stream()
                                        .map(one -> new Option(one.id() + "", one.name())))),
                choice(
                        QueueForm.SINCE,
                        form.since(),
                        Arrays.stream(QueueForm.days())
                                .map(days -> new Option(days, wording.of("review.queue.days", days)))),
                choice(
                        QueueForm.FRICHE,
                        form.friche(),
                        Stream.of(QueueForm.YES, QueueForm.NO)
                                .map(word -> new Option(word, wording.of("review.queue.friche." + word)))),
                choice(
                        QueueForm.PROGRAMME,
                        form.programme(),
                        Arrays.stream(Programme.values())
                                .map(one -> new Option(QueueForm.word(one), wording.of("request.programme", one)))),
                new Choice(
                        QueueForm.ORDER,
                        wording.of("review.queue.choice." + QueueForm.ORDER),
                        Arrays.stream(QueueOrder.values())
                                .map(one -> new Option(QueueForm.word(one), wording.of("review.queue.order", one)))
                                .toList(),
                        form.order()));
    }

    private Choice choice(String name, String selected, Stream<Option> options) {
        var all = Stream.of(new Option("", wording.of("review.queue.all")));
        return new Choice(
                name,
                wording.of("review.queue.choice." + name),
                Stream.concat(all, options).toList(),
                selected);
    }

    private List<Tag> tags(QueueForm form, Viewer viewer) {
        var choices = choices(form, viewer);
        return form.filters().entrySet().stream()
                .map(filter -> new Tag(
                        wording.of(
                                "review.queue.tag",
                                wording.of("review.queue.choice." + filter.getKey()),
                                label(choices, filter.getKey(), filter.getValue())),
                        "/examen?" + form.query(filter.getKey())))
                .toList();
    }

    private static String label(List<Choice> choices, String name, String value) {
        return choices.stream()
                .filter(choice -> choice.name().equals(name))
                .flatMap(choice -> choice.options().stream())
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    private String away(Absences.Absence absence) {
        return wording.of("review.queue.away", absence.person(), French.date(absence.until()), absence.standIn());
    }

    private Row row(QueueForm form, RequestRow row) {
        return new Row(
                row.arrivalRank(),
                row.reference().value(),
                dossier(form, row, ""),
                row.bearer(),
                row.departementCode(),
                row.title() == null ? "" : row.title(),
                row.service(),
                row.submittedAt() == null ? "" : French.date(row.submittedAt()),
                French.date(row.statusSince()),
                row.examiner());
    }
}
