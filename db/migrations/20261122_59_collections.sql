-- Collections get all that keeping them asks for.
alter table collections
  add column language text not null default 'nl' check (language in ('nl', 'en')),
  -- Who saves second is told what the first changed.
  add column version integer not null default 1 check (version > 0),
  -- The picture of a collection is that of one of its items; null: the first that has one.
  add column picture_item_id bigint,
  add column created_by uuid references people on delete set null,
  add column changed_at timestamptz not null default now(),
  add check (form <> 'circles' or cardinality(parts) = 3);
alter table collection_items
  -- What the reader finds there, in the words of the collection.
  add column note text not null default '' check (length(note) <= 300),
  add column minutes integer check (minutes between 1 and 6000);
alter table collections
  -- Deferrable, because an item of a collection refers to it as well: whoever copies both decides at the end.
  add foreign key (id, picture_item_id) references collection_items (collection_id, item_id)
    on delete set null (picture_item_id) deferrable;
create index collections_picture on collections (id, picture_item_id) where picture_item_id is not null;

-- Who says that they use what an item tells: a region or an organisation, by its name only.
create table item_uses (
  id bigint generated always as identity primary key,
  item_id bigint not null references items on delete cascade,
  region_id bigint references regions,
  organisation_id bigint references organisations,
  said_by uuid references people on delete set null,
  said_at timestamptz not null default now(),
  check (num_nonnulls(region_id, organisation_id) = 1),
  unique nulls not distinct (item_id, region_id, organisation_id)
);
create index item_uses_region on item_uses (region_id) where region_id is not null;
create index item_uses_organisation on item_uses (organisation_id) where organisation_id is not null;
create index item_uses_said_by on item_uses (said_by) where said_by is not null;

-- Whether readers found it useful. Who they were is a number of one day, as with visits; the day over, it goes.
create table item_votes (
  id bigint generated always as identity primary key,
  item_id bigint not null references items on delete cascade,
  useful boolean not null,
  words text not null default '' check (length(words) <= 1000),
  day date not null,
  voter bytea check (length(voter) = 12),
  unique (item_id, day, voter)
);

-- What readers asked. Each becomes a draft of the site; who left an address is written to once it is answered.
create table reader_questions (
  id bigint generated always as identity primary key,
  site_region_id bigint references regions,
  -- Where it was asked, if at an article.
  about_id bigint references items on delete set null,
  -- The draft that it became.
  item_id bigint references items on delete set null,
  words text not null check (length(words) between 1 and 1000),
  -- Goes with the answer, or after a year.
  email text check (length(email) between 3 and 254),
  locale text not null check (locale in ('nl', 'en')),
  asked_at timestamptz not null default now(),
  answered_at timestamptz
);
create index reader_questions_item on reader_questions (item_id);
create index reader_questions_about on reader_questions (about_id);
create index reader_questions_site on reader_questions (site_region_id, asked_at desc);

-- When somebody last said that a text is still right, and for which day its owner was written to.
alter table items add column reviewed_on date, add column review_told_for date;
create index items_review on items (review_on) where public_version_id is not null;
-- How long before that day the owner hears of it.
alter table publishing_rules add column review_months smallint not null default 1 check (review_months between 0 and 6);

-- Items and collections as PDF, made for the first who asks: one of each in each language, until what it says changes.
create table publishing_documents (
  id bigint generated always as identity primary key,
  item_id bigint references items on delete cascade,
  collection_id bigint references collections on delete cascade,
  language text not null check (language in ('nl', 'en')),
  fingerprint text not null,
  file_id bigint not null references files,
  made_at timestamptz not null default now(),
  check (num_nonnulls(item_id, collection_id) = 1),
  unique nulls not distinct (item_id, collection_id, language)
);
create index publishing_documents_collection on publishing_documents (collection_id) where collection_id is not null;
create index publishing_documents_file on publishing_documents (file_id);

create trigger told_to_public_pages after insert or update or delete or truncate on item_uses
  for each statement execute function tell_public_pages();
create trigger told_to_public_pages after insert or update or delete or truncate on item_votes
  for each statement execute function tell_public_pages();
