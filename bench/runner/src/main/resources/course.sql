-- What came after: pieces, acts, remarks, assignments, credits, ateliers and the figures made of them.
-- Two letters each, and an annex for one in three.
create temporary table file as
select row_number() over (order by n, kind) as id, n, kind, name, created_at,
       encode(sha256(convert_to(kind || n, 'UTF8')), 'hex') as sha256
from draw, (values ('ENGAGEMENT_LETTER', 'courrier-engagement.pdf', 1), ('SUPPORT_LETTER', 'courrier-soutien.pdf', 1),
                   ('ANNEX', 'plan-du-site.pdf', 3)) as piece (kind, name, one_in)
where n % one_in = 0;
insert into document_file (sha256, size, media_type, stored_at)
select sha256, 180000 + n % 7000, 'application/pdf', created_at from file;
insert into document (id, sha256, name, uploaded_at, person, organisation) overriding system value
select id, sha256, name, created_at, 'Sacha Exemple', 'Service de l’État' from file;
insert into request_piece (request_id, kind, document_id, name, sha256, size, number, added_at, added_by, verdict)
select file.n, kind, id, name, sha256, 180000 + file.n % 7000, 1, file.created_at, 'Sacha Exemple',
       case when reached >= 11 and kind <> 'ANNEX' then 'ACCEPTED' end
from file join draw on draw.n = file.n;

-- The usual course, act by act; one dossier in a thousand was sent to and fro two hundred times.
create temporary table course (position int, key text, capacity text, day int);
insert into course values
    (1, 'request.CREATE', 'SERVICE', 0), (2, 'request.INVITE', 'SERVICE', 1), (3, 'request.ATTACH', 'SERVICE', 4),
    (4, 'request.ATTACH', 'SERVICE', 6), (5, 'request.SUBMIT', 'SERVICE', 9), (6, 'request.TAKE_UP', 'BUREAU', 14),
    (7, 'request.RETURN', 'BUREAU', 20), (8, 'request.RESUBMIT', 'SERVICE', 32), (9, 'request.ASSESS', 'BUREAU', 34),
    (10, 'request.ASSESS', 'BUREAU', 35), (11, 'request.VALIDATE', 'HEAD_OF_BUREAU', 41), (12, 'request.SELECT', 'HEAD_OF_BUREAU', 55),
    (13, 'assignment.PROPOSE', 'BUREAU', 58), (14, 'assignment.ACCEPT', 'MANDATAIRE', 62), (15, 'credits.DELEGATE', 'BUREAU', 65),
    (16, 'atelier.OPEN', 'SERVICE', 67), (17, 'atelier.HOLD_KICK_OFF', 'SERVICE', 70), (18, 'order.CREATE', 'SERVICE', 71),
    (19, 'order.ISSUE', 'SERVICE', 72), (20, 'order.NOTIFY', 'SERVICE', 73), (21, 'atelier.START_APPROPRIATION', 'SERVICE', 76),
    (22, 'atelier.DEPOSIT_NOTE', 'MANDATAIRE', 88), (23, 'atelier.APPROVE_NOTE', 'SERVICE', 90),
    (24, 'atelier.APPROVE_NOTE', 'COLLECTIVITE', 92), (25, 'atelier.START_ANIMATION', 'SERVICE', 95),
    (26, 'atelier.RECORD_VISIT', 'SERVICE', 101), (27, 'atelier.RECORD_SESSION', 'SERVICE', 102),
    (28, 'atelier.START_RESTITUTION', 'SERVICE', 104), (29, 'atelier.DEPOSIT_DELIVERABLE', 'MANDATAIRE', 119),
    (30, 'atelier.APPROVE_DELIVERABLE', 'SERVICE', 121), (31, 'atelier.APPROVE_DELIVERABLE', 'COLLECTIVITE', 123),
    (32, 'atelier.RECORD_RESTITUTION', 'SERVICE', 129), (33, 'atelier.ADD_ACTION', 'SERVICE', 130), (34, 'order.CERTIFY', 'SERVICE', 132),
    (35, 'atelier.CLOSE', 'SERVICE', 135);
insert into journal_entry (request_id, at, key, person, organisation_id, organisation, capacity, reason)
select n, created_at + day * interval '1 day', key, 'Sacha Exemple',
       case capacity when 'SERVICE' then service_id when 'MANDATAIRE' then groupement_id end,
       case capacity when 'SERVICE' then service when 'COLLECTIVITE' then bearer when 'MANDATAIRE' then 'Groupement (fictif)'
           else 'Bureau des stratégies territoriales' end,
       capacity, case key when 'request.RETURN' then 'Préciser le périmètre et joindre un plan lisible.' end
