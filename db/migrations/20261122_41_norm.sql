-- What a region read in its own decision, beside the national norm. Nothing is taken away: the row that was put in last
-- holds from its day on.
alter table norms
  add column region_id bigint references regions,
  add column source text check (length(source) between 1 and 300),
  add column set_by uuid references people on delete set null,
  add column set_at timestamptz not null default now(),
  drop constraint norms_base_check,
  add constraint norms_base_check check (base in ('projectCosts', 'subsidiable', 'grant')),
  drop constraint norms_period_valid_from_key;
create unique index norms_national on norms (period, valid_from) where region_id is null;
create index norms_region on norms (region_id, period) where region_id is not null;

update norms set source = case
  when period = '2020-2024' and percentage = 10 then 'Regeling Sterk techniekonderwijs 2020–2024'
  when period = '2020-2024' then 'Verlaagd naar 7,5 % (nehem.nl)'
  else 'DUS-I, Sterk techniekonderwijs 2025: ten minste 10 %. Bronnen verschillen over het bedrag; dit is de strengste lezing'
  end;

-- What counts by month, without a look at the entries themselves.
create index ledger_entries_by_day on ledger_entries (region_id, counts_on)
  include (activity_id, performed_until, amount_cents) where side = 'contribution';
