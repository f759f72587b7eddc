package fr.ateliersflash.account;

import fr.ateliersflash.shared.Capacity;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.OfficeFact;
import fr.ateliersflash.shared.Outcome;
import fr.ateliersflash.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Absences in the bureau: from one day to another a colleague stands in for somebody. Nothing changes hands: what is
/// the absent person's is found with the colleague's own, and no longer once the last day is over.
@Service
@Transactional
public class Absences {

    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Absences(Directory directory, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.directory = directory;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param until the last day
    public record Absence(
            long id, long personId, String person, long standInId, String standIn, LocalDate from, LocalDate until) {

        private boolean meets(LocalDate first, LocalDate last) {
            return !from.isAfter(last) && !until.isBefore(first);
        }

        private boolean isOf(long somebody) {
            return personId == somebody;
        }

        private String dates() {
            return "%s – %s".formatted(French.date(from), French.date(until));
        }
    }

    /// Those of the viewer's organisation that last, or are to come, the nearest first.
    @Transactional(readOnly = true)
    public List<Absence> ahead(Viewer viewer) {
        return jdbc.sql("""
                        select absence.id, person_id, person.name as person, stand_in_id, stand_in.name as stand_in,
                            starts_on as "from", ends_on as until
                        from account_absence absence
                        join account_person person on person.id = person_id
                        join account_person stand_in on stand_in.id = stand_in_id
                        where person.organisation_id = ? and ends_on >= ? order by starts_on, absence.id""")
                .params(viewer.organisationId(), today())
                .query(Absence.class)
                .list();
    }

    /// Who stands in today, by the identifier of whoever is away.
    @Transactional(readOnly = true)
    public Map<Long, Absence> today(Viewer viewer) {
        var today = today();
        return ahead(viewer).stream()
                .filter(absence -> absence.meets(today, today))
                .collect(Collectors.toMap(Absence::personId, absence -> absence));
    }

    /// Somebody and those they stand in for today, by identifier.
    @Transactional(readOnly = true)
    public SortedSet<Long> actingFor(long personId) {
        var people = new TreeSet<Long>();
        people.add(personId);
        people.addAll(jdbc.sql(
                        "select person_id from account_absence where stand_in_id = :id and :day between starts_on and ends_on")
                .param("id", personId)
                .param("day", today())
                .query(Long.class)
                .list());
        return people;
    }

    /// @param until the last day
    /// @throws NotFound when one of them is not of the viewer's bureau, or does not do its work
    public Outcome<Absence> declare(long personId, long standInId, LocalDate from, LocalDate until, Viewer viewer) {
        var person = colleague(personId, viewer);
        var standIn = colleague(standInId, viewer);
        if (until.isBefore(from) || until.isBefore(today())) {
            return Outcome.refused(Refusal.of("account.absence.past"));
        }
        if (personId == standInId) {
            return Outcome.refused(Refusal.of("account.absence.oneself"));
        }
        // absences of one organisation are declared one after the other
        jdbc.sql("select id from account_organisation where id = ? for update")
                .param(viewer.organisationId())
                .query(Long.class)
                .single();
        var meanwhile =
                ahead(viewer).stream().filter(one -> one.meets(from, until)).toList();
        for (var one : meanwhile) {
            if (one.isOf(personId)) {
                return Outcome.refused(Refusal.of("account.absence.twice", one.person(), one.dates()));
            }
            if (one.isOf(standInId)) {
                return Outcome.refused(Refusal.of("account.absence.away", one.person(), one.dates()));
            }
            if (one.standInId() == personId) {
                return Outcome.refused(
                        Refusal.of("account.absence.standsIn", one.standIn(), one.person(), one.dates()));
            }
        }
        var id = jdbc.sql("""
                        insert into account_absence (person_id, stand_in_id, starts_on, ends_on)
                        values (?, ?, ?, ?) returning id""")
                .params(personId, standInId, from, until)
                .query(Long.class)
                .single();
        var declared = new Absence(id, personId, person.name(), standInId, standIn.name(), from, until);
        tell(declared, "DECLARE", viewer);
        return Outcome.done(declared);
    }

    /// Ends one that lasts, or calls off one to come: what was found by the colleague no longer is.
    ///
    /// @throws NotFound when there is none in the viewer's bureau
    public void end(long id, Viewer viewer) {
        var absence = ahead(viewer).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("absence " + id));
        jdbc.sql("delete from account_absence where id = ?").param(id).update();
        tell(absence, "END", viewer);
    }

    /// Those of the viewer's organisation who do its work.
    @Transactional(readOnly = true)
    public List<Person> colleagues(Viewer viewer) {
        return directory.people(viewer.organisationId()).stream()
                .filter(one -> one.role() != Role.READER && !one.isClosed())
                .toList();
    }

    private Person colleague(long id, Viewer viewer) {
        return colleagues(viewer).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("colleague " + id));
    }

    private void tell(Absence absence, String act, Viewer viewer) {
        var detail = "%s, %s (%s)".formatted(absence.person(), absence.dates(), absence.standIn());
        events.publishEvent(new OfficeFact(detail, "absence." + act, viewer.acting(Capacity.BUREAU), clock.instant()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), French.PARIS);
    }
}
