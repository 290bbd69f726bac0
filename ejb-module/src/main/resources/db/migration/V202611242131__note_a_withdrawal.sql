-- Why a hold was taken back, in the words of whoever did; written together with undone_on.
alter table hold add column undone_note text;
