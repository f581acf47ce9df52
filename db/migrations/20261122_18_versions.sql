-- Versions of a plan that were approved, what changed since and was reported; the budget by year and what was spent of
-- it; rates of currencies.

-- A plan as it was approved, beside the working version.
create table plan_versions (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plans,
  number integer not null check (number > 0),
  name text check (length(name) between 1 and 200),
  approved_on date not null,
  -- Who decided, such as the steering group.
  approved_by text not null check (length(approved_by) between 1 and 200),
  recorded_by uuid references people on delete set null,
  recorded_at timestamptz not null default now(),
  -- The newest account of a change at that moment: reasons of what changed since stand behind it.
  change_id bigint not null default 0,
  snapshot jsonb not null,
  -- Changes since the version before that were to be reported and were not yet.
  carried jsonb not null default '[]',
  unique (plan_id, number)
);
create function keep_plan_version() returns trigger language plpgsql as $$
begin
  -- Who recorded it may be forgotten; what was approved may not.
  if tg_op = 'UPDATE' and to_jsonb(new) - 'recorded_by' = to_jsonb(old) - 'recorded_by' then
    return new;
  end if;
  raise exception 'plan version % was approved and cannot change', old.id using errcode = 'integrity_constraint_violation';
end $$;
create trigger plan_versions_kept before update or delete on plan_versions
  for each row execute function keep_plan_version();

-- A reader who marks a change otherwise than the rules do. The newest counts, the others stay in sight.
create table change_marks (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plans,
  change_key text not null,
  -- The change as it was: when it changes on, the rules mark it again.
  content text not null,
  mark text not null check (mark in ('report', 'nextReport', 'none')),
  reason text not null check (length(reason) between 1 and 1000),
  person_id uuid references people on delete set null,
  at timestamptz not null default now()
);
create index change_marks_plan on change_marks (plan_id, id desc);

-- What was reported to the subsidy service, with the day that it was sent.
create table change_notices (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plans,
  version_id bigint not null references plan_versions,
  sent_on date not null,
  sent_to text not null,
  changes jsonb not null,
  recorded_by uuid references people on delete set null,
  recorded_at timestamptz not null default now(),
  -- Recorded by mistake: its changes are to be reported after all.
  withdrawn_by uuid references people on delete set null,
  withdrawn_at timestamptz
);
create index change_notices_plan on change_notices (plan_id, id desc);

-- Where changes of a plan are reported.
alter table grant_periods add column notice_to text;
update grant_periods set notice_to = 'ocwsubsidies@minvws.nl' where slug = '2020-2024';
update grant_periods set notice_to = 'sto.dus-i@minvws.nl' where slug = '2025-2028';

-- Leading and administering, and not developing: money that goes there is reported.
alter table programme_lines add column overhead boolean not null default false;

-- What a programme line may use of the subsidy in a year. What its activities budget for that year comes out of it.
create table budget_posts (
  plan_id bigint not null references plans,
  programme_line text not null,
  year integer not null check (year between 2000 and 2099),
  amount_cents bigint not null check (amount_cents > 0),
  primary key (plan_id, programme_line, year),
  foreign key (plan_id, programme_line) references programme_lines on update cascade
);

-- Where the subsidy is paid by year.
create table grant_years (
  plan_id bigint not null references plans,
  year integer not null check (year between 2000 and 2099),
  amount_cents bigint not null check (amount_cents >= 0),
  primary key (plan_id, year)
);

alter table costs add column kind text
  check (kind in ('ownStaff', 'externalStaff', 'material', 'equipment', 'accommodation', 'transport', 'other'));

-- Kept by funding in the transaction of every cost; `spoorboek verify` recomputes it.
create table activity_spending (
  activity_id bigint not null references activities on delete cascade,
  year integer not null,
  kind text,
  cents bigint not null,
  unique nulls not distinct (activity_id, year, kind)
);
insert into activity_spending (activity_id, year, kind, cents)
  select activity_id, extract(year from incurred_on)::int, kind, sum(amount_cents) from costs group by 1, 2, 3;

alter table rates
  add column recorded_by uuid references people on delete set null,
  add column recorded_at timestamptz;

-- Euros for one unit of another currency on a day. A later row of the same day corrects it.
create table exchange_rates (
  id bigint generated always as identity primary key,
  currency text not null check (currency = 'USD'),
  dated_on date not null,
  euros numeric(12, 6) not null check (euros > 0),
  source text not null check (length(source) between 1 and 300),
  recorded_by uuid references people on delete set null,
  recorded_at timestamptz not null default now()
);
create index exchange_rates_dated on exchange_rates (currency, dated_on desc, id desc);
