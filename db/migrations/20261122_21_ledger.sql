-- The ledger: what counts. Contributions and costs stay the documents; each signed line and each cost is an entry here,
-- written by the database itself, so that no path leads around it.
create extension if not exists btree_gist;

-- No two rates of a kind on a day. One that another took the place of on its first day ends before it began.
alter table rates add constraint rates_one_on_a_day exclude using gist (
  kind with =, currency with =, daterange(valid_from, valid_until, '[]') with &&)
  where (valid_until is null or valid_until >= valid_from);

alter table costs
  add column basis text not null default 'invoice' check (basis in ('invoice', 'staff', 'depreciation')),
  add column supplier text check (length(supplier) between 1 and 200),
  -- Null: on the day of the invoice.
  add column performed_from date check (performed_from <= incurred_on);

-- What made a draft, so that nothing makes it twice.
alter table contributions add column source_key text unique;

-- One row a region: who writes an entry or closes a period holds it.
create table ledger_heads (
  region_id bigint primary key references regions,
  seq bigint not null default 0,
  hash bytea not null default ''
);

create table ledger_entries (
  id bigint generated always as identity primary key,
  region_id bigint not null references regions,
  seq bigint not null,
  activity_id bigint not null references activities,
  kind text not null
    check (kind in ('invoice', 'staff', 'depreciation', 'hours', 'material', 'equipment', 'location', 'money')),
  side text not null generated always as
    (case when kind in ('invoice', 'staff', 'depreciation') then 'cost' else 'contribution' end) stored,
  -- The contributor as it was then; no reference, as two organisations may become one. Its document moves along.
  organisation_id bigint,
  supplier text,
  -- What a cost was made for, as the budget groups it; null when nobody said.
  cost_kind text,
  description text not null,
  performed_from date not null,
  performed_until date not null,
  -- The day that it counts on: that of performance, or the day of booking when that period was closed by then.
  counts_on date not null,
  year integer not null generated always as (extract(year from counts_on)) stored,
  quantity numeric(12, 2) not null check (quantity <> 0),
  price_cents bigint not null check (price_cents > 0),
  amount_cents bigint not null generated always as (round(quantity * price_cents)) stored,
  currency text not null check (currency in ('EUR', 'USD')),
  -- Where the rate came from; null when none of the table was used.
  rate_source text,
  contribution_id bigint references contributions,
  contribution_line_id bigint references contribution_lines,
  cost_id bigint references costs,
  -- A counter-entry names what it takes back, the new entry what it stands in place of.
  corrects bigint unique references ledger_entries,
  replaces bigint unique references ledger_entries,
  reason text check (length(reason) between 1 and 500),
  -- No reference: the account stays when a person goes.
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  previous_hash bytea not null,
  hash bytea not null,
  unique (region_id, seq),
  check (performed_until >= performed_from),
  check ((cost_id is null) <> (contribution_line_id is null)),
  check ((contribution_line_id is null) = (contribution_id is null)),
  check (corrects is null or replaces is null),
  check ((reason is null) = (corrects is null and replaces is null))
);
create unique index ledger_entries_line on ledger_entries (contribution_line_id)
  where corrects is null and replaces is null;
create unique index ledger_entries_of_cost on ledger_entries (cost_id) where corrects is null and replaces is null;
create index ledger_entries_cost on ledger_entries (cost_id) where cost_id is not null;
create index ledger_entries_contribution on ledger_entries (contribution_id) where contribution_id is not null;
create index ledger_entries_activity on ledger_entries (activity_id);
-- What is signed and still to come is little, and is asked for on many pages.
create index ledger_entries_to_come on ledger_entries (region_id, performed_until) include (activity_id, amount_cents)
  where side = 'contribution';

-- Periods that were closed: everything up to and including a day, with the state of the chain at that moment.
create table ledger_locks (
  region_id bigint not null references regions,
  until_on date not null,
  seq bigint not null,
  hash bytea not null,
  locked_by uuid references people on delete set null,
  locked_at timestamptz not null default now(),
  primary key (region_id, until_on)
);

create table ledger_totals (
  region_id bigint not null references regions,
  activity_id bigint not null references activities,
  organisation_id bigint,
  year integer not null,
  side text not null,
  kind text not null,
  currency text not null,
  entries bigint not null,
  amount_cents bigint not null,
  unique nulls not distinct (region_id, activity_id, organisation_id, year, kind, currency)
);

-- The form in which an entry is hashed: each field apart, and none by the settings of a session.
create function ledger_content(e ledger_entries) returns bytea language sql stable as $$
  select convert_to(jsonb_build_array(
    e.id, e.region_id, e.activity_id, e.kind, e.organisation_id, e.supplier, e.cost_kind, e.description,
    e.performed_from, e.performed_until, e.counts_on, e.quantity, e.price_cents, e.currency, e.rate_source, e.contribution_id,
    e.contribution_line_id, e.cost_id, e.corrects, e.replaces, e.reason, e.recorded_by,
    e.recorded_at at time zone 'UTC')::text, 'UTF8')
$$;

