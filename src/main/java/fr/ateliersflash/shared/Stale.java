package fr.ateliersflash.shared;

/// Somebody else acted in between: the form was read from an older version, or the status no longer allows the act.
/// Answered 409 with what changed, and with what was typed.
public class Stale extends RuntimeException {

    public Stale(String what) {
        super(what, null, false, false);
    }
}
