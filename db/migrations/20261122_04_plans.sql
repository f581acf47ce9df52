-- A plan kept by hand: activities with all that is agreed on them and every change, goals with what is measured,
-- budget lines with who pays.

-- A region's own grouping of activities. Its name is the key: renaming it is one row.
create table programme_lines (
  plan_id bigint not null references plans on delete cascade,
  name text not null check (length(name) between 1 and 200),
  position integer not null check (position > 0),
  theme text check (theme in ('intake', 'connection', 'teachers', 'facilities', 'keuzevakken', 'organisation')),
  primary key (plan_id, name)
);
update activities set programme_line = nullif(left(trim(programme_line), 200), '') where programme_line is not null;
insert into programme_lines (plan_id, name, position)
  select plan_id, programme_line, row_number() over (partition by plan_id order by min(id))
  from activities where programme_line is not null group by plan_id, programme_line;

alter table activities
  add column theme text
    check (theme in ('intake', 'connection', 'teachers', 'facilities', 'keuzevakken', 'organisation')),
  add column school_kinds text[] not null default '{}',
  add column years text[] not null default '{}',
  add column profiles text[] not null default '{}',
  add column collaboration text,
  -- The person of the team that the name of the owner stands for, when it does.
  add column owner_id uuid references people on delete set null,
  add column expected_pupils integer check (expected_pupils >= 0),
  add column expected_teachers integer check (expected_teachers >= 0),
  add column expected_companies integer check (expected_companies >= 0),
  add column expected_results text,
  add column actual_pupils integer check (actual_pupils >= 0),
  add column actual_teachers integer check (actual_teachers >= 0),
  add column actual_companies integer check (actual_companies >= 0),
  add column actual_results text,
  -- The day that somebody called it done or cancelled.
  add column state_on date,
  add column copied_from bigint references activities on delete set null,
  add foreign key (plan_id, programme_line) references programme_lines on update cascade;
create index activities_owner on activities (owner_id) where owner_id is not null;
create index activities_copied_from on activities (copied_from) where copied_from is not null;

-- Every change of an activity since it was made: field by field, old and new.
create table activity_changes (
  id bigint generated always as identity primary key,
  activity_id bigint not null references activities on delete cascade,
  at timestamptz not null default now(),
  person_id uuid references people on delete set null,
  import_id bigint references planner_imports,
  reason text,
  -- {"title": ["old", "new"]}
  fields jsonb not null
);
create index activity_changes_activity on activity_changes (activity_id, id desc);
create index activity_changes_import on activity_changes (import_id) where import_id is not null;

create table activity_files (
  activity_id bigint not null references activities on delete cascade,
  file_id bigint not null references files,
  primary key (activity_id, file_id)
);

alter table goals
  add column indicator text,
  add column unit text,
  add column baseline_year integer check (baseline_year between 1990 and 2099),
  add column baseline_value numeric(14, 2),
  add column baseline_source text,
  add column target_value numeric(14, 2),
  add column target_on date,
  add column themes text[] not null default '{}'
    check (themes <@ '{intake,connection,teachers,facilities,keuzevakken,organisation}'),
  add column dropped_on date,
  add column dropped_reason text,
  -- Raised by every change, so that nobody overwrites another and an undo sees that somebody worked on.
  add column version integer not null default 1,
  add check ((dropped_on is null) = (dropped_reason is null)),
  -- Two goals change places in one statement.
  drop constraint goals_plan_id_position_key,
  add constraint goals_plan_id_position_key unique (plan_id, position) deferrable;

create table goal_measurements (
  id bigint generated always as identity primary key,
  goal_id bigint not null references goals on delete cascade,
  measured_on date not null,
  value numeric(14, 2) not null,
  source text,
  person_id uuid references people on delete set null,
  recorded_at timestamptz not null default now(),
  unique (goal_id, measured_on)
);

-- The subsidy of the plan.
alter table plans add column grant_cents bigint check (grant_cents >= 0);

alter table budget_lines
  -- Null: what an import brought does not say.
  add column kind text
    check (kind in ('ownStaff', 'externalStaff', 'material', 'equipment', 'accommodation', 'transport', 'other')),
  -- Null: the whole period.
  add column year integer check (year between 2000 and 2099),
  add unique (id, activity_id, amount_cents);

-- A line that a partner pays has its planned contribution, of the same amount always; the other lines are subsidy.
alter table planned_contributions
  add column partner text check (length(partner) between 1 and 200),
  add column organisation_id bigint references organisations,
  add column in_kind boolean,
  add column budget_line_id bigint unique,
  add foreign key (budget_line_id, activity_id, amount_cents) references budget_lines (id, activity_id, amount_cents)
    on update cascade on delete set null (budget_line_id);
create index planned_contributions_organisation on planned_contributions (organisation_id)
  where organisation_id is not null;

-- Staff: advised at the start of the programme, and the average staff cost (GPL) in secondary education that the
-- programme named in June 2023.
alter table rates
  drop constraint rates_kind_check,
  add check (kind in ('companyGuidance', 'ownStaff'));
insert into rates (kind, currency, price_cents, valid_from, valid_until, source) values
  ('ownStaff', 'EUR', 5000, '2020-01-01', '2023-05-31', 'Sterk Techniekonderwijs: advies bij de start'),
  ('ownStaff', 'EUR', 5500, '2023-06-01', null, 'Sterk Techniekonderwijs, juni 2023: GPL vo');
