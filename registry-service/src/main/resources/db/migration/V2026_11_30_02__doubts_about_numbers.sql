-- What looks odd about a number that was taken all the same is kept with it, as it was when it was told. Of the NIK koperasi
-- no structure is published; the ones that were seen have thirteen digits and begin with the code of their regency.

alter table identity_number add column doubts text[] not null default '{}'
    constraint identity_number_doubts_known check (doubts <@ array['UNUSUAL_FORM', 'OTHER_REGENCY']);
comment on column identity_number.doubts is 'What looks odd about it: another form than is known, or it does not begin with the code of its regency.';
update identity_number
   set doubts = array_remove(array[case when number !~ '^[0-9]{13}$' then 'UNUSUAL_FORM' end,
                                   case when left(number, 4) <> replace(left(village_code, 5), '.', '') then 'OTHER_REGENCY' end],
                             null)
 where kind = 'NIK_KOPERASI';
grant update (doubts) on identity_number to ${runtime};
