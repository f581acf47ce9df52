-- A region lives through time: which region went over into which, and on what day.
create table region_successions (
  predecessor_id bigint not null references regions,
  successor_id bigint not null references regions,
  -- First day of the successor.
  from_day date not null,
  primary key (predecessor_id, successor_id),
  check (predecessor_id <> successor_id)
);
create index region_successions_successor on region_successions (successor_id);

alter table regions add column version integer not null default 1;
