-- Reading the national list of electives from a spreadsheet: shown first, then taken over, and undone as a whole.
create table elective_imports (
  id bigint generated always as identity primary key,
  file_id bigint not null references files,
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