create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
  raise exception 'what stands in % is never changed or taken away; correct it by a counter-entry', tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;

-- Holds the head of the region until the transaction ends.
create function hold_ledger(region bigint) returns ledger_heads language plpgsql as $$
declare head ledger_heads;
begin
  select * into head from ledger_heads where region_id = region for update;
  if not found then
    insert into ledger_heads (region_id) values (region) on conflict do nothing;
    select * into head from ledger_heads where region_id = region for update;
  end if;
  return head;
end $$;

create function chain_ledger_entry() returns trigger language plpgsql as $$
declare
  head ledger_heads := hold_ledger(new.region_id);
  last record;
  original ledger_entries;
begin
  select seq, hash into last from ledger_entries where region_id = new.region_id order by seq desc limit 1;
  -- An entry on top of a broken chain would hide where it broke.
  if coalesce(last.seq, 0) < head.seq or last.seq = head.seq and last.hash <> head.hash then
    raise exception 'the ledger of region % does not end where it ended; run spoorboek verify', new.region_id
      using errcode = 'data_corrupted';
  end if;
  if exists (select from ledger_locks where region_id = new.region_id and until_on >= new.counts_on) then
    raise exception 'the period of % is closed in region %; correct by an entry of today', new.counts_on, new.region_id
      using errcode = 'check_violation', constraint = 'ledger_entries_open';
  end if;
  if new.corrects is not null then
    select * into original from ledger_entries where id = new.corrects;
    if original.corrects is not null or (new.region_id, new.activity_id, new.kind, new.currency, new.price_cents,
        new.quantity, new.organisation_id, new.cost_kind, new.contribution_line_id, new.cost_id)
      is distinct from (original.region_id, original.activity_id, original.kind, original.currency,
        original.price_cents, -original.quantity, original.organisation_id, original.cost_kind,
        original.contribution_line_id, original.cost_id) then
      raise exception 'a counter-entry takes back exactly one entry' using errcode = 'check_violation';
    end if;
  elsif new.replaces is not null
    and not exists (select from ledger_entries where corrects = new.replaces and region_id = new.region_id) then
    raise exception 'what is replaced was not taken back' using errcode = 'check_violation';
  end if;
  new.seq := coalesce(last.seq, 0) + 1;
  new.previous_hash := coalesce(last.hash, '');
  new.hash := sha256(new.previous_hash || ledger_content(new));
  return new;
end $$;

create function keep_ledger_totals() returns trigger language plpgsql as $$
begin
  update ledger_heads h set seq = last.seq, hash = last.hash
  from (select distinct on (region_id) region_id, seq, hash from added order by region_id, seq desc) last
  where h.region_id = last.region_id;
  insert into ledger_totals as t
    select region_id, activity_id, organisation_id, year, side, kind, currency, count(*), sum(amount_cents)
    from added group by region_id, activity_id, organisation_id, year, side, kind, currency
  on conflict (region_id, activity_id, organisation_id, year, kind, currency)
    do update set entries = t.entries + excluded.entries, amount_cents = t.amount_cents + excluded.amount_cents;
  update activities a set confirmed_cents = a.confirmed_cents + signed.cents
  from (select activity_id, sum(amount_cents) as cents from added where side = 'contribution' group by 1) signed
  where a.id = signed.activity_id;
  insert into activity_spending as s (activity_id, year, kind, cents)
    select activity_id, year, cost_kind, sum(amount_cents) from added where side = 'cost' group by 1, 2, 3
  on conflict (activity_id, year, kind) do update set cents = s.cents + excluded.cents;
  return null;
end $$;

create function chain_ledger_lock() returns trigger language plpgsql as $$
declare head ledger_heads := hold_ledger(new.region_id);
begin
  if exists (select from ledger_locks where region_id = new.region_id and until_on >= new.until_on) then
    raise exception 'the period until % is closed already', new.until_on using errcode = 'check_violation';
  end if;
  new.seq := head.seq;
  new.hash := head.hash;
  return new;
end $$;

create trigger ledger_entries_chained before insert on ledger_entries
  for each row execute function chain_ledger_entry();
create trigger ledger_entries_kept before update or delete on ledger_entries
  for each row execute function refuse_ledger_change();
create trigger ledger_entries_stay before truncate on ledger_entries
  for each statement execute function refuse_ledger_change();
create trigger ledger_entries_totalled after insert on ledger_entries
  referencing new table as added for each statement execute function keep_ledger_totals();
create trigger ledger_locks_chained before insert on ledger_locks
  for each row execute function chain_ledger_lock();
create trigger ledger_locks_stay before truncate on ledger_locks
  for each statement execute function refuse_ledger_change();
-- Also for who takes over rows of another server.
alter table ledger_entries enable always trigger ledger_entries_chained;
alter table ledger_entries enable always trigger ledger_entries_kept;
alter table ledger_entries enable always trigger ledger_entries_stay;

-- Who closed it may be forgotten; that it was closed may not.
create function keep_ledger_lock() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'locked_by' = to_jsonb(old) - 'locked_by' then
    return new;
  end if;
  raise exception 'a closed period stays closed; correct by an entry of today'
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger ledger_locks_kept before update or delete on ledger_locks
  for each row execute function keep_ledger_lock();

