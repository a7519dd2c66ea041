-- The call of an annual meeting says whose accounts the members are called to hear.

alter table meeting_call add column book_year integer;
update meeting_call k
   set book_year = coalesce((select m.book_year from meeting m where m.id = k.id), extract(year from k.meets_on) - 1)
 where k.kind = 'ANNUAL';
alter table meeting_call
    add constraint meeting_call_book_year_of_annual check ((kind = 'ANNUAL') = (book_year is not null));
comment on column meeting_call.book_year is 'The year whose accounts an annual meeting is called for.';
