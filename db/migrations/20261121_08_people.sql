-- What a role is about, where the region does not say enough: named goals, activities or a school.
alter table role_assignments add column concerns text check (length(concerns) between 1 and 300);
create index role_assignments_organisation on role_assignments (organisation_id) where organisation_id is not null;
