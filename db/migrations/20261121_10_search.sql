-- Search: names as they are looked for, without capitals and accents, and an index of their pieces of three letters.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- The dictionary is named, so the outcome depends on the text alone; «unaccent» itself cannot promise that.
-- «C» knows the letters of ASCII only: after unaccent that is enough, and four times as fast.
create function search_text(given text) returns text
  language sql immutable strict parallel safe
  return lower(unaccent('unaccent', given) collate "C");

-- Kept by PostgreSQL itself: a search would otherwise work it out again for each row that it looks at.
alter table organisations
  add column search_text text generated always as (search_text(name || coalesce(' ' || place, ''))) stored;
-- A list brings thousands at once: their pieces wait beside the index and are sorted in together, by the vacuum.
create index organisations_search on organisations using gin (search_text gin_trgm_ops)
  with (gin_pending_list_limit = 65536);

alter table activities
  add column search_text text generated always as (search_text(
    title || coalesce(' ' || number, '') || coalesce(' ' || programme_line, '') || coalesce(' ' || target_group, '')
      || coalesce(' ' || place, '') || coalesce(' ' || owner, ''))) stored;
create index activities_search on activities using gin (search_text gin_trgm_ops);
