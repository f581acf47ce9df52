-- Told once, shown often: what is said with an offer and to it, and what writers and editors are told of by mail.
alter table item_offers
  drop constraint item_offers_state_check,
  add constraint item_offers_state_check
    check (state in ('offered', 'accepted', 'declined', 'changeAsked', 'takenDown', 'withdrawn')),
  -- With which it was offered; `reason` is what the other site said last.
  add column words text check (length(words) between 1 and 2000),
  -- The public version that the last answer was about.
  add column seen_number integer check (seen_number > 0),
  -- Whether who offered it knows of the last answer.
  add column answer_seen boolean not null default true;
create index item_offers_answers on item_offers (item_id) where not answer_seen or state = 'changeAsked';
create index items_waiting on items (site_region_id) where state = 'review';

-- A remark that another site made with its answer.
alter table item_comments add column offer_id bigint references item_offers on delete set null;
create index item_comments_offer on item_comments (offer_id) where offer_id is not null;

-- What somebody has to be written of; it goes when that is done, several to one reader in one letter.
create table item_news (
  id bigint generated always as identity primary key,
  item_id bigint not null references items on delete cascade,
  offer_id bigint references item_offers on delete cascade,
  what text not null check (what in ('reviewAsked', 'sentBack', 'published', 'offered', 'offeredAgain', 'offerWithdrawn',
    'accepted', 'declined', 'changeAsked', 'takenDown')),
  -- To one person; null: to all who publish at the site that it is for.
  person_id uuid references people on delete cascade,
  by_id uuid references people on delete set null,
  at timestamptz not null default now()
);
create index item_news_item on item_news (item_id);
create index item_news_offer on item_news (offer_id) where offer_id is not null;
