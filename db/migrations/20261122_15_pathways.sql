-- Continuing routes from vmbo to mbo, and what regions ask of an mbo. Both belong to the region and not to a plan: a
-- route goes on when a subsidy period ends.
create table pathways (
  id bigint generated always as identity primary key,
  region_id bigint not null references regions,
  name text not null check (length(name) between 1 and 200),
  profile text not null check (profile in ('PIE', 'BWI', 'M&T', 'MVI', 'MaT', 'E&O', 'HBR', 'Z&W', 'Groen', 'D&P')),
  crebo text not null check (crebo ~ '^[0-9]{5}$'),
  qualification text not null check (length(qualification) between 1 and 200),
  level smallint not null check (level between 1 and 4),
  track text not null check (track in ('BOL', 'BBL')),
  stopped_on date,
  stopped_reason text,
  created_at timestamptz not null default now(),
  -- Raised by every change, so that nobody overwrites another.
  version integer not null default 1,
  check ((stopped_on is null) = (stopped_reason is null))
);
create index pathways_region on pathways (region_id);

-- Schools and mbo institutions; which of the two says the register.
create table pathway_organisations (
  pathway_id bigint not null references pathways on delete cascade,
  organisation_id bigint not null references organisations,
  primary key (pathway_id, organisation_id)
);
create index pathway_organisations_organisation on pathway_organisations (organisation_id);

create table pathway_phases (
  pathway_id bigint not null references pathways on delete cascade,
  phase text not null check (phase in ('explore', 'develop', 'run', 'evaluate')),
  starts_on date,
  ends_on date,
  done_on date,
  primary key (pathway_id, phase),
  check (ends_on >= starts_on)
);

-- How many pupils are expected, by the year that the school year begins in. Numbers only.
create table pathway_pupils (
  pathway_id bigint not null references pathways on delete cascade,
  school_year integer not null check (school_year between 2000 and 2099),
  pupils integer not null check (pupils between 0 and 100000),
  primary key (pathway_id, school_year)
);

create table pathway_activities (
  pathway_id bigint not null references pathways on delete cascade,
  activity_id bigint not null references activities on delete cascade,
  primary key (pathway_id, activity_id)
);
create index pathway_activities_activity on pathway_activities (activity_id);

create table pathway_agreements (
  id bigint generated always as identity primary key,
  pathway_id bigint not null references pathways on delete cascade,
  text text not null check (length(text) between 1 and 500),
  who text not null check (length(who) between 1 and 200),
  due_on date not null,
  -- Null: still to come.
  kept boolean,
  settled_on date,
  check ((kept is null) = (settled_on is null))
);
create index pathway_agreements_pathway on pathway_agreements (pathway_id);

create table mbo_requests (
  id bigint generated always as identity primary key,
  region_id bigint not null references regions,
  mbo_id bigint not null references organisations,
  pathway_id bigint references pathways on delete set null,
  kind text not null check (kind in ('teacher', 'place', 'visit', 'meeting')),
  title text not null check (length(title) between 1 and 200),
  note text check (length(note) <= 2000),
  count integer check (count between 1 and 10000),
  -- What was asked for, and the day that is on the table now.
  wanted_on date not null,
  planned_on date not null,
  time_text text check (length(time_text) between 1 and 60),
  state text not null default 'asked'
    check (state in ('asked', 'accepted', 'otherDate', 'declined', 'done', 'withdrawn')),
  asked_by uuid references people on delete set null,
  asked_on date not null,
  answer text check (length(answer) <= 1000),
  answered_by uuid references people on delete set null,
  answered_on date,
  -- The day that the mbo was reminded; once.
  reminded_on date,
  version integer not null default 1
);
create index mbo_requests_region on mbo_requests (region_id, planned_on);
create index mbo_requests_mbo on mbo_requests (mbo_id, planned_on);
create index mbo_requests_waiting on mbo_requests (asked_on) where state = 'asked' and reminded_on is null;
