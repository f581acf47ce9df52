-- Files that readers take along: kept for an item, given by a version in its text or beside it.
create table item_files (
  item_id bigint not null references items on delete cascade,
  file_id bigint not null references files,
  -- As the kept file has them, which never changes: so that a page is made of tables that tell of their changes.
  name text not null,
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  primary key (item_id, file_id)
);
create index item_files_file on item_files (file_id);

-- Beside the text of a version, in their order.
create table item_version_files (
  version_id bigint not null references item_versions on delete cascade,
  position integer not null check (position > 0),
  file_id bigint not null references files,
  words text not null check (length(words) between 1 and 300),
  -- What it is for in a lesson; `more` where there is nothing to say of it.
  purpose text not null default 'more' check (purpose in ('worksheet', 'teacher', 'slides', 'answers', 'more')),
  primary key (version_id, position)
);
create index item_version_files_file on item_version_files (file_id);

-- The picture that stands beside a link to a version, drawn when somebody first asks for it.
create table item_cards (
  version_id bigint primary key references item_versions on delete cascade,
  -- Names what it shows: the name and colour of the site may change later.
  drawn_from text not null,
  file_id bigint not null references files
);
create index item_cards_file on item_cards (file_id);

create trigger told_to_public_pages after insert or update or delete or truncate on item_files
  for each statement execute function tell_public_pages();
create trigger told_to_public_pages after insert or update or delete or truncate on item_version_files
  for each statement execute function tell_public_pages();

-- A text may say how many municipalities a region has.
create or replace trigger told_to_public_pages after insert or update or delete or truncate on region_municipalities
  for each statement execute function tell_public_pages();
