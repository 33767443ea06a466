-- The cases behind figures are found by their traces now: see insight.trace.
drop index cases.late_of_nation;
drop index cases.late_of_agency;
drop index cases.reopened_of_nation;
drop index cases.reopened_of_agency;
