-- Visits to the public sites, counted without cookies and without keeping who came.

-- What a visitor is known by for one day is made with this; it goes with the day.
create table visit_salts (
  day date primary key,
  salt bytea not null check (length(salt) = 32)
);

-- One day's worth, at most some hours longer. A visitor is a number that means nothing tomorrow, nor on another site.
create table page_views (
  id bigint generated always as identity primary key,
  site_region_id bigint references regions,
  day date not null,
  seen_at timestamptz not null,
  visitor bytea not null check (length(visitor) = 12),
  kind text not null check (kind in ('page', 'download')),
  path text not null check (length(path) <= 300),
  -- The host that led here; null: none, or a page of the site itself.
  source text check (length(source) between 1 and 100),
  nothing_for text check (length(nothing_for) between 1 and 80)
);
create index page_views_site on page_views (site_region_id, day);

-- What stays of a day.
create table visit_days (
  site_region_id bigint references regions,
  day date not null,
  visits integer not null check (visits >= 0),
  pages integer not null check (pages >= 0),
  seconds integer not null check (seconds >= 0),
  unique nulls not distinct (site_region_id, day)
);
create table visit_counts (
  site_region_id bigint references regions,
  day date not null,
  kind text not null check (kind in ('page', 'download', 'source', 'nothing')),
  name text not null,
  count integer not null check (count > 0),
  unique nulls not distinct (site_region_id, day, kind, name)
);