-- The source of a rate that was used: that of the table on the day, when the price is the same.
create function rate_source(of_kind text, of_currency text, price bigint, day date) returns text
  language sql stable as $$
  select source from rates
  where currency = of_currency and price_cents = price and valid_from <= day and (valid_until is null or valid_until >= day)
    and kind = case of_kind when 'hours' then 'companyGuidance' when 'staff' then 'ownStaff' end
$$;

-- The day that something counts on: its own, unless that is closed; then the day that it was recorded.
create function counting_day(region bigint, performed date, recorded timestamptz) returns date
  language sql stable as $$
  select case
    when exists (select from ledger_locks where region_id = region and until_on >= performed)
      then (recorded at time zone time_zone)::date
    else performed end
  from regions where id = region
$$;

-- The heads first, in their order, and then the activities that totals are kept at: whoever wants both does the same.
create function post_contribution_lines(lines bigint[]) returns void language plpgsql as $$
begin
  perform hold_ledger(region_id) from (
    select distinct c.region_id from contribution_lines l join contributions c on c.id = l.contribution_id
    where l.id = any(lines) order by 1) regions;
  insert into ledger_entries (region_id, activity_id, kind, organisation_id, description, performed_from,
    performed_until, counts_on, quantity, price_cents, currency, rate_source, contribution_id, contribution_line_id,
    recorded_by, recorded_at)
  select c.region_id, c.activity_id, l.kind, c.organisation_id, coalesce(l.description, c.description),
    c.performed_from, c.performed_until, counting_day(c.region_id, c.performed_until, c.answered_at), l.quantity,
    l.price_cents, c.currency, rate_source(l.kind, c.currency, l.price_cents, c.performed_from), c.id, l.id,
    c.recorded_by, c.answered_at
  from contribution_lines l join contributions c on c.id = l.contribution_id
  where l.id = any(lines) and l.superseded_at is null and c.answered_at is not null
  order by c.region_id, c.answered_at, l.id;
end $$;

create function post_costs(ids bigint[]) returns void language plpgsql as $$
begin
  perform hold_ledger(region_id) from (select distinct region_id from costs where id = any(ids) order by 1) regions;
  insert into ledger_entries (region_id, activity_id, kind, supplier, cost_kind, description, performed_from,
    performed_until, counts_on, quantity, price_cents, currency, rate_source, cost_id, recorded_by, recorded_at)
  select region_id, activity_id, basis, supplier, kind, description, coalesce(performed_from, incurred_on), incurred_on,
    counting_day(region_id, incurred_on, recorded_at), quantity, price_cents, currency,
    rate_source(basis, currency, price_cents, coalesce(performed_from, incurred_on)), id, recorded_by, recorded_at
  from costs where id = any(ids) order by region_id, recorded_at, id;
end $$;

-- A line counts from the moment that the company signed.
create function is_signed(state text) returns boolean language sql immutable
  return state in ('confirmed', 'corrected');

create function post_signed_contributions() returns trigger language plpgsql as $$
declare lines bigint[] := array(
  select l.id from after_update n join before_update o using (id) join contribution_lines l on l.contribution_id = n.id
  where is_signed(n.state) and not is_signed(o.state));
begin
  if cardinality(lines) > 0 then perform post_contribution_lines(lines); end if;
  return null;
end $$;
create trigger contributions_posted after update on contributions
  referencing old table as before_update new table as after_update
  for each statement execute function post_signed_contributions();

create function post_signed_lines() returns trigger language plpgsql as $$
declare lines bigint[] := array(
  select a.id from added a join contributions c on c.id = a.contribution_id where is_signed(c.state));
begin
  if cardinality(lines) > 0 then perform post_contribution_lines(lines); end if;
  return null;
end $$;
create trigger contribution_lines_posted after insert on contribution_lines
  referencing new table as added for each statement execute function post_signed_lines();

create function post_new_costs() returns trigger language plpgsql as $$
begin
  perform post_costs(array(select id from added));
  return null;
end $$;
create trigger costs_posted after insert on costs
  referencing new table as added for each statement execute function post_new_costs();

-- A cost stays as it was recorded; its file may come later, and who recorded it may be forgotten. The amount follows from
-- what is compared, and is not worked out yet when this asks.
create function keep_cost() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and to_jsonb(new) - '{file_id,recorded_by,amount_cents}'::text[]
      = to_jsonb(old) - '{file_id,recorded_by,amount_cents}'::text[] then
    return new;
  end if;
  raise exception 'cost % stands in the ledger; correct it there', old.id
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger costs_kept before update or delete on costs for each row execute function keep_cost();

-- What was there before the ledger.
update activities set confirmed_cents = 0 where confirmed_cents <> 0;
delete from activity_spending;
select post_contribution_lines(array(
  select l.id from contribution_lines l join contributions c on c.id = l.contribution_id where is_signed(c.state)));
select post_costs(array(select id from costs));
