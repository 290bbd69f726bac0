-- What a plan may do to the count of days past due. A setting of promises: null never, 0 at once, n after n instalments.
alter table promise_terms
  add column re_age_after smallint check (re_age_after between 0 and 12),
  add column re_age_rest_days smallint not null default 365 check (re_age_rest_days between 0 and 3660);
alter table arrangement add column re_age_after smallint;

-- From what date each item counts for as long as its cause re-ages it. Written with the cause, never changed.
create table re_aged_item (
  cause        uuid not null,
  account_id   bigint not null references account,
  item_no      integer not null,
  counted_from date not null,
  primary key (cause, item_no)
);
create index re_aged_item_account on re_aged_item (account_id);

-- From when until when a cause re-ages: found anew whenever what is known of it changes.
create table re_ageing (
  re_ageing_id bigint generated always as identity primary key,
  portfolio_id bigint not null references portfolio,
  account_id   bigint not null references account,
  cause        uuid not null,
  from_on      date not null,
  to_on        date,                             -- the first day on which it does not; null: open
  known_on     date not null,
  undone_on    date,
  recorded_at  timestamptz not null default now(),
  constraint re_ageing_lasts check (to_on is null or to_on > from_on),
  constraint re_ageing_undone_later check (undone_on is null or undone_on >= known_on)
);
create unique index re_ageing_live on re_ageing (cause) where undone_on is null;
create index re_ageing_account on re_ageing (account_id);
create index re_ageing_portfolio on re_ageing (portfolio_id);

create function refuse_re_ageing_change() returns trigger language plpgsql as $$
begin
  if tg_table_name = 're_ageing' and tg_op = 'UPDATE' and old.undone_on is null and new.undone_on is not null
      and to_jsonb(new) - 'undone_on' = to_jsonb(old) - 'undone_on' then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger re_aged_item_append_only before update or delete on re_aged_item
  for each row execute function refuse_re_ageing_change();
create trigger re_ageing_append_only before update or delete on re_ageing
  for each row execute function refuse_re_ageing_change();
