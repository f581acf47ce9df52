-- The logo of a region. A picture that was replaced stays in files, but nobody is shown it any more.
alter table regions add column logo_file_id bigint references files;
