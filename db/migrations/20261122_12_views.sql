-- Views of the plan that people gave a name, the one that opens first, and secret addresses for calendar programs.

-- `query` is the address of the view as our own code writes it; what it names may be gone from the plan since.
create table saved_views (
  id bigint generated always as identity primary key,
  region_id bigint not null references regions,
  person_id uuid not null references people on delete cascade,
  name text not null check (length(name) between 1 and 80),
  form text not null check (form in ('tabel', 'maand', 'tijdlijn', 'kaart')),
  query text not null check (length(query) <= 4000),
  -- With everybody who may see the plan of the region.
  shared boolean not null default false,
  created_at timestamptz not null default now(),
  unique (region_id, person_id, name)
);
create index saved_views_person on saved_views (person_id);

create table opening_views (
  person_id uuid not null references people on delete cascade,
  region_id bigint not null references regions,
  view_id bigint not null references saved_views on delete cascade,
  primary key (person_id, region_id)
);
create index opening_views_view on opening_views (view_id);

-- One secret a person. It is made from the secret of the installation and the number, so that only its hash is here;
-- a higher number is another secret, and the old one is dead.
create table calendar_feeds (
  person_id uuid primary key references people on delete cascade,
  token_hash bytea not null unique,
  generation integer not null default 1 check (generation > 0),
  renewed_at timestamptz not null default now()
);

-- The planners of many regions are read in the order of time, a page at once.
create index activities_starts on activities (starts_on, id);
