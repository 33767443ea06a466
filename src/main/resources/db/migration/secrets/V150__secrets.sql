create schema secrets;

-- What the installation's secret looked like when it was first used: another secret would turn references into others.
create table secrets.fingerprint (
  fingerprint bytea primary key
);
