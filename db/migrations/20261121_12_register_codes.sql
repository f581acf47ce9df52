-- A list of schools puts thousands of rows into the register at once: what that costs for nothing goes.

-- Codes are compared by their bytes, which is all they need and costs a third of the rules of a language.
alter table organisations
  alter column code type text collate "C",
  alter column municipality_code type text collate "C";
alter table organisation_sources
  alter column source type text collate "C",
  alter column code type text collate "C";

-- Schools have no KvK number, nobody looks for a name by the second, and an undo reads all sources anyhow.
drop index organisations_kvk;
create unique index organisations_kvk on organisations (kvk) where kvk is not null and merged_into is null;
drop index organisations_name;
drop index organisation_sources_made_by;
