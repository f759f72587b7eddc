-- Everybody who has chosen anything in a scenario, or in the one that it was copied from: none of them commits it.
alter table review_scenario add column preparers bigint[] not null default '{}';
update review_scenario set preparers = array[prepared_by_id];
alter table review_scenario
    alter column preparers drop default,
    add constraint review_scenario_prepared_by_them check (prepared_by_id = any (preparers)),
    drop constraint review_scenario_committed_by_another,
    add constraint review_scenario_committed_by_another check (committed_by_id <> all (preparers));
