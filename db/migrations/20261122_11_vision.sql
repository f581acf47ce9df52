-- The vision of a region (regiovisie): sections in rich text, the versions that were approved, comments by supporters and
-- by partners who read along with a personal link. It may be there before anything else of the plan.
create table visions (
  id bigint generated always as identity primary key,
  region_id bigint not null references regions,
  period text not null references grant_periods,
  created_at timestamptz not null default now(),
  unique (region_id, period)
);

create table vision_sections (
  id bigint generated always as identity primary key,
  vision_id bigint not null references visions,
  -- Null: a section of the region's own.
  kind text check (kind in ('labourMarket', 'development', 'coverage', 'quality', 'sustainability')),
  position integer not null check (position > 0),
  -- Comes back with everything that belongs to it.
  removed_at timestamptz,
  unique (vision_id, kind),
  check (kind is null or removed_at is null)
);
create index vision_sections_vision on vision_sections (vision_id);

-- Every text that a section ever had. The newest is the working one; approved versions point at theirs.
create table vision_texts (
  id bigint generated always as identity primary key,
  section_id bigint not null references vision_sections,
  number integer not null check (number > 0),
  title text check (length(title) between 1 and 200),
  body jsonb not null,
  saved_by uuid references people on delete set null,
  saved_at timestamptz not null default now(),
  unique (section_id, number)
);

-- What somebody typed and did not save yet.
create table vision_drafts (
  section_id bigint not null references vision_sections on delete cascade,
  person_id uuid not null references people on delete cascade,
  -- The number of the text that it began with.
  number integer not null,
  title text,
  body jsonb not null,
  saved_at timestamptz not null default now(),
  primary key (section_id, person_id)
);

create table vision_versions (
  id bigint generated always as identity primary key,
  vision_id bigint not null references visions,
  number integer not null check (number > 0),
  name text not null check (length(name) between 1 and 120),
  approved_on date not null,
  approved_by uuid references people on delete set null,
  approved_by_name text not null,
  -- In their order.
  text_ids bigint[] not null check (cardinality(text_ids) > 0),
  created_at timestamptz not null default now(),
  unique (vision_id, number)
);

-- What was approved stays as it was approved: the version, and every text that it may point at.
create function keep_vision() returns trigger language plpgsql as $$
begin
  -- Who wrote or approved it may be forgotten; what was written may not.
  if tg_op = 'UPDATE'
    and to_jsonb(new) - 'saved_by' - 'approved_by' = to_jsonb(old) - 'saved_by' - 'approved_by' then
    return new;
  end if;
  raise exception 'row % of % cannot change', old.id, tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger vision_texts_kept before update or delete on vision_texts
  for each row execute function keep_vision();
create trigger vision_versions_kept before update or delete on vision_versions
  for each row execute function keep_vision();

create table vision_pictures (
  vision_id bigint not null references visions,
  file_id bigint not null references files,
  primary key (vision_id, file_id)
);

-- Partners without an account, who read along and comment by a personal link.
create table vision_readers (
  id bigint generated always as identity primary key,
  vision_id bigint not null references visions,
  name text not null check (length(name) between 1 and 120),
  email text not null check (length(email) between 3 and 254),
  token_hash bytea not null unique,
  invited_by uuid references people on delete set null,
  invited_at timestamptz not null default now(),
  expires_at timestamptz not null,
  opened_at timestamptz,
  withdrawn_at timestamptz
);
create index vision_readers_vision on vision_readers (vision_id);

create table vision_comments (
  id bigint generated always as identity primary key,
  section_id bigint not null references vision_sections,
  -- The comment that it answers; null: it begins a thread.
  answers bigint references vision_comments,
  person_id uuid references people on delete set null,
  reader_id bigint references vision_readers,
  author_name text not null check (length(author_name) between 1 and 120),
  words text not null check (length(words) between 1 and 4000),
  -- The number of the text that it speaks of.
  number integer not null,
  said_at timestamptz not null default now(),
  resolved_at timestamptz,
  resolved_by text,
  -- When those who lead the plan were told.
  told_at timestamptz,
  check (answers is null or resolved_at is null),
  check ((resolved_at is null) = (resolved_by is null))
);
create index vision_comments_section on vision_comments (section_id, id);
create index vision_comments_answers on vision_comments (answers) where answers is not null;
create index vision_comments_untold on vision_comments (section_id) where told_at is null;
