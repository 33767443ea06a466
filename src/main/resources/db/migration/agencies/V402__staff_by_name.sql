-- The staff by any of their names, as they are written or typed.
create index officer_by_words on agencies.officer
  using gin (to_tsvector('simple', language.fold(name_ar || ' ' || name_en || ' ' || replace(username, '.', ' '))));
