-- Who takes part in a network, from when until when.
create table network_members (
  network_id bigint not null references organisations,
  organisation_id bigint not null references organisations,
  role text not null check (role in ('coordinator', 'member')),
  valid_from date not null,
  valid_until date,
  primary key (network_id, organisation_id, valid_from),
  check (network_id <> organisation_id),
  check (valid_until >= valid_from),
  -- One role of an organisation on a day.
  constraint network_members_one_role exclude using gist (
    int8range(network_id, network_id, '[]') with &&,
    int8range(organisation_id, organisation_id, '[]') with &&,
    daterange(valid_from, valid_until, '[]') with &&)
);
create index network_members_organisation on network_members (organisation_id);
