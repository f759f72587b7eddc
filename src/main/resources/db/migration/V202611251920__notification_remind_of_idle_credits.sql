alter table notification_reminder
    drop constraint notification_reminder_rule_check,
    add constraint notification_reminder_rule_check
        check (rule in ('RETURN_DUE', 'LETTERS', 'PROPOSAL', 'UNSENT_CHANGES', 'CREDITS_IDLE'));
