package fr.ateliersflash.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ateliersflash.shared.Capacity;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every act, tried in every status by everybody, against the process written out here once more.
class RequestActTests {

    /// Act, who, from, to. A dash: from nowhere, or to where it was.
    private static final String PROCESS = """
            CREATE   | SERVICE               | -                                     | DRAFT
            EDIT     | SERVICE, COLLECTIVITE, CO_WRITER | DRAFT, RETURNED                       | -
            INVITE   | SERVICE               | DRAFT, RETURNED                       | -
            SHARE    | SERVICE               | DRAFT, SUBMITTED, IN_REVIEW, RETURNED, ELIGIBLE, SELECTED | -
            UNSHARE  | SERVICE               | DRAFT, SUBMITTED, IN_REVIEW, RETURNED, ELIGIBLE, SELECTED, REJECTED, REDIRECTED, WITHDRAWN | -
            JOIN     | CO_WRITER             | DRAFT, SUBMITTED, IN_REVIEW, RETURNED, ELIGIBLE, SELECTED | -
            HAND_OVER | SERVICE              | DRAFT, SUBMITTED, IN_REVIEW, RETURNED, ELIGIBLE, SELECTED | -
            ATTACH   | SERVICE, COLLECTIVITE, CO_WRITER | DRAFT, SUBMITTED, IN_REVIEW, RETURNED | -
            DETACH   | SERVICE, COLLECTIVITE, CO_WRITER | DRAFT, RETURNED | -
            SUBMIT   | SERVICE               | DRAFT                                 | SUBMITTED
            TAKE_UP  | BUREAU                | SUBMITTED                             | IN_REVIEW
            ASSIGN   | BUREAU                | SUBMITTED, IN_REVIEW, RETURNED, ELIGIBLE, SELECTED | -
            ASSESS   | BUREAU                | IN_REVIEW                             | -
            WAIVE    | BUREAU                | IN_REVIEW                             | -
            RETURN   | BUREAU                | IN_REVIEW                             | RETURNED
            ANSWER   | SERVICE               | RETURNED                              | -
            RESUBMIT | SERVICE               | RETURNED                              | IN_REVIEW
            VALIDATE | HEAD_OF_BUREAU        | IN_REVIEW                             | ELIGIBLE
            SELECT   | HEAD_OF_BUREAU        | ELIGIBLE                              | SELECTED
            DEFER    | HEAD_OF_BUREAU        | ELIGIBLE                              | -
            REJECT   | HEAD_OF_BUREAU        | IN_REVIEW, ELIGIBLE                   | REJECTED
            REDIRECT | HEAD_OF_BUREAU        | IN_REVIEW, ELIGIBLE                   | REDIRECTED
            WITHDRAW | SERVICE               | SUBMITTED, IN_REVIEW, RETURNED, ELIGIBLE | WITHDRAWN
            REOPEN   | HEAD_OF_BUREAU        | REJECTED, REDIRECTED, WITHDRAWN       | IN_REVIEW
            DISCARD  | SERVICE               | DRAFT                                 | DISCARDED
            RESTORE  | SERVICE               | DISCARDED                             | DRAFT
            ERASE    | CLOCK                 | DISCARDED                             | -
            """;

    private static final Map<RequestAct, Line> LINES = PROCESS.lines()
            .map(Line::read)
            .collect(Collectors.toMap(Line::act, line -> line, (one, _) -> one, () -> new EnumMap<>(RequestAct.class)));

    private record Line(
            RequestAct act,
            Set<Capacity> by,
            Set<RequestStatus> from,
            @Nullable RequestStatus to) {

        static Line read(String line) {
            var cells = line.strip().split("\\s*\\|\\s*");
            return new Line(
                    RequestAct.valueOf(cells[0]),
                    constants(Capacity.class, cells[1]),
                    constants(RequestStatus.class, cells[2]),
                    constants(RequestStatus.class, cells[3]).stream()
                            .findFirst()
                            .orElse(null));
        }

        private static <E extends Enum<E>> Set<E> constants(Class<E> kind, String cell) {
            var constants = EnumSet.noneOf(kind);
            if (!cell.equals("-")) {
                Arrays.stream(cell.split(", "))
                        .map(name -> Enum.valueOf(kind, name))
                        .forEach(constants::add);
            }
            return constants;
        }
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(RequestAct.values())
                .flatMap(act -> Arrays.stream(RequestStatus.values())
                        .flatMap(status ->
                                Arrays.stream(Capacity.values()).map(capacity -> Arguments.of(act, status, capacity))));
    }

    @ParameterizedTest(name = "{0} in {1} by {2}")
    @MethodSource("everything")
    void isAllowedAsTheProcessSays(RequestAct act, RequestStatus status, Capacity capacity) {
        var line = LINES.get(act);

        assertThat(act.isAllowed(Set.of(capacity), status))
                .isEqualTo(line.by().contains(capacity) && line.from().contains(status));
    }

    @Test
    void everyActIsInTheProcessAndLeadsWhereItSays() {
        assertThat(LINES).containsOnlyKeys(RequestAct.values());
        assertThat(RequestAct.values())
                .allSatisfy(act -> assertThat(act.to()).isEqualTo(LINES.get(act).to()));
    }

    @Test
    void isNoBusinessOfTimeNorOfAnAdministratorButForTheTrash() {
        assertThat(RequestAct.values())
                .filteredOn(act -> act.isOpenTo(Set.of(Capacity.CLOCK, Capacity.ADMINISTRATOR, Capacity.MANDATAIRE)))
                .containsExactly(RequestAct.ERASE);
    }
}
