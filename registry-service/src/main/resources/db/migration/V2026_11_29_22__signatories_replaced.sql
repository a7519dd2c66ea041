-- After an election a bank puts down others as signatories: from which day, by which paper, and who told it. Those before stay.

alter table bank_account_signatory
    add column signs_from     date,
    add column evidence       text,
    add column recorded_at    timestamptz,
    add column recorded_roles text[];
update bank_account_signatory s set signs_from = a.requested_on from bank_account a where a.id = s.account_id;
alter table bank_account_signatory
    alter column signs_from set not null,
    drop constraint bank_account_signatory_pk,
    add constraint bank_account_signatory_pk primary key (account_id, office, signs_from);
comment on table bank_account_signatory is 'Who signs for an account, from which day on: chair and treasurer when it was asked for, then whom the bank put down in their place. Insert only.';
comment on column bank_account_signatory.evidence is 'The paper by which the bank replaced who signed before; none of the first.';
create index bank_account_signatory_region_index on bank_account_signatory (village_code collate "C", account_id);

insert into erasable_text (holder, held) values ('bank_account_signatory', 'evidence');
