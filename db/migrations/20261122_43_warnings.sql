-- Warnings are worked out from the records each time they are shown. Kept is what they need to be found by, and who put
-- one aside with which reason.

-- As it is compared: what somebody typed with dots, dashes or capitals is the same.
create function bare_text(text) returns text language sql immutable parallel safe
  return lower(regexp_replace($1, '[^[:alnum:]]', '', 'g'));

alter table costs
  add column invoice_number text check (length(invoice_number) between 1 and 100),
  -- Of the machine that was bought.
  add column serial_number text check (length(serial_number) between 1 and 100);
create index costs_invoice on costs (bare_text(invoice_number), bare_text(supplier)) where invoice_number is not null;
create index costs_serial on costs (bare_text(serial_number)) where serial_number is not null;
create index costs_machine on costs (bare_text(description)) where kind = 'equipment' or basis = 'depreciation';
create index contribution_lines_machine on contribution_lines (bare_text(description))
  where kind = 'equipment' and superseded_at is null;
create index costs_file on costs (file_id) where file_id is not null;
create index contribution_evidence_file on contribution_evidence (file_id);

-- One that somebody put aside: this one, with the facts as they were. With other facts it is back.
create table warning_dismissals (
  id bigint generated always as identity primary key,
  region_id bigint not null references regions,
  rule text not null,
  -- What it is about, whatever the facts.
  subject text not null check (length(subject) between 1 and 500),
  facts text not null,
  reason text not null check (length(reason) between 1 and 1000),
  dismissed_by uuid references people on delete set null,
  dismissed_at timestamptz not null default now(),
  restored_by uuid references people on delete set null,
  restored_at timestamptz
);
create unique index warning_dismissals_once on warning_dismissals (region_id, rule, subject, facts)
  where restored_at is null;

-- The most that an hour of a kind may cost, with validity and source, stands beside what it usually costs.
alter table rates
  drop constraint rates_kind_check,
  add check (kind in ('companyGuidance', 'ownStaff', 'companyGuidanceMaximum', 'ownStaffMaximum'));

-- Which part of the hours that pupils were there counts as supervision by the company; without a row nothing does.
-- A region without a row follows that of the nation.
create table presence_rules (
  region_id bigint unique nulls not distinct references regions,
  -- In percent; null: does not count.
  share numeric(5, 2) check (share > 0 and share <= 100),
  source text check (length(source) between 1 and 300),
  set_by uuid references people on delete set null,
  set_at timestamptz not null default now(),
  check (share is null or source is not null)
);
