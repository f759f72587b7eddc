-- How many dossiers are still at each stage, whatever the year: spans that have not ended.
create table statistics_running (
    kind text not null,
    value text not null,
    stage text not null,
    party text not null,
    spans bigint not null check (spans >= 0),
    primary key (kind, value, stage, party)
);

create function statistics_add_running(span statistics_span, cuts text[], sign int) returns void language sql as $$
    merge into statistics_running r
    using (select statistics_kind(cut) as kind, statistics_value(cut) as value from unnest(cuts) as cut) m
    on r.kind = m.kind and r.value = m.value and r.stage = span.stage and r.party = span.party
    when matched then update set spans = r.spans + sign
    when not matched then insert values (m.kind, m.value, span.stage, span.party, sign)
$$;

create function statistics_add_span(span statistics_span, cuts text[], sign int) returns void language plpgsql as $$
begin
    if span.ended_at is null then
        perform statistics_add_running(span, cuts, sign);
    else
        perform statistics_add_delay(span, cuts, sign);
    end if;
end $$;

create or replace function statistics_keep_dossiers() returns trigger language plpgsql as $$
begin
    perform statistics_take_turns();
    if tg_op <> 'INSERT' then
        perform statistics_add_dossier(old, -1);
    end if;
    perform statistics_add_dossier(new, 1);
    if tg_op <> 'INSERT' and old.cuts <> new.cuts then
        perform statistics_add_span(s, old.cuts, -1), statistics_add_span(s, new.cuts, 1)
        from statistics_span s where s.request_id = new.request_id;
    end if;
    return null;
end $$;

create or replace function statistics_keep_spans() returns trigger language plpgsql as $$
begin
    perform statistics_take_turns();
    if tg_op <> 'INSERT' then
        perform statistics_add_span(old, (select cuts from statistics_dossier where request_id = old.request_id), -1);
    end if;
    if tg_op <> 'DELETE' then
        perform statistics_add_span(new, (select cuts from statistics_dossier where request_id = new.request_id), 1);
    end if;
    return null;
end $$;

insert into statistics_running
select statistics_kind(cut), statistics_value(cut), stage, party, count(*)
from statistics_span join statistics_dossier using (request_id), unnest(cuts) as cut where ended_at is null group by 1, 2, 3, 4;

-- The région and the theme at once: `REGION_THEME:52/REPAIR_THE_CITY`.
update statistics_dossier d
set cuts = d.cuts || ('REGION_THEME:' || both_cuts.region || '/' || both_cuts.theme)
from (
    select request_id,
           max(statistics_value(cut)) filter (where statistics_kind(cut) = 'REGION') as region,
           max(statistics_value(cut)) filter (where statistics_kind(cut) = 'THEME') as theme
    from statistics_dossier, unnest(cuts) as cut group by request_id) both_cuts
where both_cuts.request_id = d.request_id and both_cuts.region is not null and both_cuts.theme is not null;
