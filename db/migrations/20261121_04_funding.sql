-- The co-financing norm of a regulation through time. Percentages and their base changed before and will again.
create table norms (
  id bigint generated always as identity primary key,
  period text not null references grant_periods,
  valid_from date not null,
  valid_until date,
  percentage numeric(5, 2) not null check (percentage between 0 and 100),
  base text not null default 'projectCosts' check (base in ('projectCosts')),
  unique (period, valid_from)
);
insert into norms (period, valid_from, valid_until, percentage) values
  ('2020-2024', '2020-01-01', '2022-07-06', 10),
  ('2020-2024', '2022-07-07', '2024-12-31', 7.5),
  ('2025-2028', '2025-01-01', null, 10);

create table rates (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('companyGuidance')),
  currency text not null check (currency in ('EUR', 'USD')),
  price_cents bigint not null check (price_cents > 0),
  valid_from date not null,
  valid_until date,
  source text not null
);
insert into rates (kind, currency, price_cents, valid_from, source) values
  ('companyGuidance', 'EUR', 6000, '2020-01-01', 'STO Live: stages in het vmbo');

-- What a company brought to an activity, in money or in kind.
create table contributions (
  id bigint generated always as identity primary key,
  region_id bigint not null references regions,
  activity_id bigint not null references activities,
  organisation_id bigint not null references organisations,
  description text not null check (length(description) between 1 and 300),
  performed_from date not null,
  performed_until date not null,
  currency text not null check (currency in ('EUR', 'USD')),
  state text not null default 'drafted' check (state in ('drafted', 'sent', 'confirmed', 'corrected', 'declined', 'withdrawn')),
  recorded_by uuid references people on delete set null,
  recorded_at timestamptz not null default now(),
  sent_at timestamptz,
  answered_at timestamptz,
  answered_by text,
  answer_remark text,
  check (performed_until >= performed_from),
  check ((state in ('confirmed', 'corrected', 'declined')) = (answered_at is not null))
);
create index contributions_region on contributions (region_id, state);
create index contributions_activity on contributions (activity_id);
create index contributions_organisation on contributions (organisation_id);

-- Lines are never changed: a correction by the company supersedes the lines that the region wrote.
create table contribution_lines (
  id bigint generated always as identity primary key,
  contribution_id bigint not null references contributions on delete cascade,
  kind text not null check (kind in ('hours', 'material', 'equipment', 'location', 'money')),
  description text,
  quantity numeric(12, 2) not null check (quantity > 0),
  price_cents bigint not null check (price_cents > 0),
  amount_cents bigint generated always as (round(quantity * price_cents)) stored,
  superseded_at timestamptz
);
create index contribution_lines_contribution on contribution_lines (contribution_id);

-- What was signed stays as it was signed.
create function keep_answered_contribution() returns trigger language plpgsql as $$
begin
  -- Who recorded it may be forgotten; what was signed may not.
  if tg_op = 'UPDATE' and to_jsonb(new) - 'recorded_by' = to_jsonb(old) - 'recorded_by' then
    return new;
  end if;
  if old.state in ('confirmed', 'corrected', 'declined') then
    raise exception 'contribution % was answered and cannot change', old.id using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger contributions_kept before update or delete on contributions for each row execute function keep_answered_contribution();

create table confirmation_links (
  id bigint generated always as identity primary key,
  contribution_id bigint not null references contributions on delete cascade,
  token_hash bytea not null unique,
  contact_name text not null,
  contact_email text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  opened_at timestamptz,
  used_at timestamptz,
  revoked_at timestamptz
);
create index confirmation_links_contribution on confirmation_links (contribution_id, id desc);

create table contribution_evidence (
  contribution_id bigint not null references contributions on delete cascade,
  file_id bigint not null references files,
  primary key (contribution_id, file_id)
);

-- What was really spent on an activity.
create table costs (
  id bigint generated always as identity primary key,
  region_id bigint not null references regions,
  activity_id bigint not null references activities,
  description text not null check (length(description) between 1 and 300),
  incurred_on date not null,
  quantity numeric(12, 2) not null check (quantity > 0),
  price_cents bigint not null check (price_cents > 0),
  amount_cents bigint generated always as (round(quantity * price_cents)) stored,
  currency text not null check (currency in ('EUR', 'USD')),
  file_id bigint references files,
  recorded_by uuid references people on delete set null,
  recorded_at timestamptz not null default now()
);
create index costs_region on costs (region_id);
create index costs_activity on costs (activity_id);
