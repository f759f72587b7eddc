-- Fills a database that the application has started on once with `bench.requests` requests, in every status, on real
-- places. The same number always gives the same dossiers, spread over four years that end five months ago.
-- Foreign keys and the triggers that count are set aside meanwhile: what they would have written is written at the end.
set session_replication_role = replica;

-- People: the bureau, an agent in each State service, the groupements. Their password is `banc`.
insert into account_organisation (kind, name, created_at)
values ('BUREAU', 'Bureau des stratégies territoriales', now()),
       ('GROUPEMENT', 'Groupement des Halles (fictif)', now()),
       ('GROUPEMENT', 'Groupement du Faubourg (fictif)', now()),
       ('GROUPEMENT', 'Groupement de la Rivière (fictif)', now());

insert into account_person (organisation_id, name, email, role, password, created_at)
select id, 'Camille Exemple', 'bureau@exemple.fr', 'HEAD', '{noop}banc', now() from account_organisation where kind = 'BUREAU'
union all
select id, 'Sacha Exemple', 'service' || lower(departement_code) || '@exemple.fr', 'AGENT', '{noop}banc', now()
from account_organisation where kind = 'STATE_SERVICE'
union all
select id, 'Alix Exemple', 'groupement' || row_number() over (order by id) || '@exemple.fr', 'AGENT', '{noop}banc', now()
from account_organisation where kind = 'GROUPEMENT';

insert into agreement (name, starts_on, ends_on, response_days, vat_rate, updated_at, updated_by)
values ('Accord-cadre du banc', date '2019-01-01', date '2099-12-31', 5, 0.20, now(), 'Camille Exemple');
insert into agreement_lot (agreement_id, number, label, regions) select id, 1, '', '[]' from agreement;
insert into agreement_holder (agreement_id, lot_id, rank, groupement_id, mandataire, members)
select l.agreement_id, l.id, row_number() over (order by g.id), g.id, 'Mandataire ' || g.name, '[]'
from agreement_lot l, account_organisation g where g.kind = 'GROUPEMENT';
insert into agreement_price_line (agreement_id, code, label, phase, unit, unit_price)
select id, code, label, phase, 'jour', 100000
from agreement, (values ('APP', 'Journée d’appropriation', 'APPROPRIATION'), ('ANI', 'Journée sur place', 'ANIMATION'),
                        ('RES', 'Journée de restitution', 'RESTITUTION')) as line (code, label, phase);

-- Where: each commune that has an EPCI and a State service.
create temporary table place as
select row_number() over (order by c.insee) as rank, c.insee, c.name, c.departement_code, c.region_code, e.siren,
       e.name as epci, s.id as service_id, s.name as service
from territory_commune c
join territory_epci_member m on m.insee = c.insee and m.fiscal
join territory_epci e on e.siren = m.siren
join account_organisation s on s.kind = 'STATE_SERVICE' and s.departement_code = c.departement_code;

-- How far each status went: `reached` is the last act of the usual course, in the list further down.
create temporary table draw as
with numbered as (
    select n, n * 37 % 100 as slot, n * 31 / 8 % 8 as stage, 1 + n * 7919 % (select count(*) from place) as place,
           n % 10 < 3 as grouped,
           now() - interval '1600 days' + interval '1450 days' * n / current_setting('bench.requests')::bigint as created_at
    from generate_series(1, current_setting('bench.requests')::bigint) n),
placed as (
    select n, slot, created_at, grouped, insee, siren, departement_code, region_code, service_id, service,
           case when grouped then siren else insee end as code,
           case when grouped then epci else name end as bearer,
           case when slot < 8 then 'DRAFT' when slot < 11 then 'DISCARDED' when slot < 19 then 'SUBMITTED'
                when slot < 28 then 'IN_REVIEW' when slot < 35 then 'RETURNED' when slot < 43 then 'ELIGIBLE'
                when slot < 81 then 'SELECTED' when slot < 89 then 'REJECTED' when slot < 94 then 'REDIRECTED'
                else 'WITHDRAWN' end as status,
           case when slot between 43 and 80 then stage else 0 end as stage
    from numbered join place on place.rank = numbered.place),
ranked as (
    select *, status not in ('DRAFT', 'DISCARDED') as filed,
           case status when 'DRAFT' then 4 when 'DISCARDED' then 3 when 'SUBMITTED' then 5 when 'IN_REVIEW' then 9
                when 'RETURNED' then 7 when 'ELIGIBLE' then 11 when 'SELECTED' then (array[12, 13, 14, 15, 17, 24, 28, 35])[stage + 1]
                else 6 end as reached
    from placed)
select *, case when filed then row_number() over (partition by filed order by n) end as arrival_rank,
       (select id from account_organisation where kind = 'GROUPEMENT' order by id offset n % 3 limit 1) as groupement_id
from ranked;
create unique index on draw (n);

