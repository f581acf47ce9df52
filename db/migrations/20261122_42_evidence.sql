-- Which kinds of evidence there are, and how many years after the subsidy period they are kept.
create table evidence_kinds (
  kind text primary key
    check (kind in ('invoice', 'payment', 'timesheet', 'attendance', 'agreement', 'statement', 'other')),
  keep_years integer not null check (keep_years between 1 and 50),
  -- Null: no rule was found that says so.
  source text check (length(source) between 1 and 300)
);
insert into evidence_kinds (kind, keep_years, source) values
  ('invoice', 7, 'AWR artikel 52 lid 4 en BW 2 artikel 10 lid 3; in de regeling zelf is geen termijn gevonden'),
  ('payment', 7, 'AWR artikel 52 lid 4 en BW 2 artikel 10 lid 3; in de regeling zelf is geen termijn gevonden'),
  ('timesheet', 7, 'AWR artikel 52 lid 4 en BW 2 artikel 10 lid 3; in de regeling zelf is geen termijn gevonden'),
  ('attendance', 7, null),
  ('agreement', 7, 'AWR artikel 52 lid 4 en BW 2 artikel 10 lid 3; in de regeling zelf is geen termijn gevonden'),
  ('statement', 7, 'AWR artikel 52 lid 4 en BW 2 artikel 10 lid 3; in de regeling zelf is geen termijn gevonden'),
  ('other', 7, null);

-- What each kind of entry is asked for; a change holds from a day on, for entries that count from then.
create table evidence_asked (
  entry_kind text not null
    check (entry_kind in ('invoice', 'staff', 'depreciation', 'hours', 'material', 'equipment', 'location', 'money')),
  evidence_kind text not null references evidence_kinds,
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  exclude using gist (entry_kind with =, evidence_kind with =, daterange(valid_from, valid_until, '[]') with &&)
);
insert into evidence_asked (entry_kind, evidence_kind, valid_from)
select split_part(pair, ' ', 1), split_part(pair, ' ', 2), '2020-01-01'
from unnest(array['invoice invoice', 'invoice payment', 'staff timesheet', 'depreciation invoice', 'hours statement',
  'material statement', 'equipment statement', 'location statement', 'money statement', 'money payment']) pair;

-- Files that show an entry to be true, by the kind that was asked. One file may serve several entries, and one entry twice.
alter table contribution_evidence
  add column kind text not null default 'other' references evidence_kinds,
  add column added_by uuid references people on delete set null,
  add column added_at timestamptz not null default now(),
  drop constraint contribution_evidence_pkey,
  add primary key (contribution_id, file_id, kind);
update contribution_evidence e set added_by = f.uploaded_by, added_at = f.uploaded_at from files f where f.id = e.file_id;

-- What came after a cost was recorded; the file that it was recorded with stands with the cost.
create table cost_evidence (
  cost_id bigint not null references costs,
  file_id bigint not null references files,
  kind text not null references evidence_kinds,
  added_by uuid references people on delete set null,
  added_at timestamptz not null default now(),
  primary key (cost_id, file_id, kind)
);
create index cost_evidence_file on cost_evidence (file_id);

-- All of them, wherever they hang.
create view evidence as
select file_id, contribution_id, null::bigint as cost_id, kind, added_by, added_at from contribution_evidence
union all
select file_id, null, cost_id, kind, added_by, added_at from cost_evidence
union all
select file_id, null, id, case basis when 'staff' then 'timesheet' else 'invoice' end, recorded_by, recorded_at
from costs where file_id is not null;

