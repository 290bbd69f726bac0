-- The look of a tenant's reports: the colour of stripes and headings, and a logo.
create table report_look (
  tenant_id text primary key references tenant,
  accent    text not null check (accent ~ '^#[0-9A-F]{6}$'),
  logo      bytea check (octet_length(logo) <= 60000),   -- a PNG picture
  set_by    text not null,
  set_at    timestamptz not null default now()
);
