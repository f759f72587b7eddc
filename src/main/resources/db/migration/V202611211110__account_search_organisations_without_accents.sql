-- Names are looked for whatever their accents.
create extension if not exists unaccent;
