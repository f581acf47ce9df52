-- Who reads which newsletter. An address is asked for once, whatever it reads.
create table subscribers (
  id bigint generated always as identity primary key,
  -- Null: forgotten. What is left tells how many came and went, and not who.
  email text unique check (email = lower(email) and length(email) between 3 and 254),
  language text not null check (language in ('nl', 'en')),
  -- The last letter about the choice itself: nobody can have an address written to again and again.
  written_at timestamptz,
  -- How many such letters went out within a day of each other.
  letters integer not null default 0
);

create table subscriptions (
  subscriber_id bigint not null references subscribers on delete cascade,
  -- Null: the national newsletter.
  region_id bigint references regions,
  -- What was said yes to, as it stood on the page.
  consent text not null check (length(consent) between 1 and 600),
  asked_at timestamptz not null,
  -- Said again behind the link in a letter: from then on it is read.
  confirmed_at timestamptz,
  left_at timestamptz,
  check (left_at is null or confirmed_at is not null)
);
-- One that is read or asked for; those that were left stay beside it.
create unique index subscriptions_living on subscriptions (subscriber_id, region_id) nulls not distinct where left_at is null;
create index subscriptions_region on subscriptions (region_id, confirmed_at);
