package fr.ateliersflash.request;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.shared.By;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Reference;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Persistence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Fiches while they are being typed. A section is saved at each pause of each writer: it is read in one statement and
/// written in another, beside the aggregate, whose version it moves on.
@Component
class Sheets {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    Sheets(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /// Whoever else wants to write in it waits for the end of the transaction, and both are kept, field by field.
    ///
    /// @throws NotFound when there is none for this viewer
    Sheet hold(Reference reference, Step step, Viewer viewer) {
        entities.flush();
        return jdbc.sql("""
                        select id, reference, bearer_kind, bearer_code, bearer_name, departement_code, service_name,
                            status, service_id, co_writing, fiche -> :section as section,
                            array(select key from request_access where request_id = id) as keys
                        from request
                        where reference = :reference
                          and (:everywhere or array(select key from request_access where request_id = id) && cast(:keys as text[]))
                        for no key update""")
                .param("reference", reference.value())
                .param("section", step.key())
                .param("everywhere", viewer.everywhere())
                .param("keys", viewer.keys().toArray(String[]::new))
                .query((row, _) -> sheet(row, step))
                .optional()
                .orElseThrow(() -> new NotFound("request " + reference));
    }

    /// Writes a section, and whose hand wrote which of its fields.
    ///
    /// @param fields the names of those written
    /// @param sitting the page that they were written from
    /// @return who had written in this section last
    Optional<Hands.Hand> write(
            Sheet sheet, Section section, Collection<String> fields, String sitting, By by, Instant at) {
        var last = jdbc.sql("""
                        with last as (
                            select * from request_handwriting where request_id = :request and step = :step
                            order by at desc limit 1),
                        signed as (
                            insert into request_handwriting (request_id, step, field, person_id, person, organisation, at, sitting)
                            select :request, :step, field, :personId, :person, :organisation, :at, :sitting
                            from unnest(:fields) as field
                            on conflict (request_id, step, field) do update
                            set person_id = excluded.person_id, person = excluded.person, organisation = excluded.organisation,
                                at = excluded.at, sitting = excluded.sitting),
                        written as (
                            update request
                            set fiche = jsonb_set(fiche, array[:section], cast(:content as jsonb)), updated_at = :at,
                                updated_by = :person, undeposited = status = 'RETURNED', version = version + 1
                            where id = :request)
                        select * from last""")
                .param("request", sheet.id())
                .param("step", section.step().name())
                .param("section", section.step().key())
                .param("content", SectionFields.json(section))
                .param("fields", fields.toArray(String[]::new))
                .param("personId", by.personId(), Types.BIGINT)
                .param("person", by.person())
                .param("organisation", by.organisation())
                .param("at", Timestamp.from(at))
                .param("sitting", sitting)
                .query(Handwriting::hand)
                .optional();
        refresh(sheet.id());
        return last;
    }

    /// Whoever has loaded the aggregate in the same transaction sees what was written.
    private void refresh(long id) {
        if (entities.unwrap(Session.class).getStatistics().getEntityCount() == 0) {
            return;
        }
        var request = entities.getReference(AtelierRequest.class, id);
        if (Persistence.getPersistenceUtil().isLoaded(request)) {
            entities.refresh(request);
        }
    }

    private static Sheet sheet(ResultSet row, Step step) throws SQLException {
        var bearer = new Bearer(
                BearerKind.valueOf(row.getString("bearer_kind")),
                row.getString("bearer_code"),
                row.getString("bearer_name"));
        var access = new Access(
                RequestStatus.valueOf(row.getString("status")),
                row.getLong("service_id"),
                bearer.key(),
                row.getBoolean("co_writing"),
                Set.of((String[]) row.getArray("keys").getArray()));
        return new Sheet(
                row.getLong("id"),
                new Reference(row.getString("reference")),
                bearer,
                row.getString("departement_code"),
                row.getString("service_name"),
                access,
                SectionFields.section(row.getString("section"), step));
    }
}
