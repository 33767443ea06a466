-- What makes a case low, ordinary or high: published, and recorded with each triage by its code.
create table cases.importance_criterion (
  criterion_id bigint generated always as identity primary key,
  code         text not null unique,
  importance   smallint not null check (importance between 1 and 3),
  place        smallint not null, -- in the list of its importance
  ar           text not null,
  en           text not null,
  retired_at   timestamptz
);
insert into cases.importance_criterion (code, importance, place, ar, en) values
  ('DANGER', 3, 1, 'خطر على الحياة أو الصحة', 'A danger to life or health'),
  ('ESSENTIAL', 3, 2, 'انقطاع خدمة أساسية', 'An essential service is cut'),
  ('VULNERABLE', 3, 3, 'يمس مريضًا أو طفلًا أو كبير سن أو شخصًا ذا إعاقة', 'Somebody ill, a child, an elderly or disabled person is affected'),
  ('GROWING', 3, 4, 'ضرر يزيد كل ساعة', 'The harm grows by the hour'),
  ('MANY', 3, 5, 'يمس كثيرين معًا', 'Many people are affected at once'),
  ('ORDINARY', 2, 1, 'أمر يخص شخصًا أو أسرة أو شارعًا، ويُحل في فترة الرد المعتادة', 'It concerns one person, household or street, and is settled within the ordinary response period'),
  ('HARMLESS', 1, 1, 'لا ضرر من الانتظار: ملاحظة عامة، أو مظهر لا يعطل شيئًا، أو استفسار بلا موعد قريب', 'Waiting does no harm: a general remark, a matter of appearance that stops nothing, an inquiry without a date');
