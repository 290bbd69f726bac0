-- What an agency told is kept under AGENCY-{agency}:{its reference}, which nobody else can use, as its money is.
-- Before, a dialler or an agent could take the agency's reference first. The rows say what they said; only their name is longer.
alter table contact_outcome disable trigger contact_outcome_append_only;
update contact_outcome o set source_ref = 'AGENCY-' || o.source_ref
from portfolio p, agency a
where p.portfolio_id = o.portfolio_id and a.tenant_id = p.tenant_id and a.code = o.told_by
  and starts_with(o.source_ref, a.code || ':')
  and not exists (
    select from contact_outcome t
    where t.portfolio_id = o.portfolio_id and t.source_ref = 'AGENCY-' || o.source_ref);
alter table contact_outcome enable trigger contact_outcome_append_only;
