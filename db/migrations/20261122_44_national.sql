-- The figures of the nation, kept beside the ledger as its other totals are: what all regions together spent and brought
-- is asked for in the same time, however much there is in the ledger.
create table ledger_sums (
  region_id bigint not null references regions,
  year integer not null,
  side text not null,
  kind text not null,
  currency text not null,
  entries bigint not null,
  amount_cents bigint not null,
  primary key (region_id, year, kind, currency)
);
-- By activity, as what it is for follows from its goal, and that may change.
create table ledger_activity_years (
  activity_id bigint not null references activities,
  year integer not null,
  side text not null,
  amount_cents bigint not null,
  primary key (activity_id, year, side)
);
insert into ledger_sums
  select region_id, year, side, kind, currency, sum(entries), sum(amount_cents) from ledger_totals group by 1, 2, 3, 4, 5;
insert into ledger_activity_years
  select activity_id, year, side, sum(amount_cents) from ledger_totals group by 1, 2, 3;

create function keep_ledger_sums() returns trigger language plpgsql as $$
begin
  insert into ledger_sums as s
    select region_id, year, side, kind, currency, count(*), sum(amount_cents)
    from added group by region_id, year, side, kind, currency
  on conflict (region_id, year, kind, currency)
    do update set entries = s.entries + excluded.entries, amount_cents = s.amount_cents + excluded.amount_cents;
  insert into ledger_activity_years as y
    select activity_id, year, side, sum(amount_cents) from added group by activity_id, year, side
  on conflict (activity_id, year, side) do update set amount_cents = y.amount_cents + excluded.amount_cents;
  return null;
end $$;
create trigger ledger_entries_summed after insert on ledger_entries
  referencing new table as added for each statement execute function keep_ledger_sums();
