-- Sharing between regions: who may read what, seats that are offered and asked for, doing things together, shares.

-- The regions are named only where they are chosen. An activity without an audience of its own follows its plan.
alter table plans
  add column audience text not null default 'own' check (audience in ('own', 'chosen', 'province', 'all')),
  add column audience_regions bigint[] not null default '{}',
  add column vision_audience text not null default 'own'
    check (vision_audience in ('own', 'chosen', 'province', 'all')),
  add column vision_audience_regions bigint[] not null default '{}',
  add check ((audience = 'chosen') = (cardinality(audience_regions) > 0)),
  add check ((vision_audience = 'chosen') = (cardinality(vision_audience_regions) > 0));
alter table activities
  add column audience text check (audience in ('own', 'chosen', 'province', 'all')),
  add column audience_regions bigint[] not null default '{}',
  add check ((audience is not distinct from 'chosen') = (cardinality(audience_regions) > 0));

create table seat_offers (
  activity_id bigint primary key references activities on delete cascade,
  seats integer not null check (seats between 1 and 100000),
  unit text not null check (unit in ('pupils', 'teachers', 'groups')),
  -- Last day to ask.
  until date not null,
  -- Of one seat, in the currency of the host; null: nothing.
  price_cents bigint check (price_cents > 0),
  for_whom text check (length(for_whom) between 1 and 500),
  closed boolean not null default false
);

-- A region asks for seats of another's activity. What is taken is the sum of what was given and not withdrawn.
create table seat_requests (
  id bigint generated always as identity primary key,
  activity_id bigint not null references activities on delete cascade,
  region_id bigint not null references regions,
  -- Which goal of the guest's own plan it serves.
  goal_id bigint not null references goals,
  asked integer not null check (asked > 0),
  given integer check (given between 1 and asked),
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'declined', 'withdrawn')),
  remark text check (length(remark) between 1 and 1000),
  answer text check (length(answer) between 1 and 1000),
  expected_pupils integer check (expected_pupils >= 0),
  expected_teachers integer check (expected_teachers >= 0),
  expected_companies integer check (expected_companies >= 0),
  asked_by uuid references people on delete set null,
  asked_at timestamptz not null default now(),
  answered_by uuid references people on delete set null,
  answered_at timestamptz,
  withdrawn_by uuid references people on delete set null,
  withdrawn_at timestamptz,
  check (state <> 'accepted' or given is not null)
);
create unique index seat_requests_once on seat_requests (activity_id, region_id) where state in ('waiting', 'accepted');
create index seat_requests_activity on seat_requests (activity_id, id);
create index seat_requests_region on seat_requests (region_id, id);
create index seat_requests_goal on seat_requests (goal_id);

-- One region proposes to another to do two activities together.
create table proposals (
  id bigint generated always as identity primary key,
  activity_id bigint not null references activities on delete cascade,
  other_id bigint not null references activities on delete cascade,
  words text check (length(words) between 1 and 1000),
  state text not null default 'waiting' check (state in ('waiting', 'agreed', 'declined', 'withdrawn')),
  answer text check (length(answer) between 1 and 1000),
  proposed_by uuid references people on delete set null,
  proposed_at timestamptz not null default now(),
  answered_by uuid references people on delete set null,
  answered_at timestamptz,
  check (activity_id <> other_id)
);
create unique index proposals_once on proposals (least(activity_id, other_id), greatest(activity_id, other_id))
  where state in ('waiting', 'agreed');
create index proposals_activity on proposals (activity_id);
create index proposals_other on proposals (other_id);

-- Which part of the costs and of the contributions each region takes on, in percent. The activity is locked while they
-- are added up: no more than the whole.
create table activity_shares (
  activity_id bigint not null references activities on delete cascade,
  region_id bigint not null references regions,
  costs numeric(5, 2) not null check (costs between 0 and 100),
  contributions numeric(5, 2) not null check (contributions between 0 and 100),
  primary key (activity_id, region_id)
);
create index activity_shares_region on activity_shares (region_id);
