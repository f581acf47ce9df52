-- What comes in for a site by mail or by its public form, before it is a draft and where it came from afterwards.
create table intake_messages (
  id bigint generated always as identity primary key,
  site_region_id bigint references regions,
  came_by text not null check (came_by in ('mail', 'form')),
  -- received: kept and not read yet; unconfirmed: the sender still has to open the link in a letter; waiting: somebody of
  -- the site decides; draft: it became an item; refused: it did not.
  state text not null check (state in ('received', 'unconfirmed', 'waiting', 'draft', 'refused')),
  -- One message is one row of a site, however often it is delivered: a hash of its Message-ID, or of the whole.
  message_key text not null check (length(message_key) between 16 and 128),
  -- Why somebody has to look first.
  reason text check (reason in ('unknownSender', 'unproven', 'automatic', 'unreadable')),
  -- People: gone when it is forgotten.
  sender_name text check (length(sender_name) <= 200),
  sender_email text check (length(sender_email) <= 320),
  sender_organisation text check (length(sender_organisation) <= 200),
  sender_person_id uuid references people on delete set null,
  envelope_from text check (length(envelope_from) <= 320),
  locale text not null default 'nl' check (locale in ('nl', 'en')),
  title text check (length(title) between 1 and 200),
  body jsonb,
  fields jsonb not null default '{}',
  -- Who sent the pictures said that those who are seen in them agreed.
  pictures_agreed boolean not null default false,
  -- Names of what was not kept, with why.
  left_out jsonb not null default '[]',
  raw_file_id bigint references files,
  token_hash bytea unique,
  item_id bigint references items on delete set null,
  received_at timestamptz not null default now(),
  read_at timestamptz,
  confirmed_at timestamptz,
  decided_at timestamptz,
  decided_by text,
  -- When the sender heard that the item is public; once.
  told_at timestamptz,
  forgotten_at timestamptz,
  unique nulls not distinct (site_region_id, message_key),
  check (state <> 'waiting' or reason is not null),
  check (state not in ('waiting', 'draft') or title is not null or forgotten_at is not null)
);
create index intake_messages_site on intake_messages (site_region_id, state, received_at desc);
create index intake_messages_item on intake_messages (item_id) where item_id is not null;
create index intake_messages_raw on intake_messages (raw_file_id) where raw_file_id is not null;
create index intake_messages_received on intake_messages (received_at) where forgotten_at is null;

-- What came along: pictures, which the item may show once somebody says what is to be seen, and papers to read.
create table intake_files (
  message_id bigint not null references intake_messages on delete cascade,
  file_id bigint not null references files,
  kind text not null check (kind in ('picture', 'paper')),
  position integer not null,
  width integer check (width > 0),
  height integer check (height > 0),
  primary key (message_id, file_id),
  check ((kind = 'picture') = (width is not null and height is not null))
);
create index intake_files_file on intake_files (file_id);

-- Senders without a role in the region whose messages become drafts at once, on this site.
create table intake_senders (
  id bigint generated always as identity primary key,
  site_region_id bigint references regions,
  email text not null check (email = lower(email) and length(email) <= 320),
  trusted_by text not null,
  trusted_at timestamptz not null default now(),
  unique nulls not distinct (site_region_id, email)
);
