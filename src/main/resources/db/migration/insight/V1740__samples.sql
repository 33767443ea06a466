-- What reviewers of replies go by. A version is never changed: a sample keeps the one that it was drawn with.
create table insight.scorecard (
  version integer primary key,
  allowed smallint not null check (allowed between 0 and 2), -- how many points two reviews of a reply may lie apart
  made_by bigint,                                            -- null: it came with the product
  made_at timestamptz not null default now()
);

create table insight.criterion (
  version   integer not null references insight.scorecard,
  code      text not null check (code ~ '^[a-z][a-z0-9-]{0,30}$'),
  position  smallint not null,
  scale     text not null check (scale in ('POINTS', 'YES_NO')),
  optional  boolean not null,  -- whether it may not apply to a reply
  fatal     boolean not null,  -- whoever fails it fails altogether
  name_ar   text not null,
  name_en   text not null,
  about_ar  text not null,
  about_en  text not null,
  points_ar text[] not null,   -- what each value means, from 0 on
  points_en text[] not null,
  primary key (version, code)
);

-- Replies of a span that were drawn by lot to be reviewed. What was drawn is never changed.
create table insight.sample (
  sample_id bigint generated always as identity primary key,
  first_on  date not null,
  last_on   date not null,
  seed      text not null,
  version   integer not null references insight.scorecard,
  reviewers bigint[] not null, -- who read them, and settle between the others
  drawn_by  bigint,            -- null: the standing order
  drawn_at  timestamptz not null
);
create unique index sample_of_standing_order on insight.sample (first_on, last_on) where drawn_by is null;
create index sample_by_version on insight.sample (version);

-- What each agency had of replies, and how many of them were drawn.
create table insight.stratum (
  sample_id bigint not null references insight.sample,
  agency_id bigint not null,
  replies   integer not null,
  drawn     integer not null,
  primary key (sample_id, agency_id)
);

create table insight.sample_item (
  sample_id     bigint not null references insight.sample,
  nr            integer not null,
  case_id       bigint not null,
  message_id    bigint not null,
  agency_id     bigint not null,
  department_id bigint not null, -- 0 for none
  state         text not null default 'OPEN' check (state in ('OPEN', 'DISPUTED', 'SETTLED', 'LEFT_OUT')),
  score         double precision, -- of a hundred, once it is settled
  primary key (sample_id, nr)
);
create index sample_item_of_case on insight.sample_item (case_id);

-- Parts 1 and 2 are read blind; part 3 settles where those lie too far apart.
create table insight.review (
  sample_id  bigint not null,
  nr         integer not null,
  part       smallint not null check (part between 1 and 3),
  officer_id bigint not null,
  remark     text not null default '',
  done_at    timestamptz,
  primary key (sample_id, nr, part),
  foreign key (sample_id, nr) references insight.sample_item
);
create index review_to_do on insight.review (officer_id, sample_id, nr) where done_at is null;
create index review_of_officer on insight.review (sample_id, officer_id);

create table insight.score (
  sample_id bigint not null,
  nr        integer not null,
  part      smallint not null,
  criterion text not null,
  value     smallint,          -- null: it does not apply
  primary key (sample_id, nr, part, criterion),
  foreign key (sample_id, nr, part) references insight.review
);

-- Whether a sample of each month is drawn by itself, and how large.
create table insight.standing_order (
  only_one boolean primary key default true check (only_one),
  size     integer not null,
  since    date not null       -- months that begin on this day or later
);

