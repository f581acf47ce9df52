-- A contact belongs to the region that writes to it, or to the nation: no region sees whom another one knows.
alter table contacts add column region_id bigint references regions;
update contacts c set region_id = i.region_id from register_imports i where i.id = c.made_by;
update contacts c set region_id = written.region_id
from (
  select distinct on (b.organisation_id, l.contact_email) b.organisation_id, l.contact_email, b.region_id
  from confirmation_links l join contributions b on b.id = l.contribution_id
  order by b.organisation_id, l.contact_email, l.id desc
) written
where c.made_by is null and written.organisation_id = c.organisation_id and written.contact_email = c.email;

alter table contacts drop constraint contacts_organisation_id_email_key;
alter table contacts add constraint contacts_once unique nulls not distinct (organisation_id, region_id, email);
