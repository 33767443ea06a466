-- Where the sums are built anew, until it takes the other's place.
create table insight.cell_next (like insight.cell including all) with (fillfactor = 80);
