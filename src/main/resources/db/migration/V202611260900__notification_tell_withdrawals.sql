-- Somebody whose access to a dossier is taken back is told by mail.
alter table notification_mail drop constraint notification_mail_model_check;
alter table notification_mail add constraint notification_mail_model_check
    check (model in ('NOTICE', 'DIGEST', 'MAILBOX', 'INVITATION', 'WITHDRAWAL'));
