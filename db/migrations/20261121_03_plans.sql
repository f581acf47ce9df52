create table grant_periods (
  slug text primary key,
  name text not null,
  valid_from date not null,
  valid_until date not null check (valid_until > valid_from)
);
insert into grant_periods values
  ('2020-2024', '2020–2024', '2020-01-01', '2024-12-31'),
  ('2025-2028', '2025–2028', '2025-01-01', '2028-12-31');

create table plans (
  id bigint generated always as identity primary key,
  region_id bigint not null references regions,
  period text not null references grant_periods,
  created_at timestamptz not null default now(),
  unique (region_id, period)
);

-- A goal is a line; its place in the plan gives its letter and its colour.
create table goals (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plans,
  position integer not null check (position > 0),
  name text not null check (length(name) between 1 and 300),
  unique (plan_id, position)
);

create table activities (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plans,
  number text,
  title text not null check (length(title) between 1 and 300),
  programme_line text,
  target_group text,
  place text,
  owner text,
  starts_on date not null,
  starts_precision text not null default 'day' check (starts_precision in ('day', 'month', 'quarter', 'year')),
  ends_on date not null,
  ends_precision text not null default 'day' check (ends_precision in ('day', 'month', 'quarter', 'year')),
  -- Null: the state follows from the dates.
  fixed_state text check (fixed_state in ('idea', 'done', 'cancelled')),
  state_reason text,
  -- Kept by funding in the transaction of every answer; `spoorboek verify` recomputes it.
  confirmed_cents bigint not null default 0,
  -- Raised by every change, so that an undo can see that somebody worked on.
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (ends_on >= starts_on)
);
create index activities_plan on activities (plan_id);

create table activity_goals (
  activity_id bigint not null references activities on delete cascade,
  goal_id bigint not null references goals,
  -- The first goal carries the costs in subtotals; others show the activity as an interchange.
  position integer not null default 1,
  primary key (activity_id, goal_id)
);
create index activity_goals_goal on activity_goals (goal_id);

create table activity_partners (
  activity_id bigint not null references activities on delete cascade,
  name text not null check (length(name) between 1 and 200),
  organisation_id bigint references organisations,
  primary key (activity_id, name)
);

-- Price × quantity, or an amount alone where a region plans a sum as a whole.
create table budget_lines (
  id bigint generated always as identity primary key,
  activity_id bigint not null references activities on delete cascade,
  description text,
  quantity numeric(12, 2) check (quantity >= 0),
  unit text,
  price_cents bigint check (price_cents >= 0),
  amount_cents bigint not null check (amount_cents >= 0),
  check (quantity is null or price_cents is null or amount_cents = round(quantity * price_cents))
);
create index budget_lines_activity on budget_lines (activity_id);

create table planned_contributions (
  id bigint generated always as identity primary key,
  activity_id bigint not null references activities on delete cascade,
  quantity numeric(12, 2) check (quantity >= 0),
  unit text,
  price_cents bigint check (price_cents >= 0),
  amount_cents bigint not null check (amount_cents >= 0),
  check (quantity is null or price_cents is null or amount_cents = round(quantity * price_cents))
);
create index planned_contributions_activity on planned_contributions (activity_id);

create table planner_imports (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plans,
  file_id bigint not null references files,
  mapping jsonb not null,
  uploaded_by uuid references people on delete set null,
  uploaded_at timestamptz not null default now(),
  applied_by uuid references people on delete set null,
  applied_at timestamptz,
  undone_by uuid references people on delete set null,
  undone_at timestamptz,
  -- What was applied, with what stood there before: the source of the undo.
  changes jsonb,
  counts jsonb,
  check (applied_at is null or changes is not null),
  check (undone_at is null or applied_at is not null)
);
create index planner_imports_plan on planner_imports (plan_id, id desc);
