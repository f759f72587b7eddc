package fr.ateliersflash.atelier;

/// What the groupement hands in, in as many versions as needed, and the service and the collectivité both
/// approve.
public enum Paper {
    /// The note d'appropriation.
    NOTE(AtelierAct.DEPOSIT_NOTE, AtelierAct.APPROVE_NOTE, AtelierAct.REQUEST_NOTE_CHANGE),
    /// The livrable de synthèse.
    DELIVERABLE(AtelierAct.DEPOSIT_DELIVERABLE, AtelierAct.APPROVE_DELIVERABLE, AtelierAct.REQUEST_DELIVERABLE_CHANGE);

    private final AtelierAct deposit;
    private final AtelierAct approval;
    private final AtelierAct changeRequest;

    Paper(AtelierAct deposit, AtelierAct approval, AtelierAct changeRequest) {
        this.deposit = deposit;
        this.approval = approval;
        this.changeRequest = changeRequest;
    }

    public AtelierAct deposit() {
        return deposit;
    }

    public AtelierAct approval() {
        return approval;
    }

    public AtelierAct changeRequest() {
        return changeRequest;
    }
}
