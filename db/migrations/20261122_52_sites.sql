-- The national site and one of each region: what is worked on beside what was published. A site without a row, or without
-- a version, shows its starting set, which follows from what is known of the region.
create table sites (
  id bigint generated always as identity primary key,
  -- Null: the site of the nation.
  region_id bigint references regions,
  -- A name of its own, that this server answers to as well. Holds at once: it is no text.
  host text unique check (host = lower(host) and length(host) between 4 and 253),
  -- Settings, menu, blocks and legal pages, as they are worked on.
  draft jsonb not null,
  -- Goes up with each change of the draft: who publishes says what they saw.
  revision integer not null default 1 check (revision > 0),
  unique nulls not distinct (region_id)
);

create table site_versions (
  site_id bigint not null references sites,
  number integer not null check (number > 0),
  contents jsonb not null,
  published_by uuid references people on delete set null,
  published_at timestamptz not null default now(),
  primary key (site_id, number)
);

create table site_pictures (
  site_id bigint not null references sites,
  file_id bigint not null references files,
  primary key (site_id, file_id)
);

-- What home pages are made of beside what 20261122_30 names. A draft is nobody's page.
create or replace trigger told_to_public_pages after insert or update of host, region_id or delete or truncate on sites
  for each statement execute function tell_public_pages();
create or replace trigger told_to_public_pages after insert or update or delete or truncate on site_versions
  for each statement execute function tell_public_pages();
create or replace trigger told_to_public_pages after insert or update of name, email or delete or truncate on people
  for each statement execute function tell_public_pages();
create or replace trigger told_to_public_pages after insert or update or delete or truncate on role_assignments
  for each statement execute function tell_public_pages();
create or replace trigger told_to_public_pages after insert or update or delete or truncate on goals
  for each statement execute function tell_public_pages();
create or replace trigger told_to_public_pages after insert or update or delete or truncate on activity_goals
  for each statement execute function tell_public_pages();
