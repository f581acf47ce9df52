-- Finding what is public: titles by themselves, the words that are used, and words that mean the
-- same.

-- A word in a title says more than the same word somewhere below it.
alter table items
  add column search_title text generated always as (search_text(split_part(public_words, E'\n', 1))) stored;
create index items_search_title on items using gin (search_title gin_trgm_ops) where public_version_id is not null;

-- Which words public texts use, or once used. A word typed wrong is looked for among these: a whole text looks a little
-- like anything. What nothing public holds any more is found here and then found nowhere, so it is told to nobody.
create table search_words (
  word text primary key check (word ~ '^[a-z]{3,30}$')
);
create index search_words_alike on search_words using gin (word gin_trgm_ops);

create function keep_search_words() returns trigger language plpgsql as $$
begin
  -- In the order of the alphabet: two who publish at once wait for each other and do not cross.
  insert into search_words (word)
  select distinct hit[1] from regexp_matches(new.search_text, '\m[a-z]{3,30}\M', 'g') as hit order by 1
  on conflict do nothing;
  return null;
end $$;
create trigger search_words_kept after insert or update of public_words on items
  for each row when (new.public_words <> '') execute function keep_search_words();
insert into search_words (word)
  select distinct hit[1] from items, regexp_matches(search_text, '\m[a-z]{3,30}\M', 'g') as hit;

-- Words that mean the same for who searches, kept by the editors of the nation. Who looks for one finds the others.
create table search_synonyms (
  id bigint generated always as identity primary key,
  words text[] not null check (cardinality(words) between 2 and 20),
  changed_by uuid references people on delete set null,
  changed_at timestamptz not null default now()
);
create index search_synonyms_changed_by on search_synonyms (changed_by) where changed_by is not null;
insert into search_synonyms (words) values
  ('{gastles,gastdocent,gastspreker,"guest lesson"}'),
  ('{bedrijfsbezoek,excursie,"company visit"}'),
  ('{stage,beroepspraktijkvorming,werkplekleren,internship}'),
  ('{docent,leraar,leerkracht,teacher}'),
  ('{leerling,scholier,pupil}'),
  ('{basisschool,"primair onderwijs","primary school"}'),
  ('{voorbeeld,praktijkvoorbeeld,"good practice"}'),
  ('{lesmateriaal,lesbrief,opdracht,"teaching material"}'),
  ('{keuzevak,"elective subject"}'),
  ('{techlab,technieklokaal,makerspace}'),
  ('{cofinanciering,bedrijfsbijdrage,"co-financing"}'),
  ('{bedrijf,onderneming,werkgever,company}'),
  ('{loopbaanoriëntatie,beroepsoriëntatie,"career guidance"}'),
  ('{subsidie,regeling,grant}'),
  ('{duurzaamheid,energietransitie,sustainability}'),
  ('{meisjes,vrouwen,girls}');
