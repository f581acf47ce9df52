-- Content of the public sites: one table for every kind, every version it ever had, and what it is about. A site is the
-- national one (no region) or that of a region.
create table items (
  id bigint generated always as identity primary key,
  site_region_id bigint references regions,
  kind text not null check (kind in ('news', 'regionNews', 'example', 'guide', 'tool', 'video', 'assignment', 'page', 'faq',
    'questions', 'organisation', 'person')),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  language text not null default 'nl' check (language in ('nl', 'en')),
  -- Where the newest version stands. An older one may be public meanwhile: that is `public_version_id` alone.
  state text not null default 'draft' check (state in ('draft', 'review', 'published', 'withdrawn')),
  owner_id uuid references people on delete set null,
  licence text not null default 'CC BY 4.0' check (licence in ('CC BY 4.0', 'CC BY-SA 4.0', 'CC BY-NC 4.0', 'CC0', 'reserved')),
  review_on date,
  -- What everybody reads now; null: nobody reads it.
  public_version_id bigint,
  -- Its words, for search; kept here because an index speaks of one table.
  public_words text not null default '',
  published_at timestamptz,
  -- When what was public was replaced by a later version.
  corrected_at timestamptz,
  -- The version that goes public by itself, and when.
  planned_version_id bigint,
  publish_from timestamptz,
  withdraw_at timestamptz,
  created_by uuid references people on delete set null,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  -- Where a draft came from: written here, sent by mail or by the public form.
  came_by text not null default 'editor' check (came_by in ('editor', 'mail', 'form')),
  search_text text generated always as (search_text(public_words)) stored,
  unique nulls not distinct (site_region_id, slug),
  check ((planned_version_id is null) = (publish_from is null)),
  check (state <> 'published' or public_version_id is not null),
  check (state <> 'withdrawn' or public_version_id is null),
  check (public_version_id is null or published_at is not null)
);
create index items_site on items (site_region_id, changed_at desc);
create index items_public on items (published_at desc, id) where public_version_id is not null;
create index items_due on items (least(publish_from, withdraw_at)) where publish_from is not null or withdraw_at is not null;
create index items_search on items using gin (search_text gin_trgm_ops) where public_version_id is not null;
create index items_owner on items (owner_id, review_on);

create table item_versions (
  id bigint generated always as identity primary key,
  item_id bigint not null references items on delete cascade,
  number integer not null check (number > 0),
  title text not null check (length(title) between 1 and 200),
  lead text not null default '' check (length(lead) <= 600),
  body jsonb not null,
  -- What only this kind has, by name of the field; see the kinds in code.
  fields jsonb not null default '{}',
  picture_id bigint references files,
  picture_alt text not null default '' check (length(picture_alt) <= 300),
  -- The point that stays in sight when the picture is cut, in percents from the left and from above.
  focus_x smallint not null default 50 check (focus_x between 0 and 100),
  focus_y smallint not null default 50 check (focus_y between 0 and 100),
  saved_by uuid references people on delete set null,
  saved_at timestamptz not null default now(),
  unique (item_id, number),
  check (picture_id is null or picture_alt <> '')
);
alter table items
  -- Deferrable, because a version refers to its item as well: whoever copies both decides at the end.
  add foreign key (public_version_id) references item_versions deferrable,
  add foreign key (planned_version_id) references item_versions deferrable;
create index items_public_version on items (public_version_id) where public_version_id is not null;
create index items_planned_version on items (planned_version_id) where planned_version_id is not null;
create index item_versions_picture on item_versions (picture_id) where picture_id is not null;

-- What was public must be found again as it was. Only who saved it may be forgotten.
create function keep_item_version() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'saved_by' = to_jsonb(old) - 'saved_by' then
    return new;
  end if;
  raise exception 'version % of item % cannot change', old.number, old.item_id
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger item_versions_kept before update on item_versions for each row execute function keep_item_version();

-- What a version is about: theme, line, world, school, profile, province.
create table item_facets (
  version_id bigint not null references item_versions on delete cascade,
  facet text not null check (facet in ('theme', 'line', 'world', 'school', 'profile', 'province')),
  value text not null check (length(value) between 1 and 120),
  primary key (version_id, facet, value)
);
create index item_facets_value on item_facets (facet, value, version_id);

create table item_organisations (
  version_id bigint not null references item_versions on delete cascade,
  organisation_id bigint not null references organisations,
  primary key (version_id, organisation_id)
);
create index item_organisations_organisation on item_organisations (organisation_id);

create table item_activities (
  version_id bigint not null references item_versions on delete cascade,
  activity_id bigint not null references activities on delete cascade,
  primary key (version_id, activity_id)
);
create index item_activities_activity on item_activities (activity_id);

-- Pictures that versions of an item may show.
create table item_pictures (
  item_id bigint not null references items on delete cascade,
  file_id bigint not null references files,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  primary key (item_id, file_id)
);
create index item_pictures_file on item_pictures (file_id);

