-- Entries are sealed in blocks, each of which carries the hash of the one before; appending takes no lock and knows no chain.
-- written_by is the transaction that wrote an entry: all below the oldest that still runs are over, so what they wrote is final.
alter table timeline_entry add column written_by bigint not null default 0;   -- 0: written before there were blocks
alter table timeline_entry alter column written_by set default (pg_current_xact_id()::text::bigint);
create index timeline_written on timeline_entry using brin (written_by) with (pages_per_range = 16, autosummarize = on);

create table audit_block (
  tenant_id   text not null references tenant,
  block_no    bigint not null check (block_no > 0),
  cluster     bigint not null,          -- the database cluster that counted the transactions (its system identifier)
  above       bigint not null,          -- entries of this cluster have greater numbers
  span_from   bigint not null,          -- transactions from here
  span_to     bigint not null,          -- to before here; 0: entries that a new cluster found unsealed
  complete    boolean not null,         -- false: the next block goes on with the same span
  entry_ids   bigint[] not null,        -- ascending
  hashes      bytea not null,           -- SHA-256 of the content of each, in the same order
  hash_before bytea not null check (octet_length(hash_before) = 32),
  hash        bytea not null check (octet_length(hash) = 32),
  sealed_at   timestamptz not null,     -- real time, by the database's clock like recorded_at
  primary key (tenant_id, block_no),
  constraint audit_block_leaves check (cardinality(entry_ids) > 0 and octet_length(hashes) = 32 * cardinality(entry_ids)),
  constraint audit_block_span check (span_from <= span_to)
);
alter table audit_block alter column hashes set storage external;

-- How far sealing is. Only a note: entries that it makes the sealer pass over are named by whoever verifies.
create table audit_sealing (
  only_one  boolean primary key default true check (only_one),
  cluster   bigint not null,
  above     bigint not null,
  sealed_to bigint not null
);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger audit_block_append_only before update or delete or truncate on audit_block
  for each statement execute function refuse_audit_change();
create trigger timeline_append_only before update or delete or truncate on timeline_entry
  for each statement execute function refuse_audit_change();
