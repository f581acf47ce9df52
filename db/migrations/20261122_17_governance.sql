-- Who runs what in a region: bodies under each other, people in them, and what each answers for.
create table governance_bodies (
  id bigint generated always as identity primary key,
  region_id bigint not null references regions,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('steering', 'project', 'working', 'leadApplicant', 'supervisory', 'other')),
  -- Whom it reports to; of the same region.
  parent_id bigint,
  purpose text check (length(purpose) <= 1000),
  meets text check (length(meets) <= 200),
  -- Raised by every change, so that nobody overwrites another.
  version integer not null default 1,
  unique (id, region_id),
  foreign key (parent_id, region_id) references governance_bodies (id, region_id),
  check (parent_id <> id)
);
create index governance_bodies_region on governance_bodies (region_id);
create index governance_bodies_parent on governance_bodies (parent_id) where parent_id is not null;

-- Somebody of the team, or a name with a function and an organisation. Deleted a year after it ended.
create table governance_seats (
  id bigint generated always as identity primary key,
  body_id bigint not null references governance_bodies on delete cascade,
  role text not null check (role in ('chair', 'secretary', 'member', 'adviser')),
  person_id uuid references people on delete set null,
  name text check (length(name) between 1 and 200),
  job text check (length(job) <= 200),
  organisation text check (length(organisation) <= 200),
  -- The last day; null: until further notice.
  until date
);
create index governance_seats_body on governance_seats (body_id);
create index governance_seats_person on governance_seats (person_id) where person_id is not null;
create index governance_seats_over on governance_seats (until) where until is not null;

-- A goal and an activity have one body at most that answers for it.
create table governance_goals (
  goal_id bigint primary key references goals on delete cascade,
  body_id bigint not null references governance_bodies on delete cascade
);
create index governance_goals_body on governance_goals (body_id);
create table governance_activities (
  activity_id bigint primary key references activities on delete cascade,
  body_id bigint not null references governance_bodies on delete cascade
);
create index governance_activities_body on governance_activities (body_id);