-- Until when a file is kept: as long as any entry that it serves asks for, counted from the end of its subsidy period. What
-- a closed entry was asked for stays as long as the longest term. Locked: it serves an entry of a closed period.
create function evidence_keeping(file bigint) returns table (keep_until date, locked boolean) language sql stable as $$
  select max(ends_on + make_interval(years => case when closed and asked then longest else keep_years end))::date,
    coalesce(bool_or(closed), false)
  from (
    select k.keep_years, (select max(keep_years) from evidence_kinds) as longest,
      coalesce(p.valid_until, make_date(extract(year from d.day)::int, 12, 31)) as ends_on,
      exists (select from ledger_locks l where l.region_id = d.region_id and l.until_on >= d.day and d.booked) as closed,
      exists (select from evidence_asked a where a.entry_kind = any(d.kinds) and a.evidence_kind = v.kind
        and a.valid_from <= d.day and (a.valid_until is null or a.valid_until >= d.day)) as asked
    from evidence v join evidence_kinds k using (kind)
    left join contributions c on c.id = v.contribution_id
    cross join lateral (
      select coalesce(min(e.region_id), c.region_id) as region_id, coalesce(min(e.counts_on), c.performed_until) as day,
        array_agg(e.kind) as kinds, count(*) > 0 as booked
      from ledger_entries e where e.contribution_id = v.contribution_id or e.cost_id = v.cost_id) d
    left join grant_periods p on d.day between p.valid_from and p.valid_until
    where v.file_id = file
  ) served
$$;

-- The hours of somebody in a week, on the activities of a region.
create table timesheets (
  id bigint generated always as identity primary key,
  region_id bigint not null references regions,
  person_id uuid references people on delete set null,
  -- As it was when it was handed in: an account names who worked, also later.
  person_name text not null check (length(person_name) between 1 and 200),
  monday date not null check (extract(isodow from monday) = 1),
  state text not null default 'open' check (state in ('open', 'submitted', 'returned', 'approved')),
  submitted_at timestamptz,
  decided_by uuid references people on delete set null,
  decided_by_name text check (length(decided_by_name) between 1 and 200),
  decided_at timestamptz,
  reason text check (length(reason) between 1 and 500),
  unique (region_id, person_id, monday),
  check (state in ('open', 'returned') or submitted_at is not null),
  check ((state in ('returned', 'approved')) = (decided_at is not null)),
  check ((state = 'returned') = (reason is not null))
);
create index timesheets_waiting on timesheets (region_id) where state = 'submitted';

create table timesheet_hours (
  timesheet_id bigint not null references timesheets on delete cascade,
  activity_id bigint not null references activities,
  worked_on date not null,
  hours numeric(4, 2) not null check (hours > 0 and hours <= 24),
  primary key (timesheet_id, activity_id, worked_on)
);
create index timesheet_hours_activity on timesheet_hours (activity_id);

-- What an approved timesheet became: the timesheet is the evidence of these costs.
create table timesheet_costs (
  cost_id bigint primary key references costs,
  timesheet_id bigint not null references timesheets
);
create index timesheet_costs_timesheet on timesheet_costs (timesheet_id);

-- What was approved stays as it was approved; who did it may be forgotten.
create function keep_timesheet() returns trigger language plpgsql as $$
begin
  if old.state <> 'approved' then return coalesce(new, old); end if;
  if tg_op = 'UPDATE' and to_jsonb(new) - '{person_id,decided_by}'::text[]
    = to_jsonb(old) - '{person_id,decided_by}'::text[] then
    return new;
  end if;
  raise exception 'timesheet % is approved; correct its entries in the ledger', old.id
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger timesheets_kept before update or delete on timesheets for each row execute function keep_timesheet();

create function keep_timesheet_hours() returns trigger language plpgsql as $$
begin
  if exists (select from timesheets where id = coalesce(new.timesheet_id, old.timesheet_id) and state = 'approved') then
    raise exception 'the hours of an approved timesheet stay; correct its entries in the ledger'
      using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger timesheet_hours_kept before insert or update or delete on timesheet_hours
  for each row execute function keep_timesheet_hours();

-- Which part of the account an accountant reads. Without a row: all of the region.
create table accountant_periods (
  region_id bigint not null references regions,
  person_id uuid not null references people on delete cascade,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  given_by uuid references people on delete set null,
  given_at timestamptz not null default now(),
  primary key (region_id, person_id)
);
