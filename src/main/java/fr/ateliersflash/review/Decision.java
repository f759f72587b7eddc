package fr.ateliersflash.review;

import fr.ateliersflash.request.RequestAct;

/// What the bureau may decide on one request outside waves.
public enum Decision {
    /// Validate: it waits for a wave.
    VALIDATE(RequestAct.VALIDATE),
    /// Not select.
    REJECT(RequestAct.REJECT),
    /// Point to another scheme.
    REDIRECT(RequestAct.REDIRECT);

    private final RequestAct act;

    Decision(RequestAct act) {
        this.act = act;
    }

    public RequestAct act() {
        return act;
    }
}
