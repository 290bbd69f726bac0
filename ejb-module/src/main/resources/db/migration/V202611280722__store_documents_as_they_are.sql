-- PDF and XLSX are compressed already.
alter table report_chunk alter column content set storage external;
