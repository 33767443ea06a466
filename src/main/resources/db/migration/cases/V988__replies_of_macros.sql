-- A macro can answer with a template. Errands that were ordered before answer with none.
alter table cases.macro add column template_id bigint;
update cases.bulk set errand = errand || '{"template": 0}';
