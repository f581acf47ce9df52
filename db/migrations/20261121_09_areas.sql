-- Where a region works: its municipalities, through time. The finder leads from a postcode to them.
create table region_municipalities (
  region_id bigint not null references regions,
  municipality_code text not null references municipalities,
  valid_from date not null,
  valid_until date,
  primary key (region_id, municipality_code, valid_from),
  check (valid_until is null or valid_until >= valid_from)
);
create index region_municipalities_municipality on region_municipalities (municipality_code);

create extension if not exists pg_trgm;
