-- A signature taken back keeps the days for which it was lent: decisions were signed with it.
alter table account_person
    add signs_no_longer_since timestamptz,
    add constraint account_person_signature_taken_back check (signs_no_longer_since is null or signs_for is not null);
