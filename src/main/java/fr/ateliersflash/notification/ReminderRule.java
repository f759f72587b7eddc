package fr.ateliersflash.notification;

/// What people are reminded of.
public enum ReminderRule {
    /// The due date of a return: five days before, the day before, the day after.
    RETURN_DUE(Party.SERVICE),
    /// A letter that is still missing: every fourteen days after the deposit.
    LETTERS(Party.SERVICE),
    /// A proposal to answer: two working days before its last day.
    PROPOSAL(Party.GROUPEMENT),
    /// Changes made in a returned request and not sent back: three days after the last one.
    UNSENT_CHANGES(Party.SERVICE),
    /// Credits that were delegated and are not committed: when nothing has moved for days, then as often again.
    CREDITS_IDLE(Party.SERVICE);

    private final Party party;

    ReminderRule(Party party) {
        this.party = party;
    }

    Party party() {
        return party;
    }
}
