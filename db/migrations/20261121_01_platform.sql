-- People sign in with a password or a link by mail. Table and column names are ours; better-auth is told them.
create table people (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  locale text not null default 'nl' check (locale in ('nl', 'en')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table sessions (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_person on sessions (person_id);

create table accounts (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index accounts_person on accounts (person_id);

create table verifications (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_identifier on verifications (identifier);

create table invitations (
  id bigint generated always as identity primary key,
  person_id uuid not null references people on delete cascade,
  token_hash bytea not null unique,
  invited_by uuid references people on delete set null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz
);
create index invitations_person on invitations (person_id);

-- Letters wait here from the moment that the change they tell of is certain; the worker sends them.
create table letters (
  id bigint generated always as identity primary key,
  recipient text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  reply_to text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  attempts integer not null default 0,
  last_error text
);
create index letters_unsent on letters (id) where sent_at is null;

-- Announcements: what happened, told to other modules at least once, handled once.
create table announcements (
  id bigint generated always as identity primary key,
  kind text not null,
  payload jsonb not null,
  announced_at timestamptz not null default now()
);
create table announcement_deliveries (
  announcement_id bigint not null references announcements on delete cascade,
  handler text not null,
  delivered_at timestamptz not null default now(),
  primary key (announcement_id, handler)
);

create table files (
  id bigint generated always as identity primary key,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null check (length(name) between 1 and 255),
  media_type text not null,
  bytes integer not null check (bytes > 0),
  uploaded_by uuid references people on delete set null,
  uploaded_at timestamptz not null default now()
);
create index files_sha256 on files (sha256);

-- Who did, saw or changed what. Never updated, never deleted by the program.
create table audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  person_id uuid references people on delete set null,
  -- The name as it was, or who a personal link was made for.
  actor_name text not null,
  action text not null,
  region_id bigint,
  subject_kind text not null,
  subject_id bigint,
  details jsonb not null default '{}'
);
create index audit_log_subject on audit_log (subject_kind, subject_id, id desc);
create index audit_log_region on audit_log (region_id, id desc);
