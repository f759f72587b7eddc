package fr.ateliersflash.assignment;

import fr.ateliersflash.shared.Wording;
import org.jspecify.annotations.Nullable;

/// A reason as it is read: its ground, when it has one, then what was written.
public final class Reasons {

    private Reasons() {}

    public static String of(@Nullable Ground ground, String reason, Wording wording) {
        return ground == null
                ? reason
                : wording.of("assignment.ground.reason", wording.of("assignment.ground", ground), reason);
    }
}
