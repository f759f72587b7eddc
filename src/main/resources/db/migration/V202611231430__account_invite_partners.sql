-- Whoever is invited on a dossier from outside the organisations that take part.
alter table account_organisation drop constraint account_organisation_kind_check;
alter table account_organisation add constraint account_organisation_kind_check check (kind in
    ('STATE_SERVICE', 'REGIONAL_SERVICE', 'BUREAU', 'COLLECTIVITE', 'GROUPEMENT', 'PARTNER', 'ADMINISTRATION'));
