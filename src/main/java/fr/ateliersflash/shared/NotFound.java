package fr.ateliersflash.shared;

/// Nothing there for the one who asks: it does not exist, or it is not theirs, and nobody can tell which. Answered
/// 404.
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what, null, false, false);
    }
}