from draw join course on position <= reached
order by n, position;
insert into journal_entry (request_id, at, key, person, organisation_id, organisation, capacity)
select n, created_at + interval '60 days', ending.key, 'Sacha Exemple', service_id, service, ending.capacity
from draw join (values ('REJECTED', 'request.REJECT', 'HEAD_OF_BUREAU'), ('REDIRECTED', 'request.REDIRECT', 'HEAD_OF_BUREAU'),
    ('WITHDRAWN', 'request.WITHDRAW', 'SERVICE'), ('DISCARDED', 'request.DISCARD', 'SERVICE')) as ending (status, key, capacity)
    on ending.status = draw.status;
insert into journal_entry (request_id, at, key, person, organisation_id, organisation, capacity)
select n, created_at + interval '21 days', 'request.ANSWER', 'Sacha Exemple', service_id, service, 'SERVICE'
from draw, generate_series(1, 190) where n % 1000 = 9;

insert into review_remark (request_id, target, text, made_by, made_at, due_on)
select n, target, 'Préciser le périmètre et joindre un plan lisible.', 'Camille Exemple', created_at + interval '20 days',
       (created_at + interval '40 days')::date
from draw, (values ('SITE'), ('ANNEXES')) as remark (target) where status = 'RETURNED';

-- Beyond selection: asked, accepted, paid for, opened, ordered, held, closed.
insert into assignment (request_id, reference, bearer, round, agreement_id, rank, groupement_id, mandataire, status, proposed_at,
    proposed_by, due_at, answered_at, answered_by, team)
select n, 'AF-' || extract(year from created_at) || '-' || lpad(n::text, greatest(5, length(n::text)), '0'), bearer, 1, h.agreement_id, h.rank, h.groupement_id,
       h.mandataire, case when stage = 1 then 'PROPOSED' else 'ACCEPTED' end, created_at + interval '58 days', 'Camille Exemple',
       created_at + interval '65 days', case when stage > 1 then created_at + interval '62 days' end,
       case when stage > 1 then 'Alix Exemple' end, case when stage > 1 then '{"lead": "Alix Exemple", "members": []}'::jsonb end
from draw join agreement_holder h on h.groupement_id = draw.groupement_id where stage > 0;

insert into funding_envelope (year, amount, delegated, cp, cp_delegated)
select extract(year from created_at), 2 * 2000000 * count(*), 2000000 * count(*), 2 * 2000000 * count(*), 2000000 * count(*) from draw where stage > 2 group by 1;
insert into funding_delegation (request_id, year, amount, ordered, live_orders, delegated_at, cp, reference, delegated_on)
select n, extract(year from created_at), 2000000, case when stage > 4 then 1800000 else 0 end, case when stage > 4 then 1 else 0 end,
       created_at + interval '65 days', 2000000, 'DEL-' || n, (created_at + interval '65 days')::date
from draw where stage > 2;
insert into funding_order (id, number, request_id, agreement_id, groupement_id, mandataire, status, phases, vat_rate,
    amount_excluding_tax, vat, amount_including_tax, commitment, issued_at, notified_on, service_done_on)
overriding system value
select n, 'BC-' || n, n, h.agreement_id, h.groupement_id, h.mandataire, case when stage = 7 then 'SERVICE_DONE' else 'NOTIFIED' end,
       array['APPROPRIATION', 'ANIMATION', 'RESTITUTION'], 0.20, 1500000, 300000, 1800000, lpad(n::text, 10, '2'),
       created_at + interval '72 days', (created_at + interval '73 days')::date,
       case when stage = 7 then (created_at + interval '132 days')::date end
from draw join agreement_holder h on h.groupement_id = draw.groupement_id where stage > 4;
insert into funding_order_line (order_id, position, price_line_id, code, label, phase, unit, unit_price, quantity, amount)
select n, p.id - 1, p.id, p.code, p.label, p.phase, p.unit, p.unit_price, 5, 500000 from draw, agreement_price_line p where stage > 4;