insert into request (id, reference, format, status, status_since, service_id, service_name, departement_code, region_code, bearer_kind,
    bearer_code, bearer_name, co_writing, fiche, created_at, updated_at, updated_by, submitted_at, arrival_rank, content_hash,
    examiner_id, examiner_name, validated_at, selected_at, ended_at, ending_reason, discarded_at)
overriding system value
select n, 'AF-' || extract(year from created_at) || '-' || lpad(n::text, greatest(5, length(n::text)), '0'), 'FLASH', status, created_at + interval '60 days',
    service_id, service, departement_code, region_code, case when grouped then 'EPCI' else 'COMMUNE' end, code, bearer, false,
    jsonb_build_object(
        'contacts', jsonb_build_object('agentName', 'Sacha Exemple', 'agentEmail', 'agent@exemple.fr', 'agentPhone', '02 00 00 00 00',
            'officialName', 'Dominique Exemple', 'officialRole', case when grouped then 'Présidente' else 'Maire' end,
            'officialEmail', 'elu@exemple.fr', 'officialPhone', ''),
        'site', jsonb_build_object('communes', jsonb_build_array(insee), 'scale', case when grouped then 'INTERCOMMUNAL' else 'SITE' end,
            'friche', not grouped, 'epciAssociated', true, 'name', 'Site de ' || bearer,
            'description', 'Un ensemble d’environ deux hectares au bord du centre de ' || bearer || ', en partie inoccupé, bien desservi, '
                || 'longé par une rivière que l’on ne voit plus et par une rue commerçante qui se défend.'),
        'purpose', jsonb_build_object(
            'title', (array['Réemployer la friche', 'Retrouver un centre', 'Ouvrir le quartier de la gare', 'Habiter le bourg autrement',
                'Renouer avec la rivière', 'Redonner vie à l’ancien hôpital', 'Une place pour tous'])[1 + n % 7],
            'situation', 'La population se stabilise après vingt ans de baisse ; les commerces tiennent, les logements se vident, les écoles '
                || 'ferment une classe chaque année. Le foncier appartient à trois propriétaires.',
            'problem', 'Comment donner un usage partagé au site sans attendre un opérateur, et par où commencer ?',
            'obstacles', 'Des études qui se contredisent, des habitants peu entendus, un plan local d’urbanisme en révision.',
            'attempts', 'Une étude de programmation, deux réunions publiques et un appel à idées resté sans suite.'),
        'themes', jsonb_build_object('main', (array['REPAIR_THE_CITY', 'ECONOMIC_TRANSITIONS', 'ECOLOGICAL_AND_SOCIAL_TRANSITIONS',
                'CITIZEN_PROJECTS'])[1 + n % 4], 'others', '[]'::jsonb, 'competences', 'Urbanisme, paysage, concertation',
            'questions', 'Par où commencer ? Avec qui ? À quel rythme ?', 'forms', '["ROAD_MAP", "PROJECT_SKETCH"]'::jsonb, 'otherForm', ''),
        'actors', jsonb_build_object('toMobilise', 'Riverains, commerçants, associations, bailleur social, lycée.',
            'localEngineering', '["CAUE", "LAND_AGENCY"]'::jsonb, 'localEngineeringRole', 'Le CAUE prépare la visite.'),
        'programmes', jsonb_build_object('underWay', '["PVD", "ORT"]'::jsonb, 'studies', 'Étude de programmation de 2024.'),
        'logistics', jsonb_build_object('wishedStart', (created_at + interval '200 days')::date, 'constraints', 'Hors vacances scolaires.',
            'venue', 'Salle des fêtes, à deux cents mètres du site.', 'accepted', true)),
    created_at, created_at + interval '60 days', 'Sacha Exemple',
    case when filed then created_at + interval '9 days' end, arrival_rank,
    case when filed then encode(sha256(convert_to('fiche ' || n, 'UTF8')), 'hex') end,
    examiner.id, examiner.name,
    case when status in ('ELIGIBLE', 'SELECTED') then created_at + interval '41 days' end,
    case when status = 'SELECTED' then created_at + interval '55 days' end,
    case when status in ('REJECTED', 'REDIRECTED', 'WITHDRAWN') then created_at + interval '60 days' end,
    case when status in ('REJECTED', 'REDIRECTED', 'WITHDRAWN') then 'Le projet est déjà arrêté.' end,
    case when status = 'DISCARDED' then created_at + interval '60 days' end
from draw left join (select id, name from account_person where email = 'bureau@exemple.fr') as examiner
    on status not in ('DRAFT', 'DISCARDED', 'SUBMITTED');

-- Who may see each: its service, the services of all its communes, then its bearer and its groupement.
insert into request_access (request_id, key)
select n, 'D' || departement_code from draw
union select n, 'R' || region_code from draw
union select n, 'D' || p.departement_code from draw join place p on p.siren = draw.siren where grouped
union select n, 'R' || p.region_code from draw join place p on p.siren = draw.siren where grouped
union select n, case when grouped then 'E' else 'C' end || code from draw where filed
union select n, 'G' || groupement_id from draw where stage > 0;
