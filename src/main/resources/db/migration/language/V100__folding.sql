create schema language;

-- Twin of org.tawasul.language.Folding; a test proves them equal.
create function language.fold(given text) returns text
  language sql immutable strict parallel safe
  return lower(translate(
    regexp_replace(given, '[\u064B-\u065F\u0670\u06D6-\u06DC\u06DE-\u06ED\u0640]', '', 'g'),
    'أإآٱىئةؤ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
    'ااااييهو01234567890123456789'));
