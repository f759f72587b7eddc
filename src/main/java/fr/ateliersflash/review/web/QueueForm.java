package fr.ateliersflash.review.web;

import fr.ateliersflash.request.Programme;
import fr.ateliersflash.request.Queue;
import fr.ateliersflash.request.QueueFilter;
import fr.ateliersflash.request.QueueOrder;
import fr.ateliersflash.request.Theme;
import fr.ateliersflash.shared.Typed;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;

/// What is looked at in the queue, in the words of the address. Words that mean nothing filter nothing.
record QueueForm(
        @BindParam(TAB) String tab,
        @BindParam(REGION) String region,
        @BindParam(THEME) String theme,
        @BindParam(EXAMINER) String examiner,
        @BindParam(FRICHE) String friche,
        @BindParam(PROGRAMME) String programme,
        @BindParam(SINCE) String since,
        @BindParam(ORDER) String order) {

    static final String TAB = "etat";
    static final String REGION = "region";
    static final String THEME = "theme";
    static final String EXAMINER = "examinateur";
    static final String FRICHE = "friche";
    static final String PROGRAMME = "programme";
    static final String SINCE = "attente";
    static final String ORDER = "tri";

    static final String NOBODY = "personne";
    static final String YES = "oui";
    static final String NO = "non";

    private static final int LONGEST = 40;

    /// For how long a request may have waited, in days.
    private static final String DAYS = "7|15|30|60|90";

    QueueForm {
        tab = QueueTab.of(clean(tab)).slug();
        region = kept(clean(region), "[0-9A-Z]{2,3}");
        theme = word(Theme.values(), clean(theme), QueueForm::word);
        examiner = kept(clean(examiner), NOBODY + "|[1-9][0-9]{0,17}");
        friche = kept(clean(friche), YES + "|" + NO);
        programme = word(Programme.values(), clean(programme), QueueForm::word);
        since = kept(clean(since), DAYS);
        order = word(QueueOrder.values(), clean(order), QueueForm::word);
    }

    static QueueForm of(QueueTab tab) {
        return new QueueForm(tab.slug(), "", "", "", "", "", "", "");
    }

    /// The same words, taken from an address that is not that of its page.
    static QueueForm of(Map<String, String> words) {
        return new QueueForm(
                words.getOrDefault(TAB, ""),
                words.getOrDefault(REGION, ""),
                words.getOrDefault(THEME, ""),
                words.getOrDefault(EXAMINER, ""),
                words.getOrDefault(FRICHE, ""),
                words.getOrDefault(PROGRAMME, ""),
                words.getOrDefault(SINCE, ""),
                words.getOrDefault(ORDER, ""));
    }

    QueueForm on(QueueTab other) {
        return new QueueForm(other.slug(), region, theme, examiner, friche, programme, since, order);
    }

    static String[] days() {
        return DAYS.split("\\|");
    }

    QueueTab chosenTab() {
        return QueueTab.of(tab);
    }

    QueueOrder chosenOrder() {
        return chosen(QueueOrder.values(), order, QueueForm::word).orElse(QueueOrder.ARRIVAL);
    }

    /// @param acting a person with those they stand in for
    QueueFilter filter(Instant now, LongFunction<? extends Set<Long>> acting) {
        return new QueueFilter(
                region.isEmpty() ? null : region,
                chosen(Theme.values(), theme, QueueForm::word).orElse(null),
                examiner.isEmpty()
                        ? null
                        : examiner.equals(NOBODY) ? QueueFilter.NOBODY : acting.apply(Long.parseLong(examiner)),
                friche.isEmpty() ? null : friche.equals(YES),
                chosen(Programme.values(), programme, QueueForm::word).orElse(null),
                since.isEmpty() ? null : now.minus(Duration.ofDays(Long.parseLong(since))));
    }

    /// The filters in force, without the tab nor the order.
    Map<String, String> filters() {
        var words = new LinkedHashMap<String, String>();
        words.put(REGION, region);
        words.put(THEME, theme);
        words.put(EXAMINER, examiner);
        words.put(FRICHE, friche);
        words.put(PROGRAMME, programme);
        words.put(SINCE, since);
        words.values().removeIf(String::isEmpty);
        return words;
    }

    /// All of it, as it stands after the question mark of an address.
    ///
    /// @param without the name of a filter that is left out, empty for none
    String query(String without) {
        var query = UriComponentsBuilder.newInstance().queryParam(TAB, tab);
        filters().forEach((name, word) -> {
            if (!name.equals(without)) {
                query.queryParam(name, word);
            }
        });
        if (!order.isEmpty()) {
            query.queryParam(ORDER, order);
        }
        return query.build().getQuery() + "";
    }

    static boolean isAddress(String typed) {
        return typed.matches("[a-z0-9A-Z&=-]{1,300}");
    }

    /// The words of an address of the queue, as they were handed from page to page; those of the whole queue when they
    /// mean nothing.
    static String handed(String typed) {
        return isAddress(typed) ? typed : TAB + "=" + QueueTab.SUBMITTED.slug();
    }

    /// Its address.
    String address() {
        return "/examen?" + query("");
    }

    /// Where somebody stands, in the words of the address: the rank, after the instant where the order is by wait.
    String word(Queue.Place place) {
        return chosenOrder() == QueueOrder.WAITING
                ? ChronoUnit.MICROS.between(Instant.EPOCH, place.since()) + "-" + place.rank()
                : place.rank() + "";
    }

    static Optional<Queue.Place> place(String word) {
        if (!word.matches("([0-9]{1,17}-)?[0-9]{1,18}")) {
            return Optional.empty();
        }
        var parts = word.split("-");
        var since = parts.length == 1 ? 0 : Long.parseLong(parts[0]);
        return Optional.of(
                new Queue.Place(Instant.EPOCH.plus(since, ChronoUnit.MICROS), Long.parseLong(parts[parts.length - 1])));
    }

    static String word(Theme theme) {
        return switch (theme) {
            case REPAIR_THE_CITY -> "reparer-la-ville";
            case ECONOMIC_TRANSITIONS -> "mutations-economiques";
            case ECOLOGICAL_AND_SOCIAL_TRANSITIONS -> "transitions-ecologiques";
            case CITIZEN_PROJECTS -> "projets-citoyens";
        };
    }

    static String word(Programme programme) {
        return switch (programme) {
            case DEGRADED_BLOCKS -> "ilots-degrades";
            case VILLAGES -> "villages-d-avenir";
            case ACV, PVD, CRTE, ORT, PPA, ECOQUARTIER -> programme.name().toLowerCase(Locale.ROOT);
        };
    }

    static String word(QueueOrder order) {
        return switch (order) {
            case ARRIVAL -> "";
            case LATEST -> "recentes";
            case WAITING -> "attente";
        };
    }

    private static <E> Optional<E> chosen(E[] values, String word, Function<E, String> words) {
        return Arrays.stream(values)
                .filter(one -> words.apply(one).equals(word))
                .findFirst();
    }

    private static <E> String word(E[] values, String typed, Function<E, String> words) {
        return chosen(values, typed, words).isPresent() ? typed : "";
    }

    private static String kept(String typed, String form) {
        return typed.matches(form) ? typed : "";
    }

    private static String clean(@Nullable String typed) {
        var line = Typed.line(typed);
        return line.length() > LONGEST ? "" : line;
    }
}
