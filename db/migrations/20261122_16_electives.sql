-- Elective subjects: the national list, those of a region, which school offers which, and the steps of a new one.
create table electives (
  id bigint generated always as identity primary key,
  -- Null: on the national list.
  region_id bigint references regions,
  code text check (code ~ '^[0-9A-Za-z-]{1,20}$'),
  name text not null check (length(name) between 1 and 200),
  profiles text[] not null default '{}' check (profiles <@ '{PIE,BWI,M&T,MVI,MaT,E&O,HBR,Z&W,Groen,D&P}'),
  state text not null default 'active' check (state in ('active', 'ending', 'ended')),
  study_hours integer check (study_hours between 1 and 2000),
  syllabus text check (length(syllabus) <= 500),
  -- Of a new one: the year of the 1 October before which it is applied for. Null: no procedure.
  application_year integer check (application_year between 2000 and 2099),
  -- Raised by every change, so that nobody overwrites another.
  version integer not null default 1,
  check (region_id is not null or code is not null)
);
create unique index electives_national_code on electives (lower(code)) where region_id is null;
create index electives_region on electives (region_id) where region_id is not null;

create table elective_offers (
  id bigint generated always as identity primary key,
  elective_id bigint not null references electives on delete cascade,
  school_id bigint not null references organisations,
  -- School years, by the year that they begin in; the last counts.
  from_year integer not null check (from_year between 2000 and 2099),
  until_year integer check (until_year >= from_year),
  place text check (length(place) between 1 and 200)
);
create index elective_offers_elective on elective_offers (elective_id);
create index elective_offers_school on elective_offers (school_id);

create table elective_offer_companies (
  offer_id bigint not null references elective_offers on delete cascade,
  organisation_id bigint not null references organisations,
  primary key (offer_id, organisation_id)
);
create index elective_offer_companies_organisation on elective_offer_companies (organisation_id);

create table elective_steps (
  elective_id bigint not null references electives on delete cascade,
  step text not null
    check (step in ('council', 'developed', 'intention', 'advice', 'application', 'decision', 'code')),
  -- Who of the team sees to it.
  owner_id uuid references people on delete set null,
  done_on date,
  note text check (length(note) <= 1000),
  primary key (elective_id, step)
);

create table elective_step_files (
  elective_id bigint not null references electives on delete cascade,
  step text not null,
  file_id bigint not null references files,
  primary key (elective_id, file_id)
);

-- Of which term was written, so that nobody is written to twice; a term that moves is another.
create table elective_reminders (
  elective_id bigint not null references electives on delete cascade,
  step text not null,
  due_on date not null,
  days integer not null,
  sent_on date not null,
  primary key (elective_id, step, due_on, days)
);