-- The ledger says the same: envelopes opened, credits delegated, orders prepared then issued.
create temporary table posted as
select row_number() over (order by at, order_id, act) as id, moved.*
from (
    select make_date(year, 1, 1)::timestamptz as at, 'OPEN' as act, year, null::bigint as request_id, null::bigint as order_id,
           year::text as text, 'VOTED' as giver, 'ENVELOPE' as taker, amount as ae, cp
    from funding_envelope
    union all
    select delegated_at, 'DELEGATE', year, request_id, null, reference, 'ENVELOPE', 'DELEGATED', amount, cp from funding_delegation
    union all
    select issued_at + day * interval '1 day', act, year, request_id, o.id, number, giver, taker, amount_including_tax, 0
    from funding_order o join funding_delegation using (request_id),
         (values (-1, 'CREATE', 'DELEGATED', 'RESERVED'), (0, 'ISSUE', 'RESERVED', 'COMMITTED')) as step (day, act, giver, taker)) as moved;
insert into funding_posting (id, at, act, person, year, programme, request_id, order_id, text)
overriding system value
select id, at, act, 'Sacha Exemple', year, '135', request_id, order_id, text from posted;
insert into funding_posting_line
select id, position, account, nature, amount
from posted, lateral (values (0, giver, 'AE', -ae), (1, taker, 'AE', ae), (2, giver, 'CP', -cp), (3, taker, 'CP', cp))
    as line (position, account, nature, amount) where amount <> 0;

insert into atelier (id, request_id, format, phase, phase_since, opened_at, kick_off_on, appropriation_at, animation_at, restitution_at,
    restitution_on, restitution_attendance, closed_at, updated_at, updated_by)
overriding system value
select n, n, 'FLASH', (array['PREPARATION', 'APPROPRIATION', 'RESTITUTION', 'CLOSED'])[stage - 3], created_at + interval '104 days',
       created_at + interval '67 days', (created_at + interval '70 days')::date,
       case when stage > 4 then created_at + interval '76 days' end, case when stage > 5 then created_at + interval '95 days' end,
       case when stage > 5 then created_at + interval '104 days' end,
       case when stage > 6 then (created_at + interval '129 days')::date end, case when stage > 6 then 60 end,
       case when stage > 6 then created_at + interval '135 days' end, created_at + interval '135 days', 'Sacha Exemple'
from draw where stage > 3;
insert into atelier_session (atelier_id, kind, held_from, held_to, place, attendance, notes, recorded_at, recorded_by)
select n, kind, (created_at + interval '101 days')::date, (created_at + interval '102 days')::date, 'Salle des fêtes', 24 + n % 60,
       'Échanges nourris, relevés par l’équipe et partagés.', created_at + interval '102 days', 'Sacha Exemple'
from draw, (values ('VISIT'), ('WORKSHOP')) as meeting (kind) where stage > 5;
insert into atelier_action (atelier_id, theme, label, priority, horizon, leader, added_at)
select n, 'REPAIR_THE_CITY', 'Ouvrir le site au public un mois durant', 'HIGH', 'SHORT', bearer, created_at + interval '130 days'
from draw where stage > 6;

insert into turn (request_id, addressee, key, href, since)
select n, addressee, key, '/demandes/AF-' || extract(year from created_at) || '-' || lpad(n::text, greatest(5, length(n::text)), '0'), created_at + interval '60 days'
from draw join lateral (values
    ('DRAFT', 0, 'S' || service_id, 'draft'), ('SUBMITTED', 0, 'BUREAU', 'takeUp'), ('IN_REVIEW', 0, 'BUREAU', 'examine'),
    ('RETURNED', 0, 'S' || service_id, 'answer'), ('ELIGIBLE', 0, 'HEAD_OF_BUREAU', 'select'), ('SELECTED', 0, 'BUREAU', 'propose'),
    ('SELECTED', 1, 'G' || groupement_id, 'accept'), ('SELECTED', 2, 'BUREAU', 'delegate'), ('SELECTED', 3, 'S' || service_id, 'open'),
    ('SELECTED', 4, 'S' || service_id, 'next.PREPARATION'), ('SELECTED', 5, 'S' || service_id, 'next.APPROPRIATION'),
    ('SELECTED', 6, 'G' || groupement_id, 'guard.DELIVERABLE_DEPOSITED'), ('SELECTED', 7, 'BUREAU', 'publish'))
    as awaited (status, stage, addressee, key) on awaited.status = draw.status and awaited.stage = draw.stage;

