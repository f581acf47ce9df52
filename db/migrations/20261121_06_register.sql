-- The register: what an organisation is, where it is, and what the national lists say of it.
create table municipalities (
  code text primary key check (code ~ '^[0-9]{4}$'),
  name text not null,
  province text not null
);

alter table organisations
  -- BRIN (four characters) or BRIN with the establishment (six).
  add column code text check (code ~ '^[0-9]{2}[A-Z]{2}([0-9]{2})?$'),
  add column education text[] not null default '{}'
    check (education <@ '{po,so,vmbo,havo,vwo,pro,bridgeYears}'),
  add column board_number text check (board_number ~ '^[0-9]{5}$'),
  add column kvk text check (kvk ~ '^[0-9]{8}$'),
  add column branch_code text check (branch_code ~ '^[0-9]{2,6}$'),
  add column denomination text,
  add column street text,
  add column house_number text,
  add column postcode text check (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  add column municipality_code text check (municipality_code ~ '^[0-9]{4}$'),
  add column province text,
  add column latitude double precision check (latitude between -90 and 90),
  add column longitude double precision check (longitude between -180 and 180),
  add column phone text,
  add column website text,
  add column profiles text[] not null default '{}',
  add column learning_paths text[] not null default '{}',
  -- Fields that a person set by hand: an import leaves them as they are.
  add column own_fields text[] not null default '{}',
  add column closed_on date,
  add column merged_into bigint references organisations,
  add column version integer not null default 1,
  add check (num_nonnulls(latitude, longitude) in (0, 2)),
  add check (merged_into <> id);

create unique index organisations_code on organisations (code) where merged_into is null;
create unique index organisations_kvk on organisations (kvk) where merged_into is null;
create index organisations_postcode on organisations (postcode text_pattern_ops);
create index organisations_municipality on organisations (municipality_code);
create index organisations_merged_into on organisations (merged_into) where merged_into is not null;

-- A file with schools or companies that was read, perhaps taken over, perhaps undone.
create table register_imports (
  id bigint generated always as identity primary key,
  source text not null check (source in ('primary', 'secondary', 'mbo', 'mboLocations')),
  file_id bigint not null references files,
  uploaded_by uuid references people on delete set null,
  uploaded_at timestamptz not null default now(),
  applied_by uuid references people on delete set null,
  applied_at timestamptz,
  undone_by uuid references people on delete set null,
  undone_at timestamptz,
  counts jsonb,
  check (undone_at is null or applied_at is not null)
);
create index register_imports_applied on register_imports (source, applied_at);

-- What a list last said of an organisation: its rows are recognised by code, and compared by digest.
create table organisation_sources (
  source text not null,
  code text not null,
  organisation_id bigint not null references organisations on delete cascade,
  digest text not null,
  -- No longer in the list.
  gone boolean not null default false,
  -- The import that made the organisation; null when it was there before.
  made_by bigint references register_imports,
  primary key (source, code)
);
create index organisation_sources_organisation on organisation_sources (organisation_id);
create index organisation_sources_made_by on organisation_sources (made_by) where made_by is not null;

-- Every change of an organisation since it was made: field by field, old and new.
create table organisation_changes (
  id bigint generated always as identity primary key,
  organisation_id bigint not null references organisations on delete cascade,
  at timestamptz not null default now(),
  person_id uuid references people on delete set null,
  import_id bigint references register_imports,
  -- {"name": ["old", "new"]}
  fields jsonb not null,
  -- What the list had said before, to put it back: digest and gone; null for a change by hand.
  source_before jsonb
);
create index organisation_changes_organisation on organisation_changes (organisation_id);
create index organisation_changes_import on organisation_changes (import_id) where import_id is not null;
