-- The yardstick's own portfolio in its own schema, shaped as the product's is: built before anything is measured.
create schema floor;
create function floor.u(a bigint, salt int) returns double precision immutable parallel safe language sql as
$$ select (hashint8extended(a, salt) & 9007199254740991)::double precision / 9007199254740992 $$;
create table floor.account (account_id bigint primary key);
create table floor.instalment (
  account_id bigint not null, seq smallint not null, due_date date not null, amount_minor bigint not null,
  paid_minor bigint not null, primary key (account_id, seq)) with (fillfactor = 90);
create table floor.payment (
  payment_id bigint generated always as identity primary key, account_id bigint not null, value_date date not null,
  amount_minor bigint not null);
create table floor.state (
  account_id bigint primary key, as_of date not null, outstanding_minor bigint not null, overdue_minor bigint not null,
  oldest_unpaid date, bucket smallint not null) with (fillfactor = 85);
create table floor.snapshot (
  as_of date not null, account_id bigint not null, outstanding_minor bigint not null, overdue_minor bigint not null,
  dpd int not null, bucket smallint not null) partition by range (as_of);
create table floor.transition (
  account_id bigint not null, as_of date not null, from_bucket smallint, to_bucket smallint not null, dpd int not null,
  primary key (account_id, as_of));
create table floor.alert (
  account_id bigint not null, as_of date not null, kind text not null, dpd int not null, overdue_minor bigint not null,
  primary key (account_id, as_of, kind));

insert into floor.account select account_id from account;
insert into floor.instalment
select account_id, item_no, due_on, amount_minor, amount_minor - open_minor from item;
insert into floor.payment (account_id, value_date, amount_minor)
select account_id, value_on, amount_minor from posting order by posting_id;
create index instalment_open on floor.instalment (account_id, due_date) include (amount_minor, paid_minor)
  where paid_minor < amount_minor;
create index payment_day on floor.payment (value_date, account_id);
