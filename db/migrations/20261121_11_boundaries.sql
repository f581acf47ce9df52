-- Boundaries come in by import; the project carries none. One topology of all municipalities, ready to draw.
create table boundaries (
  kind text primary key check (kind in ('municipalities')),
  topology jsonb not null,
  file_name text not null,
  imported_at timestamptz not null default now()
);

-- Which labour-market region a municipality belongs to, by the national list of areas.
create table labour_market_areas (
  municipality_code text primary key check (municipality_code ~ '^[0-9]{4}$'),
  name text not null check (length(name) between 1 and 100)
);

-- A boundary is known before a list says in which province it lies.
alter table municipalities alter column province drop not null;
