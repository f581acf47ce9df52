-- Companies come in by spreadsheet, of a region or of the nation: what a file means, what a person decided of its rows,
-- and what each import made, so that it can be undone as a whole.
alter table register_imports
  drop constraint register_imports_source_check,
  add constraint register_imports_source_check
    check (source in ('primary', 'secondary', 'mbo', 'mboLocations', 'companies')),
  -- The region whose spreadsheet it is; null: of the nation.
  add column region_id bigint references regions,
  -- Which column holds what, of a spreadsheet of companies.
  add column mapping jsonb,
  -- The heads that a person gave their meaning: the next file with these heads has it again.
  add column heads text,
  add check ((source = 'companies') = (mapping is not null));

-- What a person decided of one row of a spreadsheet of companies, and which organisation it turned out to be.
create table company_choices (
  import_id bigint not null references register_imports on delete cascade,
  -- As the spreadsheet program numbers it.
  row integer not null,
  -- Which organisation it is; with neither this nor a new one it is undecided.
  organisation_id bigint references organisations on delete set null,
  is_new boolean not null default false,
  -- Where file and register differ, the file holds.
  takes_file boolean not null default false,
  -- Plain name and place of a row that was taken over: who comes by that name again is that organisation.
  known_as text,
  primary key (import_id, row),
  check (known_as is not null or not (is_new and organisation_id is not null))
);
create index company_choices_known_as on company_choices (known_as) where known_as is not null;
create index company_choices_organisation on company_choices (organisation_id) where organisation_id is not null;

-- The spreadsheet that brought it; a row that a person made his own has none.
alter table organisations add column made_by bigint references register_imports;
alter table region_members add column made_by bigint references register_imports;
alter table contacts add column made_by bigint references register_imports;
