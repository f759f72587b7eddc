-- The mail of an invitation is withdrawn with it, and so is its link.
alter table notification_mail add column invitation_id bigint;
alter table notification_mail add column expires_at timestamptz;
update notification_mail set expires_at = at + interval '14 days' where model = 'INVITATION';
alter table notification_mail drop constraint notification_mail_check3;
alter table notification_mail add constraint notification_mail_dead_for_some_reason
    check (status <> 'DEAD' or failure is not null);
create index notification_mail_by_invitation on notification_mail (invitation_id) where invitation_id is not null;
create index notification_mail_expiring on notification_mail (expires_at) where content <> '[]';

-- What a request that is erased takes with it.
create index notification_mail_by_request on notification_mail (request_id) where request_id is not null;
create index notification_mail_of_digests on notification_mail (person_id) where model = 'DIGEST';
create index notification_notice_by_request on notification_notice (request_id);
