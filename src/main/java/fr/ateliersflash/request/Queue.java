package fr.ateliersflash.request;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The queue of the bureau, which sees everything: the requests of a status in some order, filtered. Reading it costs
/// the same however many there are: it goes on from a place, and looks at so many requests at most before it says how
/// far it came.
@Service
@Transactional(readOnly = true)
public class Queue {

    /// How many requests are looked at before reading stops, when few of them pass the filter.
    static final int WINDOW = 1000;

    /// How many are counted at most by an index alone.
    static final int COUNTED = 500;

    /// The same, when they must be looked at.
    static final int LOOKED_AT = 100;

    private static final Set<RequestStatus> WAITING = EnumSet.of(
            RequestStatus.SUBMITTED, RequestStatus.IN_REVIEW, RequestStatus.RETURNED, RequestStatus.ELIGIBLE);

    private static final String COLUMNS = RequestRow.COLUMNS + ", region_code, theme, friche, programmes, examiner_id";

    private final JdbcClient jdbc;

    Queue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where somebody stands in the queue: reading goes on from there.
    ///
    /// @param since only matters to those who read by it
    public record Place(Instant since, long rank) {

        public static Place of(RequestRow row) {
            return new Place(row.statusSince(), row.arrivalRank() == null ? 0 : row.arrivalRank());
        }
    }

    /// Some of the queue.
    ///
    /// @param rows in order, whichever way they were read
    /// @param more whether others follow, on the side one was reading to
    /// @param stopped how far reading came before it stopped looking, null when it had no need to
    public record Slice(
            List<RequestRow> rows, boolean more, @Nullable Place stopped) {}

    /// How many there are.
    ///
    /// @param exact false when there are so many at least
    public record Count(long requests, boolean exact) {}

    /// @param from null for the beginning, or for the end when reading backwards
    public Slice read(
            RequestStatus status,
            QueueFilter filter,
            QueueOrder order,
            @Nullable Place from,
            boolean backwards,
            int limit) {
        var query = new Query(filter, order == QueueOrder.WAITING);
        var window = query.window("'" + status + "'", order, from, backwards);
        var sorted = order.sql(backwards);
        var found = query.bind(
                        jdbc.sql("select * from (%s limit %d) as candidate where %s order by %s limit :limit"
                                .formatted(window, WINDOW, query.others(), sorted)),
                        from)
                .param("limit", limit + 1)
                .query(RequestRow::read)
                .list();
        var more = found.size() > limit;
        List<RequestRow> shown = new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
        var stopped = more || !query.chooses()
                ? Optional.<Place>empty()
                : query.bind(jdbc.sql("%s offset %d limit 1".formatted(window, WINDOW - 1)), from)
                        .query(RequestRow::read)
                        .optional()
                        .map(Place::of);
        return new Slice(backwards ? shown.reversed() : shown, more, stopped.orElse(null));
    }

    /// How many of each status pass the filter. Some are counted up to a point.
    public Map<RequestStatus, Count> count(Collection<RequestStatus> statuses, QueueFilter filter) {
        var query = new Query(filter, false);
        var most = query.chooses() ? LOOKED_AT : COUNTED;
        var sql = statuses.stream()
                .map(status -> """
                        select '%s' as status, count(*) filter (where %s) as requests, count(*) as seen
                        from (%s limit %d) as candidate""".formatted(
                                status,
                                query.others(),
                                query.window("'" + status + "'", QueueOrder.ARRIVAL, null, false),
                                most + 1))
                .collect(Collectors.joining(" union all "));
        var counts = new EnumMap<RequestStatus, Count>(RequestStatus.class);
        query.bind(jdbc.sql(sql), null).query(row -> {
            var exact = row.getLong("seen") <= most;
            counts.put(
                    RequestStatus.valueOf(row.getString("status")),
                    new Count(Math.min(row.getLong("requests"), most), exact));
        });
        return counts;
    }

    /// How many requests still wait that were deposited before this one: those that are neither selected nor ended.
    /// Empty when it waits no longer itself.
    public Optional<Count> ahead(AtelierRequest request) {
        if (request.arrivalRank() == null || !WAITING.contains(request.status())) {
            return Optional.empty();
        }
        var sql = WAITING.stream()
                .map(status -> "(select 1 from request where status = '%s' and arrival_rank < :rank limit %d)"
                        .formatted(status, WINDOW + 1))
                .collect(Collectors.joining(" union all "));
        var ahead = jdbc.sql("select count(*) from (%s) as ahead".formatted(sql))
                .param("rank", request.arrivalRank())
                .query(Long.class)
                .single();
        return Optional.of(new Count(Math.min(ahead, WINDOW), ahead <= WINDOW));
    }

    /// The conditions of a filter: one leads, through its own index; the others choose.
    private static final class Query {

        private final List<String> leading = new ArrayList<>();

        /// Conditions that lead side by side, each through the index: a request meets one of them.
        private final List<String> side = new ArrayList<>();

        private final List<String> choosing = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        /// @param byWait read in an order that only one index gives
        Query(QueueFilter filter, boolean byWait) {
            if (filter.examiners() != null) {
                add(byWait, filter.examiners());
            }
            if (filter.region() != null) {
                add(byWait, "region_code = :region", "region", filter.region());
            }
            if (filter.theme() != null) {
                add(byWait, "theme = :theme", "theme", filter.theme().name());
            }
            if (filter.friche() != null) {
                add(true, "friche = :friche", "friche", filter.friche());
            }
            if (filter.programme() != null) {
                add(
                        true,
                        "programmes ?? :programme",
                        "programme",
                        filter.programme().name());
            }
            if (filter.since() != null) {
                add(true, "status_since <= :before", "before", Timestamp.from(filter.since()));
            }
        }

        /// Read each in order where they lead, for one index gives the order of one person alone.
        private void add(boolean choice, Set<Long> examiners) {
            var each = examiners.stream().map("examiner_id = %d"::formatted).toList();
            if (each.size() > 1 && !choice) {
                side.addAll(each);
            } else {
                add(choice, each.isEmpty() ? "examiner_id is null" : "(" + String.join(" or ", each) + ")");
            }
        }

        private void add(boolean choice, String condition, String name, Object value) {
            add(choice, condition);
            values.put(name, value);
        }

        private void add(boolean choice, String condition) {
            (choice || !leading.isEmpty() || !side.isEmpty() ? choosing : leading).add(condition);
        }

        boolean chooses() {
            return !choosing.isEmpty();
        }

        String others() {
            return choosing.isEmpty() ? "true" : String.join(" and ", choosing);
        }

        /// @param status an expression
        String window(String status, QueueOrder order, @Nullable Place from, boolean backwards) {
            var conditions = new ArrayList<String>();
            conditions.add("status = " + status);
            conditions.add("arrival_rank is not null");
            conditions.addAll(leading);
            if (from != null) {
                conditions.add("%s %s %s".formatted(order.key(), order.beyond(backwards), order.place()));
            }
            var met = String.join(" and ", conditions);
            var sorted = order.sql(backwards);
            if (side.isEmpty()) {
                return "select %s from request where %s order by %s".formatted(COLUMNS, met, sorted);
            }
            var each = side.stream()
                    .map(one -> "(select %s from request where %s and %s order by %s limit %d)"
                            .formatted(COLUMNS, met, one, sorted, WINDOW))
                    .collect(Collectors.joining(" union all "));
            return "select * from (%s) as beside order by %s".formatted(each, sorted);
        }

        JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, @Nullable Place from) {
            var bound = statement.params(values);
            return from == null ? bound : bound.param("rank", from.rank()).param("since", Timestamp.from(from.since()));
        }
    }
}
