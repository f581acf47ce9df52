-- An address that a reader leaves with a question is written to once whoever has it says that it is theirs.
alter table reader_questions
  -- Of the form that it was asked with: sent twice it is one question.
  add column form_number text unique,
  -- Of the link in the letter that asks it.
  add column token_hash bytea unique,
  add column confirmed_at timestamptz;
-- Those who asked before were promised an answer without it.
update reader_questions set confirmed_at = asked_at where email is not null;
create index reader_questions_unconfirmed on reader_questions (lower(email)) where confirmed_at is null;

-- Readers are shown the answers of days that are over: only then a vote changes a page. `voter` goes with its day.
drop trigger told_to_public_pages on item_votes;
create trigger told_to_public_pages after update of voter or delete or truncate on item_votes
  for each statement execute function tell_public_pages();
create trigger told_to_public_pages_of_the_past after insert on item_votes
  for each row when (new.voter is null) execute function tell_public_pages();
