-- The end of a night is told to every server that listens; so pages show what it left.
create function tell_night_end() returns trigger language plpgsql as $$
begin
  perform pg_notify('tahsil_live',
    json_build_object('portfolio', new.portfolio_id, 'kind', 'NIGHT', 'accounts', '[]'::json)::text);
  return null;
end $$;
create trigger night_told after update of status on night
  for each row when (old.status = 'STARTED' and new.status <> 'STARTED')
  execute function tell_night_end();
