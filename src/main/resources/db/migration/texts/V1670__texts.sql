create schema texts;

-- What administrators wrote in place of what is delivered. A text that was given back stays, without words.
create table texts.replacement (
  text_id bigint generated always as identity primary key,
  key     text not null unique, -- of the bundles
  ar      text,                 -- an ICU pattern; null: as delivered
  en      text
);
