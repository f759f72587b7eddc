package fr.ateliersflash.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.local.Stage;
import fr.ateliersflash.support.ApplicationTest;
import fr.ateliersflash.support.Scene;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class QueueTests {

    private static final QueueFilter EVRON =
            new QueueFilter("52", Theme.REPAIR_THE_CITY, QueueFilter.NOBODY, true, null, null);

    @Autowired
    Scene scene;

    @Autowired
    Queue queue;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void isReadBothWaysInEveryOrder(QueueOrder order) {
        var first = row(scene.reaches(Stage.SUBMITTED));
        var second = row(scene.reaches(Stage.SUBMITTED));
        var earlier = order == QueueOrder.LATEST ? second : first;
        var later = order == QueueOrder.LATEST ? first : second;

        assertThat(read(order, Queue.Place.of(earlier), false)).contains(later).doesNotContain(earlier);
        assertThat(read(order, Queue.Place.of(later), true)).contains(earlier).doesNotContain(later);
        assertThat(read(order, null, false)).containsSubsequence(earlier, later);
    }

    @Test
    void saysWhetherOthersFollow() {
        var first = row(scene.reaches(Stage.SUBMITTED));
        scene.reaches(Stage.SUBMITTED);
        var from = new Queue.Place(Instant.EPOCH, rank(first) - 1);

        var one = queue.read(RequestStatus.SUBMITTED, QueueFilter.NONE, QueueOrder.ARRIVAL, from, false, 1);

        assertThat(one.rows()).containsExactly(first);
        assertThat(one.more()).isTrue();
        assertThat(one.stopped()).isNull();
    }

    @Test
    void letsThroughWhatTheFilterSays() {
        var request = scene.reaches(Stage.SUBMITTED);
        var row = row(request);

        assertThat(filtered(EVRON)).contains(row);
        assertThat(Stream.of(
                        new QueueFilter("53", null, null, null, null, null),
                        new QueueFilter(null, Theme.CITIZEN_PROJECTS, null, null, null, null),
                        QueueFilter.examinedBy(scene.bureau().personId()),
                        new QueueFilter(null, null, null, false, null, null),
                        new QueueFilter(null, null, null, null, Programme.VILLAGES, null),
                        new QueueFilter(
                                null, null, null, null, null, row.statusSince().minusSeconds(1))))
                .allSatisfy(filter -> assertThat(filtered(filter)).doesNotContain(row));
        assertThat(filtered(new QueueFilter(null, null, null, null, null, row.statusSince())))
                .contains(row);
    }

    @Test
    void knowsThoseWhoseProgrammesAreUnderWay() {
        var request = scene.reaches(Stage.SUBMITTED);
        var row = row(request);
        var underWay = request.fiche().programmes().underWay();

        assertThat(underWay).isNotEmpty();
        assertThat(filtered(new QueueFilter(null, null, null, null, underWay.getLast(), null)))
                .contains(row);
    }

    @Test
    void countsWhatPassesTheFilter() {
        var statuses = List.of(RequestStatus.SUBMITTED, RequestStatus.IN_REVIEW);
        scene.reaches(Stage.SUBMITTED);
        var before = queue.count(statuses, EVRON);

        scene.reaches(Stage.SUBMITTED);
        var after = queue.count(statuses, EVRON);

        var found = filtered(EVRON).size();
        assertThat(after.get(RequestStatus.SUBMITTED).requests()).isEqualTo(Math.min(found, Queue.LOOKED_AT));
        assertThat(after.get(RequestStatus.SUBMITTED).requests())
                .isGreaterThan(before.get(RequestStatus.SUBMITTED).requests());
        assertThat(after.get(RequestStatus.IN_REVIEW)).isEqualTo(before.get(RequestStatus.IN_REVIEW));
    }

    @Test
    void tellsHowManyStillWaitAhead() {
        var first = scene.reaches(Stage.IN_REVIEW);
        var second = scene.reaches(Stage.SUBMITTED);

        var ahead = queue.ahead(first).orElseThrow();

        assertThat(ahead.exact()).isTrue();
        assertThat(queue.ahead(second)).contains(new Queue.Count(ahead.requests() + 1, true));
        assertThat(queue.ahead(scene.reaches(Stage.DRAFT))).isEmpty();
        assertThat(queue.ahead(scene.reaches(Stage.SELECTED))).isEmpty();
    }

    @Test
    void givesEveryRequestItsRegion() {
        var request = scene.reaches(Stage.DRAFT);

        assertThat(jdbc.sql("select region_code from request where id = ?")
                        .param(request.id())
                        .query(String.class)
                        .single())
                .isEqualTo("52");
    }

    private List<RequestRow> read(QueueOrder order, Queue.@Nullable Place from, boolean backwards) {
        return queue.read(RequestStatus.SUBMITTED, QueueFilter.NONE, order, from, backwards, 900)
                .rows();
    }

    private List<RequestRow> filtered(QueueFilter filter) {
        return queue.read(RequestStatus.SUBMITTED, filter, QueueOrder.ARRIVAL, null, false, 900)
                .rows();
    }

    private RequestRow row(AtelierRequest request) {
        return read(QueueOrder.LATEST, null, false).stream()
                .filter(one -> one.id() == request.id())
                .findFirst()
                .orElseThrow();
    }

    private static long rank(RequestRow row) {
        return Queue.Place.of(row).rank();
    }
}
