-- What everybody read last stays known when an item is withdrawn: other sites go on seeing that, and not what its own site
-- writes since.
alter table items add column told_version_id bigint references item_versions deferrable;
create index items_told_version on items (told_version_id) where told_version_id is not null;

create function keep_told_version() returns trigger language plpgsql as $$
begin
  new.told_version_id := coalesce(new.public_version_id, new.told_version_id);
  return new;
end $$;
create trigger items_told before insert or update of public_version_id on items
  for each row execute function keep_told_version();

update items i set told_version_id = coalesce(i.public_version_id, (
  select v.id from audit_log l join item_versions v on v.item_id = i.id and v.number = (l.details ->> 'number')::integer
  where l.subject_kind = 'item' and l.subject_id = i.id and l.action = 'item.published' order by l.id desc limit 1))
where i.published_at is not null;

-- Texts show pictures in the widths that were drawn of these.
create trigger told_to_public_pages after insert or update or delete or truncate on item_pictures
  for each statement execute function tell_public_pages();
