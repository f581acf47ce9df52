-- Costs from a bookkeeping export, and what the annual account asks of each grant.

-- A credit note takes costs back without being a mistake: it is a cost below zero.
alter table costs drop constraint costs_quantity_check, add constraint costs_quantity_check check (quantity <> 0);

-- Which column holds what, by its head, under a name that the region gave.
create table bookkeeping_mappings (
  region_id bigint not null references regions,
  name text not null check (length(name) between 1 and 80),
  columns jsonb not null,
  primary key (region_id, name)
);

-- Where a project code or cost centre of the bookkeeping belongs; without an activity: not in the plan.
create table bookkeeping_codes (
  region_id bigint not null references regions,
  code text not null check (length(code) between 1 and 80),
  activity_id bigint references activities on delete cascade,
  primary key (region_id, code)
);

-- What a ledger account is spent on; `none`: no costs at all, such as what was received.
create table bookkeeping_accounts (
  region_id bigint not null references regions,
  account text not null check (length(account) between 1 and 80),
  kind text not null check (kind in
    ('ownStaff', 'externalStaff', 'material', 'equipment', 'accommodation', 'transport', 'other', 'none')),
  primary key (region_id, account)
);

-- What a person said of one entry of the bookkeeping, whatever its code says.
create table bookkeeping_choices (
  region_id bigint not null references regions,
  entry_key text not null,
  activity_id bigint references activities on delete cascade,
  primary key (region_id, entry_key)
);

create table bookkeeping_imports (
  id bigint generated always as identity primary key,
  region_id bigint not null references regions,
  file_id bigint not null references files,
  mapping jsonb not null,
  mapping_name text,
  uploaded_by uuid references people on delete set null,
  uploaded_at timestamptz not null default now(),
  applied_at timestamptz,
  applied_by uuid references people on delete set null,
  undone_at timestamptz check (undone_at >= applied_at),
  undone_by uuid references people on delete set null,
  counts jsonb
);
create index bookkeeping_imports_region on bookkeeping_imports (region_id, id desc);

-- Which entry of the bookkeeping each cost is. One entry is one cost, until its import is undone.
create table bookkeeping_entries (
  cost_id bigint primary key references costs,
  import_id bigint not null references bookkeeping_imports,
  region_id bigint not null references regions,
  entry_key text not null,
  row integer not null,
  account text,
  code text,
  taken_back boolean not null default false
);
create unique index bookkeeping_entries_once on bookkeeping_entries (region_id, entry_key) where not taken_back;
create index bookkeeping_entries_import on bookkeeping_entries (import_id);

-- The letter by which a grant was awarded, and what was paid of it. A payment is never changed: a mistake gets a payment
-- below zero beside it.
create table grant_awards (
  plan_id bigint primary key references plans,
  reference text not null check (length(reference) between 1 and 100),
  awarded_on date not null
);
create table grant_receipts (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plans,
  received_on date not null,
  amount_cents bigint not null check (amount_cents <> 0),
  remark text check (length(remark) between 1 and 200),
  recorded_by uuid references people on delete set null,
  recorded_at timestamptz not null default now()
);
create index grant_receipts_plan on grant_receipts (plan_id, received_on);
create function keep_grant_receipt() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'recorded_by' = to_jsonb(old) - 'recorded_by' then
    return new;
  end if;
  raise exception 'a payment stays as it was recorded; record the difference beside it'
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger grant_receipts_kept before update or delete on grant_receipts
  for each row execute function keep_grant_receipt();