insert into insight.scorecard (version, allowed) values (1, 1);
insert into insight.criterion (version, code, position, scale, optional, fatal, name_ar, name_en, about_ar, about_en, points_ar, points_en) values
(1, 'answers', 1, 'POINTS', false, false,
 'يجيب عمّا سُئل', 'It answers what was asked',
 'اقرأ ما كتبه صاحب الطلب أولًا، وعُدّ ما طلبه، ثم انظر هل أجاب الرد عن كل واحد منها.', 'Read first what the requester wrote, count what they ask, then see whether the reply answers each of them.',
 array['لا يجيب عن شيء مما سُئل', 'يجيب عن جانب، ويترك الأهم', 'يجيب عن الأهم، ويترك شيئًا أصغر', 'يجيب عن كل ما سُئل'],
 array['Answers nothing that was asked', 'Answers a side matter and leaves the main one', 'Answers the main matter and leaves a smaller one', 'Answers all that was asked']),
(1, 'complete', 2, 'POINTS', false, false,
 'صحيح وكامل', 'It is correct and complete',
 'هل يطابق ما نعرفه عن الخدمة وشروطها؟ هل يستطيع صاحب الطلب أن يتصرف به دون سؤال آخر؟', 'Does it agree with what is known of the service and its conditions? Can the requester act on it without asking again?',
 array['خطأ يضر من يعمل به', 'ينقصه ما لا غنى عنه', 'صحيح، وينقصه شيء يسير', 'صحيح وكامل'],
 array['Wrong, and harms whoever goes by it', 'Lacks something that cannot be done without', 'Correct, and lacks something small', 'Correct and complete']),
(1, 'next', 3, 'POINTS', true, false,
 'يقول ما سيحدث ومتى', 'It says what happens next and by when',
 'من سيفعل ماذا، وفي أي يوم؟ وإن بقي شيء على صاحب الطلب فما هو؟ لا ينطبق حين انتهى كل شيء.', 'Who will do what, on which day? And what is left for the requester to do? It does not apply when everything is over.',
 array['لا يقول شيئًا', 'وعد بلا يوم ولا جهة', 'يقول ماذا، ولا يقول متى', 'يقول من وماذا ومتى'],
 array['Says nothing', 'A promise without a day and without anybody', 'Says what, but not when', 'Says who, what and when']),
(1, 'plain', 4, 'POINTS', false, false,
 'واضح الكلمات', 'It is in plain words',
 'هل يفهمه من لا يعرف الإدارة؟ جمل قصيرة، بلا مصطلحات ولا أرقام مواد دون شرح.', 'Would somebody understand it who knows nothing of the administration? Short sentences, no terms and no article numbers without an explanation.',
 array['لا يُفهم', 'يُفهم بجهد', 'واضح في معظمه', 'واضح من أول قراءة'],
 array['Cannot be understood', 'Understood with effort', 'Plain for the most part', 'Plain at the first reading']),
(1, 'courteous', 5, 'POINTS', false, false,
 'مهذب', 'It is courteous',
 'هل يخاطب صاحب الطلب باحترام، ويعتذر حيث وقع خطأ، ولا يلومه؟', 'Does it speak to the requester with respect, apologise where something went wrong, and blame nobody?',
 array['فيه إساءة أو لوم', 'جاف', 'مهذب', 'مهذب، ويشعر بما مر به صاحب الطلب'],
 array['Offends or blames', 'Curt', 'Courteous', 'Courteous, and feels what the requester went through']),
(1, 'language', 6, 'YES_NO', false, false,
 'بلغة صاحب الطلب', 'It is in the requester''s language',
 'كُتب باللغة التي كتب بها صاحب الطلب.', 'It is written in the language in which the requester wrote.',
 array['لا', 'نعم'], array['No', 'Yes']),
(1, 'private', 7, 'YES_NO', false, true,
 'لا يكشف شيئًا عن غيره', 'It reveals nothing of anybody else',
 'لا يذكر اسم شخص آخر ولا رقمه ولا حاله. وحيث ترى […] فقد حجبنا نحن ما يدل على صاحب الطلب.', 'It names nobody else, no number and no circumstances of theirs. Where you see […] we covered what tells who asked.',
 array['يكشف', 'لا يكشف'], array['It reveals something', 'It reveals nothing']);
