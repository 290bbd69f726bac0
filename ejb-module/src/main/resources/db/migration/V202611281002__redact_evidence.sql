-- Evidence that must not be kept: its content, name and place are taken out, once; that it was there, since when and by whom stays.
alter table concern_evidence
  add column redacted_by text,
  add column redacted_on date,                   -- business date
  add column redacted_because text check (length(redacted_because) between 1 and 200),
  drop constraint concern_evidence_either,
  add constraint concern_evidence_either check (redacted_on is not null
    or ((reference is null) = (content is not null) and (content is null) = (media_type is null)
      and (content is null) = (sha256 is null))),
  add constraint concern_evidence_redacted check ((redacted_on is null) = (redacted_by is null)
    and (redacted_on is null) = (redacted_because is null)
    and (redacted_on is null or (content is null and reference is null and name = '-')));

create function refuse_evidence_change() returns trigger language plpgsql as $$
begin
  if old.redacted_on is not null or new.redacted_on is null
      or (old.evidence_id, old.evidence_key, old.concern_id, old.kind, old.media_type, old.sha256, old.added_by, old.added_on,
          old.recorded_at)
        is distinct from
         (new.evidence_id, new.evidence_key, new.concern_id, new.kind, new.media_type, new.sha256, new.added_by, new.added_on,
          new.recorded_at) then
    raise exception 'concern_evidence is append-only: it may be redacted, once';
  end if;
  return new;
end $$;
drop trigger concern_evidence_append_only on concern_evidence;
create trigger concern_evidence_append_only before delete on concern_evidence
  for each statement execute function refuse_concern_change();
create trigger concern_evidence_redaction before update on concern_evidence
  for each row execute function refuse_evidence_change();
