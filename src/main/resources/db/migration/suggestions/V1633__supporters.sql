-- All that one phone supports, to be found when its owner is erased.
create index support_of_voter on suggestions.support (voter);
