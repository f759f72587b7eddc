package fr.ateliersflash.local;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What people do, each act at its moment, told in the order in which it happens whichever dossier it is about.
final class Chronicle {

    private final List<Act> acts = new ArrayList<>();

    private record Act(Instant at, Runnable deed) {}

    void add(Instant at, Runnable deed) {
        acts.add(new Act(at, deed));
    }

    /// The moments of the acts, in order.
    List<Instant> moments() {
        return inOrder().stream().map(Act::at).toList();
    }

    void tell(TravellingClock clock) {
        inOrder()
                .forEach(act -> clock.at(act.at(), () -> {
                    act.deed().run();
                    return act;
                }));
    }

    /// Those of the same moment stay in the order in which they were added.
    private List<Act> inOrder() {
        return acts.stream().sorted(Comparator.comparing(Act::at)).toList();
    }
}
