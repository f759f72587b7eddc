package fr.ateliersflash.assignment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of what one groupement was asked under an agreement.
///
/// @param mandataire as it was named last
/// @param steps of every cascade, in the order in which they happened
/// @param median of the working days that its answers took, null when it gave none
/// @param inProgress the missions it holds that are not over
public record Tally(
        long groupementId,
        String mandataire,
        List<Assignment> steps,
        @Nullable Double median,
        List<Assignment> inProgress) {

    /// How often it was asked.
    public long asked() {
        return steps.size() - count(AssignmentStatus.SKIPPED);
    }

    public long count(AssignmentStatus status) {
        return steps.stream().filter(step -> step.status() == status).count();
    }

    /// How often it declined, on each ground that it gave.
    public Map<Ground, Long> refusals() {
        var refusals = new EnumMap<Ground, Long>(Ground.class);
        steps.stream()
                .filter(step -> step.status() == AssignmentStatus.DECLINED)
                .map(Assignment::ground)
                .forEach(ground -> refusals.merge(ground == null ? Ground.OTHER : ground, 1L, Long::sum));
        return refusals;
    }

    static @Nullable Double median(long... days) {
        if (days.length == 0) {
            return null;
        }
        Arrays.sort(days);
        return (days[(days.length - 1) / 2] + days[days.length / 2]) / 2.0;
    }
}
