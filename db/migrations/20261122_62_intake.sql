-- Counted apart, so that whoever uses up the share of strangers keeps no colleague out.
alter table intake_messages add column is_proven boolean not null default false;
-- A sender who is trusted and sends nothing for a year is asked about again.
alter table intake_senders add column used_at timestamptz not null default now();