-- What figures are made of: each stage from an act of the course to another, a few days longer in one dossier than in the next,
-- then what it adds up to.
insert into statistics_dossier
select n, case when not filed then '{}' else array_remove(array['ALL:', 'REGION:' || region_code, 'FRICHE:' || not grouped,
           'THEME:' || (array['REPAIR_THE_CITY', 'ECONOMIC_TRANSITIONS', 'ECOLOGICAL_AND_SOCIAL_TRANSITIONS', 'CITIZEN_PROJECTS'])[1 + n % 4],
           'REGION_THEME:' || region_code || '/' || (array['REPAIR_THE_CITY', 'ECONOMIC_TRANSITIONS', 'ECOLOGICAL_AND_SOCIAL_TRANSITIONS',
               'CITIZEN_PROJECTS'])[1 + n % 4],
           case when reached >= 12 then 'WAVE:Vague ' || to_char(created_at, 'YYYY') || '-' || 1 + extract(month from created_at)::int / 5 end,
           case when reached >= 14 then 'HOLDER:' || groupement_id end], null) end,
       case when filed then extract(year from created_at) end,
       case when filed then case when reached >= 35 then 'CLOSED' when reached >= 16 then 'OPENED' when reached >= 14 then 'DESIGNATED'
           when reached >= 12 then 'SELECTED' when reached >= 11 then 'VALIDATED' when reached >= 6 then 'EXAMINED' else 'DEPOSITED' end end,
       case when status in ('REJECTED', 'REDIRECTED', 'WITHDRAWN') then status else '' end,
       case when stage > 2 then extract(year from created_at) end,
       case when stage > 2 then 2000000 else 0 end, case when stage > 4 then 1800000 else 0 end, case when stage = 7 then 1800000 else 0 end, 0
from draw;
insert into statistics_span
select n, held.number, held.stage, party, created_at + first.day * interval '1 day',
       case when reached >= upto then created_at + (last.day + n * 31 / 7 % 23) * interval '1 day' end
from (values (1, 'WRITING', 'SERVICE', 1, 5), (2, 'TAKING_UP', 'BUREAU', 5, 6), (3, 'EXAMINATION', 'BUREAU', 6, 7),
    (4, 'COMPLEMENTS', 'SERVICE', 7, 8), (5, 'EXAMINATION', 'BUREAU', 8, 11), (6, 'SELECTION', 'BUREAU', 11, 12),
    (7, 'DESIGNATION', 'BUREAU', 12, 13), (8, 'ANSWER', 'MANDATAIRE', 13, 14), (9, 'DELEGATION', 'BUREAU', 14, 15),
    (10, 'OPENING', 'SERVICE', 15, 16), (11, 'PREPARATION', 'SERVICE', 16, 21), (12, 'NOTE', 'MANDATAIRE', 21, 22),
    (13, 'NOTE_APPROVAL', 'SERVICE', 22, 23), (14, 'NOTE_APPROVAL', 'COLLECTIVITE', 22, 24), (15, 'ORDERING', 'SERVICE', 24, 25),
    (16, 'ANIMATION', 'SERVICE', 25, 28), (17, 'DELIVERABLE', 'MANDATAIRE', 28, 29), (18, 'DELIVERABLE_APPROVAL', 'SERVICE', 29, 30),
    (19, 'DELIVERABLE_APPROVAL', 'COLLECTIVITE', 29, 31), (20, 'CLOSING', 'SERVICE', 31, 35), (21, 'PAYMENT', 'SERVICE', 34, 99),
    (22, 'PUBLICATION', 'BUREAU', 35, 99)) as held (number, stage, party, since, upto)
join course first on first.position = since
left join course last on last.position = upto
join draw on reached >= since and status <> 'DISCARDED'
where not (reached >= upto and last.day is null);
insert into statistics_delay
select statistics_kind(cut), extract(year from statistics_day(ended_at)), statistics_value(cut), stage, party,
       statistics_day(ended_at) - statistics_day(started_at), count(*)
from statistics_span join statistics_dossier using (request_id), unnest(cuts) as cut where ended_at is not null group by 1, 2, 3, 4, 5, 6;
insert into statistics_running
select statistics_kind(cut), statistics_value(cut), stage, party, count(*)
from statistics_span join statistics_dossier using (request_id), unnest(cuts) as cut where ended_at is null group by 1, 2, 3, 4;
insert into statistics_funnel
select statistics_kind(cut), deposit_year, statistics_value(cut), milestone, ending, count(*)
from statistics_dossier, unnest(cuts) as cut where milestone is not null group by 1, 2, 3, 4, 5;
insert into statistics_money
select statistics_kind(cut), credit_year, statistics_value(cut), count(*), sum(delegated), sum(ordered), sum(certified), sum(paid)
from statistics_dossier, unnest(cuts) as cut where credit_year is not null group by 1, 2, 3;
