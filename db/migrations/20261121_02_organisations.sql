create table regions (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  site_name text not null,
  province text not null,
  registration_number text,
  currency text not null default 'EUR' check (currency in ('EUR', 'USD')),
  time_zone text not null default 'Europe/Amsterdam',
  -- The first is the language of letters to who has not chosen one.
  languages text[] not null default '{nl}' check (languages <@ '{nl,en}' and cardinality(languages) > 0),
  accent text not null default '#0b5a8f' check (accent ~ '^#[0-9a-f]{6}$'),
  valid_from date not null,
  valid_until date,
  check (valid_until is null or valid_until >= valid_from)
);
create index regions_province on regions (province);

create table organisations (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('school', 'mbo', 'company', 'branch', 'government', 'network', 'other')),
  name text not null check (length(name) between 1 and 200),
  place text,
  created_at timestamptz not null default now()
);
create index organisations_name on organisations (lower(name));

create table region_members (
  region_id bigint not null references regions,
  organisation_id bigint not null references organisations,
  role text not null check (role in ('leadApplicant', 'member', 'partner')),
  valid_from date not null,
  valid_until date,
  primary key (region_id, organisation_id, valid_from)
);
create index region_members_organisation on region_members (organisation_id);

-- Whom we write to at an organisation; a company contact needs no account.
create table contacts (
  id bigint generated always as identity primary key,
  organisation_id bigint not null references organisations on delete cascade,
  name text not null,
  email text not null check (email = lower(email)),
  created_at timestamptz not null default now(),
  unique (organisation_id, email)
);

create table role_assignments (
  id bigint generated always as identity primary key,
  person_id uuid not null references people on delete cascade,
  role text not null,
  region_id bigint references regions,
  organisation_id bigint references organisations,
  valid_from date not null,
  valid_until date,
  check (num_nonnulls(region_id, organisation_id) <= 1),
  check (valid_until is null or valid_until >= valid_from)
);
create index role_assignments_person on role_assignments (person_id);
create index role_assignments_region on role_assignments (region_id);
