-- Keeping the register by hand: what a network is, names that are nearly the same, memberships without overlap, merges.
create extension if not exists pg_trgm;

alter table organisations
  add column network_kind text check (network_kind in ('publicPrivate', 'toptechniek', 'fieldlab', 'jetNet')),
  add check (network_kind is null or kind = 'network');

-- A name without capitals, accents, signs and legal form: «Stichting Één B.V.» and «een bv» are the same.
create function plain_name(name text) returns text
  language sql immutable strict parallel safe
  return (
    with plain as (
      select trim(regexp_replace(
        replace(translate(lower(name), 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy'), '.', ''),
        '[^a-z0-9]+', ' ', 'g')) as words
    )
    select coalesce(
      nullif(trim(regexp_replace(
        regexp_replace(words, '\y(b ?v|n ?v|v ?o ?f|c ?v|stichting|vereniging|cooperatie|maatschap|eenmanszaak)\y', ' ', 'g'),
        ' +', ' ', 'g')), ''),
      words)
    from plain
  );

alter table region_members
  add check (valid_until >= valid_from),
  -- One membership of an organisation on a day, and one lead applicant of a region.
  add constraint region_members_one_role exclude using gist (
    int8range(region_id, region_id, '[]') with &&,
    int8range(organisation_id, organisation_id, '[]') with &&,
    daterange(valid_from, valid_until, '[]') with &&),
  add constraint region_members_one_lead exclude using gist (
    int8range(region_id, region_id, '[]') with &&,
    daterange(valid_from, valid_until, '[]') with &&) where (role = 'leadApplicant');

-- Two organisations that turned out to be one. What moved is kept, so that an undo puts it back.
create table organisation_merges (
  id bigint generated always as identity primary key,
  survivor_id bigint not null references organisations,
  loser_id bigint not null references organisations,
  merged_by uuid references people on delete set null,
  merged_at timestamptz not null default now(),
  undone_by uuid references people on delete set null,
  undone_at timestamptz,
  moved jsonb not null,
  check (survivor_id <> loser_id)
);
create index organisation_merges_survivor on organisation_merges (survivor_id);
create index organisation_merges_loser on organisation_merges (loser_id);

alter table organisation_changes add column merge_id bigint references organisation_merges;
create index organisation_changes_merge on organisation_changes (merge_id) where merge_id is not null;
