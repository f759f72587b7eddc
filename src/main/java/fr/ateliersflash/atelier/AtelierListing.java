package fr.ateliersflash.atelier;

import fr.ateliersflash.account.Viewer;
import fr.ateliersflash.assignment.Assignment;
import fr.ateliersflash.assignment.Designation;
import fr.ateliersflash.export.Column;
import fr.ateliersflash.export.Listing;
import fr.ateliersflash.export.Rows;
import fr.ateliersflash.export.Spreadsheet;
import fr.ateliersflash.request.Dossiers;
import fr.ateliersflash.request.RequestRow;
import fr.ateliersflash.shared.French;
import fr.ateliersflash.shared.NotFound;
import fr.ateliersflash.shared.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The ateliers of the whole country, for the bureau, in the order in which they were opened.
@Component
class AtelierListing implements Listing {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Designation designation;
    private final Wording wording;

    AtelierListing(JdbcClient jdbc, Dossiers dossiers, Designation designation, Wording wording) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.designation = designation;
        this.wording = wording;
    }

    /// What its table says of an atelier.
    private record Facts(
            long id,
            long requestId,
            Phase phase,
            @Nullable LocalDate opened,
            @Nullable LocalDate kickOff,
            @Nullable LocalDate appropriation,
            @Nullable LocalDate animation,
            @Nullable LocalDate restitution,
            @Nullable LocalDate meeting,
            @Nullable Integer attendance,
            @Nullable LocalDate closed,
            @Nullable LocalDate published) {}

    private record Row(
            Facts facts, RequestRow request, @Nullable String mandataire) {}

    @Override
    public String slug() {
        return "ateliers";
    }

    @Override
    public Spreadsheet<?> of(Map<String, String> filter, Viewer viewer) {
        if (!viewer.everywhere()) {
            throw new NotFound("ateliers of the whole country");
        }
        Rows<Row> rows =
                Rows.pages(last -> rows(after(last == null ? 0 : last.facts().id()), viewer));
        return new Spreadsheet<>(
                "atelier.export",
                columns(),
                rows.where(row -> Listing.isOfYear(filter, year(row.facts().opened()))));
    }

    private static @Nullable Integer year(@Nullable LocalDate day) {
        return day == null ? null : day.getYear();
    }

    private List<Column<Row>> columns() {
        return List.of(
                Column.text("reference", row -> row.request().reference().value()),
                Column.text("bearer", row -> row.request().bearer()),
                Column.text("object", row -> row.request().title()),
                Column.text("departement", row -> row.request().departementCode()),
                Column.text("service", row -> row.request().service()),
                Column.text("mandataire", Row::mandataire),
                Column.text(
                        "phase", row -> wording.of("atelier.status", row.facts().phase())),
                Column.day("opened", row -> row.facts().opened()),
                Column.day("kickOff", row -> row.facts().kickOff()),
                Column.day("appropriation", row -> row.facts().appropriation()),
                Column.day("animation", row -> row.facts().animation()),
                Column.day("restitution", row -> row.facts().restitution()),
                Column.day("meeting", row -> row.facts().meeting()),
                Column.count("attendance", row -> attendance(row.facts())),
                Column.day("closed", row -> row.facts().closed()),
                Column.day("published", row -> row.facts().published()));
    }

    private List<Row> rows(List<Facts> ateliers, Viewer viewer) {
        var ids = ateliers.stream().map(Facts::requestId).toList();
        var requests = dossiers.rows(viewer, ids).stream().collect(Collectors.toMap(RequestRow::id, row -> row));
        var mandataires = designation.accepted(ids).stream()
                .collect(Collectors.toMap(Assignment::requestId, Assignment::mandataire));
        return ateliers.stream()
                .flatMap(atelier -> Optional.ofNullable(requests.get(atelier.requestId())).stream()
                        .map(request -> new Row(atelier, request, mandataires.get(atelier.requestId()))))
                .toList();
    }

    private List<Facts> after(long id) {
        return jdbc.sql("""
                        select * from atelier
                        where id > :after order by id limit :limit""")
                .param("after", id)
                .param("limit", PAGE)
                .query(AtelierListing::facts)
                .list();
    }

    private static @Nullable Long attendance(Facts facts) {
        return facts.attendance() == null ? null : Long.valueOf(facts.attendance());
    }

    private static Facts facts(ResultSet row, int index) throws SQLException {
        return new Facts(
                row.getLong("id"),
                row.getLong("request_id"),
                Phase.valueOf(row.getString("phase")),
                day(row, "opened_at"),
                row.getObject("kick_off_on", LocalDate.class),
                day(row, "appropriation_at"),
                day(row, "animation_at"),
                day(row, "restitution_at"),
                row.getObject("restitution_on", LocalDate.class),
                row.getObject("restitution_attendance", Integer.class),
                day(row, "closed_at"),
                day(row, "published_at"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(French.PARIS).toLocalDate();
    }
}
