-- A check is read again at each update of its line, whatever is written, and an autosave is little else than an update of
-- one column. What a request must be at each status is checked as its columns are written: the same rules, each told by what
-- breaks it.
alter table request
    drop constraint request_format_check,
    drop constraint request_bearer_kind_check,
    drop constraint request_status,
    drop constraint request_discarded_on_a_date,
    drop constraint request_selected_at_known,
    drop constraint request_selected_on_a_date,
    drop constraint request_eligible_once_validated,
    drop constraint request_ended_with_a_reason,
    drop constraint request_examined_by_someone,
    drop constraint request_examiner_has_a_name,
    drop constraint request_followed_through_by_someone,
    drop constraint request_filed_with_a_receipt;

create function request_refuse() returns trigger language plpgsql as $$
begin
    raise check_violation using
        message = format('request %s breaks %s', new.reference, tg_name), constraint = tg_name, table = tg_table_name;
end $$;

create trigger request_format after insert or update of format on request for each row
    when (new.format not in ('FLASH', 'LOCAL', 'MULTISITE'))
    execute function request_refuse();

create trigger request_bearer_kind after insert or update of bearer_kind on request for each row
    when (new.bearer_kind not in ('COMMUNE', 'EPCI', 'PETR', 'SYNDICAT_MIXTE'))
    execute function request_refuse();

create trigger request_status after insert or update of status on request for each row
    when (new.status not in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'ELIGIBLE', 'SELECTED', 'REJECTED', 'REDIRECTED',
        'WITHDRAWN', 'DISCARDED'))
    execute function request_refuse();

create trigger request_discarded_on_a_date after insert or update of status, discarded_at on request for each row
    when ((new.status = 'DISCARDED') <> (new.discarded_at is not null))
    execute function request_refuse();

create trigger request_selected_on_a_date after insert or update of status, selected_at on request for each row
    when ((new.status = 'SELECTED') <> (new.selected_at is not null))
    execute function request_refuse();

create trigger request_eligible_once_validated after insert or update of status, validated_at on request for each row
    when (new.status in ('ELIGIBLE', 'SELECTED') and new.validated_at is null)
    execute function request_refuse();

create trigger request_ended_with_a_reason after insert or update of status, ended_at, ending_reason on request for each row
    when ((new.status in ('REJECTED', 'REDIRECTED', 'WITHDRAWN')) <> (new.ended_at is not null)
        or num_nulls(new.ended_at, new.ending_reason) = 1)
    execute function request_refuse();

create trigger request_examined_by_someone
    after insert or update of status, examiner_id, examiner_name on request for each row
    when (new.status in ('IN_REVIEW', 'RETURNED', 'ELIGIBLE', 'SELECTED') and new.examiner_id is null
        or num_nulls(new.examiner_id, new.examiner_name) = 1)
    execute function request_refuse();

create trigger request_followed_through_by_someone after insert or update of agent_id, agent_name on request for each row
    when (num_nulls(new.agent_id, new.agent_name) = 1)
    execute function request_refuse();

create trigger request_filed_with_a_receipt
    after insert or update of status, submitted_at, arrival_rank, content_hash on request for each row
    when ((new.status in ('DRAFT', 'DISCARDED')) <> (new.submitted_at is null)
        or num_nulls(new.submitted_at, new.arrival_rank, new.content_hash) not in (0, 3))
    execute function request_refuse();

-- A request stays in its département: its région is found once, and no update has to wait for it.
create or replace trigger request_region before insert on request for each row execute function request_keep_region();
create trigger request_stays_in_its_departement after update of departement_code, region_code on request for each row
    when ((new.departement_code, new.region_code) is distinct from (old.departement_code, old.region_code))
    execute function request_refuse();

-- The programmes under way, as they stand in the fiche.
alter table request
    drop column programmes,
    add column programmes jsonb generated always as (fiche -> 'programmes' -> 'underWay') stored;
drop function request_texts(jsonb);
