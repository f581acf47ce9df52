-- A round: the period over which all regions report, and the day on which they must have handed in.
create table rounds (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name_nl text not null,
  name_en text not null,
  period text not null references grant_periods,
  reports_from date not null,
  reports_until date not null,
  opens_on date not null,
  due_on date not null,
  check (reports_until >= reports_from),
  check (due_on >= opens_on)
);
insert into rounds values
  ('voortgang-2026', 'Voortgangsrapportage 2026', 'Progress report 2026', '2025-2028', '2025-01-01', '2026-12-31', '2026-10-01', '2027-02-01');
