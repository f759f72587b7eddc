package fr.ateliersflash.shared;

/// It is too late for an act, whatever is typed: somebody has done it, or its time is over. Answered 409 with why, the
/// way
/// back and what was typed.
public class Settled extends RuntimeException {

    private final transient Refusal why;
    private final String back;

    /// @param back where one sees how things stand
    public Settled(Refusal why, String back) {
        super(why.key(), null, false, false);
        this.why = why;
        this.back = back;
    }

    public Refusal why() {
        return why;
    }

    public String back() {
        return back;
    }
}
