create schema search;

-- Ships with PostgreSQL and may be made by the owner of the database; only words are compared by it, never texts.
create extension if not exists pg_trgm with schema public;

-- By what each case is found: keys of its words and of whose it is. Built from the journal, so it may be built anew.
create table search.document (
  case_id      bigint primary key,
  submitted_at timestamptz not null,
  words        tsvector not null
) with (fillfactor = 85, toast_tuple_target = 8160);

comment on column search.document.words is
  'A: subject, B: text and place, C: what was said. Keys of words begin with = ~ ^ + - / (see Keys), those of whose it is and when with @.';

create index document_by_words on search.document using gin (words);

-- In how many cases each key stands; and of those that are words, how they are written, to suggest them.
create table search.term (
  term     text collate "C" primary key,
  cases    integer not null,
  word     text collate "C", -- folded; null for what is no word, or stands in confidential cases only
  spelling text
) with (fillfactor = 70);

create index term_by_beginning on search.term (word) where word is not null;
create index term_by_likeness on search.term using gist (word gist_trgm_ops) where word is not null;
