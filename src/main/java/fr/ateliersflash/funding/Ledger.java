package fr.ateliersflash.funding;

import fr.ateliersflash.shared.By;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The ledger (grand livre), in double entry: each act that moves credits writes one posting here, in its own
/// transaction, and nothing ever changes it afterwards. Every balance can be derived from it again; the totals that
/// envelopes, delegations and orders keep for themselves are compared with it. The caller sees to who may read what.
@Component
@Transactional(readOnly = true)
public class Ledger {

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a posting tells besides its amounts.
    ///
    /// @param text a reference, the number of an order or of an invoice
    record Posting(
            Instant at,
            String act,
            By by,
            int year,
            String programme,
            @Nullable Long requestId,
            @Nullable Long orderId,
            String text) {}

    /// A line of the ledger, in the order in which exports have its columns.
    ///
    /// @param posting several lines have the same, and add up to nothing
    /// @param person who acted, empty for what was there before the ledger
    /// @param cents negative for what the account gave
    public record Line(
            long posting,
            Instant at,
            String act,
            String person,
            int year,
            String programme,
            @Nullable Long requestId,
            @Nullable String order,
            String text,
            Account account,
            Nature nature,
            long cents) {}

    /// Which lines are read.
    ///
    /// @param year of the envelope, null for every year
    /// @param requestIds those of these dossiers alone, null for all and for what is of no dossier
    public record Filter(@Nullable Integer year, @Nullable Set<Long> requestIds) {}

    /// Where the credits of a dossier stand in an envelope, in cents: derived from the ledger alone, so that nothing
    /// keeps what is left from being negative.
    public record Position(
            long requestId,
            int year,
            String programme,
            long delegated,
            long reserved,
            long committed,
            long payable,
            long paid,
            Instant lastMoved) {

        /// What may still be ordered.
        public long left() {
            return delegated - reserved - committed;
        }

        /// What nothing issued takes yet, what is being prepared included.
        public long uncommitted() {
            return delegated - committed;
        }

        /// What is committed and remains to be paid.
        public long owed() {
            return committed - paid;
        }

        /// CP beyond what is committed, which nothing calls for.
        public long idleCp() {
            return Math.max(0, payable - committed);
        }
    }

    /// A total that is kept, beside what the ledger derives, in cents.
    ///
    /// @param kind of total: `ENVELOPE`, `ORDERED`…
    /// @param name of what it is the total
    public record Total(String kind, String name, Nature nature, long kept, long derived) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void post(Posting posting, Movement movement) {
        if (movement.isNothing()) {
            return;
        }
        var id = jdbc.sql("""
                        insert into funding_posting (at, act, person, year, programme, request_id, order_id, text)
                        values (:at, :act, :person, :year, :programme, :request, :order, :text) returning id""")
                .param("at", Timestamp.from(posting.at))
                .param("act", posting.act)
                .param("person", posting.by.person())
                .param("year", posting.year)
                .param("programme", posting.programme)
                .param("request", posting.requestId)
                .param("order", posting.orderId)
                .param("text", posting.text)
                .query(Long.class)
                .single();
        var position = 0;
        for (var nature : Nature.values()) {
            for (var account : Account.values()) {
                var cents = movement.of(nature, account);
                if (cents != 0) {
                    jdbc.sql("insert into funding_posting_line values (?, ?, ?, ?, ?)")
                            .params(id, position++, account.name(), nature.name(), cents)
                            .update();
                }
            }
        }
    }

    /// Every line, oldest first.
    public List<Line> lines(Filter filter) {
        return lines(filter, 0, Integer.MAX_VALUE);
    }

    /// The lines of the postings that follow a given one, oldest first.
    ///
    /// @param last identifier of a posting, 0 to begin with the first
    /// @param postings how many at most
    List<Line> lines(Filter filter, long last, int postings) {
        var ids = filter.requestIds;
        return jdbc.sql("""
                        with p as (
                            select * from funding_posting
                            where id > :last
                              and (cast(:year as int) is null or year = :year)
                              and (cast(:ids as bigint[]) is null or request_id = any (:ids))
                            order by id limit :postings)
                        select p.id, p.at, p.act, p.person, p.year, p.programme, p.request_id, o.number, p.text,
                               l.account, l.nature, l.amount
                        from p
                        join funding_posting_line l on l.posting_id = p.id
                        left join funding_order o on o.id = p.order_id
                        order by p.id, l.position""")
                .param("last", last)
                .param("year", filter.year)
                .param("ids", ids == null ? null : ids.toArray(Long[]::new))
                .param("postings", postings)
                .query(Ledger::line)
                .list();
    }

    /// Where dossiers stand in the envelopes, the latest year first.
    public List<Position> positions(Filter filter) {
        var ids = filter.requestIds;
        return jdbc.sql("""
                        select p.request_id, p.year, p.programme,
                               -coalesce(sum(l.amount) filter (where l.account = 'ENVELOPE' and l.nature = 'AE'), 0)::bigint as delegated,
                               coalesce(sum(l.amount) filter (where l.account = 'RESERVED'), 0)::bigint as reserved,
                               coalesce(sum(l.amount) filter (where l.account = 'COMMITTED'), 0)::bigint as committed,
                               -coalesce(sum(l.amount) filter (where l.account = 'ENVELOPE' and l.nature = 'CP'), 0)::bigint as payable,
                               coalesce(sum(l.amount) filter (where l.account = 'PAID'), 0)::bigint as paid,
                               max(p.at) filter (where l.nature = 'AE') as last_moved
                        from funding_posting p join funding_posting_line l on l.posting_id = p.id
                        where p.request_id is not null
                          and (cast(:year as int) is null or p.year = :year)
                          and (cast(:ids as bigint[]) is null or p.request_id = any (:ids))
                        group by p.request_id, p.year, p.programme
                        order by p.year desc, p.programme, p.request_id""")
                .param("year", filter.year)
                .param("ids", ids == null ? null : ids.toArray(Long[]::new))
                .query((row, _) -> new Position(
                        row.getLong("request_id"),
                        row.getInt("year"),
                        row.getString("programme"),
                        row.getLong("delegated"),
                        row.getLong("reserved"),
                        row.getLong("committed"),
                        row.getLong("payable"),
                        row.getLong("paid"),
                        row.getTimestamp("last_moved").toInstant()))
                .list();
    }

    /// How many totals are kept, all told.
    public long totals() {
        return jdbc.sql("select count(*) from funding_total").query(Long.class).single();
    }

    /// The totals that are not what the ledger derives: none, or something is wrong.
    public List<Total> differences() {
        return jdbc.sql("select * from funding_total where kept <> derived order by kind, name, nature")
                .query((row, _) -> new Total(
                        row.getString("kind"),
                        row.getString("name"),
                        Nature.valueOf(row.getString("nature")),
                        row.getLong("kept"),
                        row.getLong("derived")))
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var requestId = row.getLong("request_id");
        return new Line(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("act"),
                row.getString("person"),
                row.getInt("year"),
                row.getString("programme"),
                requestId == 0 ? null : requestId,
                row.getString("number"),
                row.getString("text"),
                Account.valueOf(row.getString("account")),
                Nature.valueOf(row.getString("nature")),
                row.getLong("amount"));
    }
}
