-- Finished pages are kept by every server process until a table changes that they were made of. The change says so
-- itself, whoever makes it: a form, an import, a job or a hand on the database. Once a statement, however many rows.
create function tell_public_pages() returns trigger language plpgsql as $$
begin
  perform pg_notify('public_pages', tg_table_name);
  return null;
end $$;

create trigger told_to_public_pages after insert or update or delete or truncate on regions
  for each statement execute function tell_public_pages();
create trigger told_to_public_pages after insert or update or delete or truncate on region_members
  for each statement execute function tell_public_pages();
create trigger told_to_public_pages after insert or update or delete or truncate on organisations
  for each statement execute function tell_public_pages();
create trigger told_to_public_pages after insert or update or delete or truncate on municipalities
  for each statement execute function tell_public_pages();
create trigger told_to_public_pages after insert or update or delete or truncate on boundaries
  for each statement execute function tell_public_pages();
create trigger told_to_public_pages after insert or update or delete or truncate on grant_periods
  for each statement execute function tell_public_pages();
create trigger told_to_public_pages after insert or update or delete or truncate on plans
  for each statement execute function tell_public_pages();
create trigger told_to_public_pages after insert or update or delete or truncate on activities
  for each statement execute function tell_public_pages();
create trigger told_to_public_pages after insert or update or delete or truncate on budget_lines
  for each statement execute function tell_public_pages();
create trigger told_to_public_pages after insert or update or delete or truncate on planned_contributions
  for each statement execute function tell_public_pages();
