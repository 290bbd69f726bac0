-- Peers that know a message again by our id are asked again instead of leaving it in doubt.
alter table outbox
  add column repeatable boolean not null default false, -- the newest try is with such a peer
  add column doubted    boolean not null default false; -- an earlier try with such a peer was not answered