-- Smaller forms of a kept picture, whole or cut around a point («x50y30»).
create table picture_forms (
  file_id bigint not null references files on delete cascade,
  cut text not null check (cut = 'whole' or cut ~ '^x\d{1,3}y\d{1,3}$'),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  media_type text not null check (media_type in ('image/avif', 'image/webp')),
  drawn_file_id bigint not null references files,
  primary key (file_id, cut, width, media_type)
);
create index picture_forms_drawn on picture_forms (drawn_file_id);

-- What somebody typed and did not save yet: the fields of the form as they are.
create table item_drafts (
  item_id bigint not null references items on delete cascade,
  person_id uuid not null references people on delete cascade,
  typed jsonb not null,
  saved_at timestamptz not null default now(),
  primary key (item_id, person_id)
);

create table item_comments (
  id bigint generated always as identity primary key,
  item_id bigint not null references items on delete cascade,
  person_id uuid references people on delete set null,
  author_name text not null check (length(author_name) between 1 and 120),
  words text not null check (length(words) between 1 and 4000),
  number integer not null,
  -- A remark, or the reason with which the text went back to its writer.
  sent_back boolean not null default false,
  said_at timestamptz not null default now(),
  settled_at timestamptz,
  settled_by text,
  check ((settled_at is null) = (settled_by is null))
);
create index item_comments_item on item_comments (item_id, id);

-- Whether who wrote a text may publish it alone; no row: a second person looks first.
create table publishing_rules (
  id bigint generated always as identity primary key,
  region_id bigint references regions,
  author_alone boolean not null,
  changed_by uuid references people on delete set null,
  changed_at timestamptz not null default now(),
  unique nulls not distinct (region_id)
);

-- Outside links in what is public: looked at by a job, never while somebody saves.
create table item_links (
  version_id bigint not null references item_versions on delete cascade,
  address text not null check (length(address) <= 2000),
  -- Null: not looked at yet. The answer of its server, or 0 when there was none.
  status integer,
  checked_at timestamptz,
  primary key (version_id, address)
);

-- Addresses of before lead on to the item.
create table item_addresses (
  id bigint generated always as identity primary key,
  site_region_id bigint references regions,
  slug text not null,
  item_id bigint not null references items on delete cascade,
  unique nulls not distinct (site_region_id, slug)
);
create index item_addresses_item on item_addresses (item_id);

-- An item is told once, at its own site, and shown at others that took it: the nation (no region) or a region.
create table item_offers (
  id bigint generated always as identity primary key,
  item_id bigint not null references items on delete cascade,
  to_region_id bigint references regions,
  state text not null default 'offered' check (state in ('offered', 'accepted', 'declined', 'changeAsked', 'withdrawn')),
  reason text check (length(reason) between 1 and 2000),
  offered_by uuid references people on delete set null,
  offered_at timestamptz not null default now(),
  answered_by uuid references people on delete set null,
  answered_at timestamptz,
  unique nulls not distinct (item_id, to_region_id)
);
create index item_offers_to on item_offers (to_region_id, state);

-- The toolkit, learning paths: items together, in an order and in parts.
create table collections (
  id bigint generated always as identity primary key,
  site_region_id bigint references regions,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  form text not null check (form in ('circles', 'path', 'list')),
  title text not null check (length(title) between 1 and 200),
  lead text not null default '' check (length(lead) <= 600),
  -- Names of the parts, such as the three circles of the toolkit.
  parts text[] not null default '{}',
  published_at timestamptz,
  unique nulls not distinct (site_region_id, slug)
);
create table collection_items (
  collection_id bigint not null references collections on delete cascade,
  item_id bigint not null references items on delete cascade,
  position integer not null check (position > 0),
  parts integer[] not null default '{}',
  primary key (collection_id, item_id)
);
create index collection_items_item on collection_items (item_id);

create trigger told_to_public_pages after insert or update or delete or truncate on items
  for each statement execute function tell_public_pages();
create trigger told_to_public_pages after insert or update or delete or truncate on item_versions
  for each statement execute function tell_public_pages();
create trigger told_to_public_pages after insert or update or delete or truncate on item_facets
  for each statement execute function tell_public_pages();
create trigger told_to_public_pages after insert or update or delete or truncate on item_organisations
  for each statement execute function tell_public_pages();
create trigger told_to_public_pages after insert or update or delete or truncate on item_activities
  for each statement execute function tell_public_pages();
create trigger told_to_public_pages after insert or update or delete or truncate on picture_forms
  for each statement execute function tell_public_pages();
create trigger told_to_public_pages after insert or update or delete or truncate on item_addresses
  for each statement execute function tell_public_pages();
create trigger told_to_public_pages after insert or update or delete or truncate on item_offers
  for each statement execute function tell_public_pages();
create trigger told_to_public_pages after insert or update or delete or truncate on collections
  for each statement execute function tell_public_pages();
create trigger told_to_public_pages after insert or update or delete or truncate on collection_items
  for each statement execute function tell_public_pages();
