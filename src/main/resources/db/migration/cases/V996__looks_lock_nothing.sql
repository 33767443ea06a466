-- A look is written while others work on the case: it shall not lock the row of the case, as the check of a foreign key does.
alter table cases.look drop constraint look_case_id_fkey;
