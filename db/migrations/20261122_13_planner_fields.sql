-- The heads that a person gave their meaning, in a planner of this region: the next one with these heads has it again.
alter table planner_imports add column heads text;
