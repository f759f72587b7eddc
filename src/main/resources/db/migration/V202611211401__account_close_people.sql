alter table account_person add column closed_at timestamptz;
