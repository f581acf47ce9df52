-- Whom a company answers by: one address at one organisation, over all regions that write to it.
create table company_contacts (
  id bigint generated always as identity primary key,
  organisation_id bigint not null references organisations,
  name text not null check (length(name) between 1 and 200),
  email text not null check (email = lower(email)),
  locale text not null default 'nl' check (locale in ('nl', 'en')),
  -- Each request by itself, one statement a month, or only what waits too long.
  mail text not null default 'each' check (mail in ('each', 'monthly', 'reminders')),
  unique (organisation_id, email)
);
insert into company_contacts (organisation_id, name, email, locale)
select distinct on (c.organisation_id, lower(k.contact_email)) c.organisation_id, left(k.contact_name, 200),
  lower(k.contact_email), coalesce(r.languages[1], 'nl')
from confirmation_links k join contributions c on c.id = k.contribution_id join regions r on r.id = c.region_id
where k.contact_name <> ''
order by c.organisation_id, lower(k.contact_email), k.id desc;

alter table confirmation_links add column company_contact_id bigint references company_contacts on delete set null;
update confirmation_links k set company_contact_id = p.id
from contributions c join company_contacts p on p.organisation_id = c.organisation_id
where c.id = k.contribution_id and p.email = lower(k.contact_email);
create index confirmation_links_contact on confirmation_links (company_contact_id);

-- The secret that opens the page of a company for one contact.
create table company_links (
  id bigint generated always as identity primary key,
  company_contact_id bigint not null references company_contacts on delete cascade,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index company_links_contact on company_links (company_contact_id, created_at);

-- One signature may stand under several contributions: that is how a company says yes to all at once.
create table signatures (
  id bigint generated always as identity primary key,
  name text not null check (length(name) between 1 and 200),
  role text not null check (length(role) between 1 and 200),
  method text not null check (method in ('typed', 'drawn', 'form')),
  -- Strokes as points in a field of 600 by 200: "10,20 12,24;40,20 42,30".
  drawing text check (length(drawing) <= 20000),
  file_id bigint references files,
  -- Who of the region put in the form that was signed on paper; null when the company did it all itself.
  uploaded_by uuid references people on delete set null,
  signed_at timestamptz not null default now(),
  check ((method = 'drawn') = (drawing is not null)),
  check ((method = 'form') = (file_id is not null))
);

-- What was signed, in the very words that stood on the page.
create table signed_statements (
  contribution_id bigint primary key references contributions,
  signature_id bigint not null references signatures,
  words text not null,
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$')
);
create index signed_statements_signature on signed_statements (signature_id, contribution_id);

create function keep_signed() returns trigger language plpgsql as $$
begin
  -- Who put it in may be forgotten; what was signed may not.
  if tg_op = 'UPDATE' and to_jsonb(new) - 'uploaded_by' = to_jsonb(old) - 'uploaded_by' then
    return new;
  end if;
  raise exception 'what was signed cannot change' using errcode = 'integrity_constraint_violation';
end $$;
create trigger signatures_kept before update or delete on signatures for each row execute function keep_signed();
create trigger signed_statements_kept before update or delete on signed_statements
  for each row execute function keep_signed();

-- What the region did with an answer: the newest row says how it stands. The answer itself never changes.
create table contribution_checks (
  id bigint generated always as identity primary key,
  contribution_id bigint not null references contributions on delete cascade,
  verdict text not null check (verdict in ('checked', 'returned', 'reported')),
  reason text check (length(reason) between 1 and 1000),
  made_by uuid references people on delete set null,
  made_at timestamptz not null default now(),
  check ((verdict = 'returned') = (reason is not null))
);
create index contribution_checks_contribution on contribution_checks (contribution_id, id desc);

-- What was reminded of, so that a round that runs twice writes nothing twice.
create table confirmation_reminders (
  link_id bigint not null references confirmation_links on delete cascade,
  step text not null check (step in ('first', 'second', 'leader')),
  sent_at timestamptz not null default now(),
  primary key (link_id, step)
);
create table monthly_statements (
  company_contact_id bigint not null references company_contacts on delete cascade,
  month date not null,
  sent_at timestamptz not null default now(),
  primary key (company_contact_id, month)
);

-- Taken out once a mail server has the letter: the reader keeps it, and it can be made again.
create table letter_attachments (
  letter_id bigint not null references letters on delete cascade,
  position smallint not null,
  name text not null,
  media_type text not null,
  content bytea not null,
  primary key (letter_id, position)
);
