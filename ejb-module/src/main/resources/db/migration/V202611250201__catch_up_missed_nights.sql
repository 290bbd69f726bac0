-- A night begun for a day that was missed: when it completes, the next day's begins, up to this date.
alter table night add column catch_up_to date;
