-- The short forms of the teller's day. Which accounts a form posts to is data, by form, purpose, party and the function of
-- the business unit; and so is where those accounts stand in the statements.

insert into account (code, name, english_name, side, floor_sen, of_member, valid_from) values
    ('115', 'Modal unit usaha', 'Capital placed in business units', 1, null, false, '2024-01-16'),
    ('217', 'Titipan pembayaran belum dikenali', 'Unidentified receipts', -1, 0, false, '2024-01-16'),
    ('224', 'Pinjaman pihak ketiga', 'Loans from third parties', -1, 0, false, '2024-01-16'),
    ('441', 'Pendapatan jasa', 'Service income', -1, null, false, '2024-01-16'),
    ('442', 'Hasil unit usaha', 'Profit handed over by business units', -1, null, false, '2024-01-16'),
    ('561', 'Selisih kas', 'Cash differences', 1, null, false, '2024-01-16');
update account set by_party = true where code = '441';

insert into statement_line (statement, code, section, place, name) values
    ('BALANCE_SHEET', 'UNIT_CAPITAL', 'CURRENT_ASSETS', 101, 'Modal unit usaha'),
    ('BALANCE_SHEET', 'UNIDENTIFIED_RECEIPTS', 'CURRENT_LIABILITIES', 102, 'Titipan pembayaran belum dikenali'),
    ('BALANCE_SHEET', 'THIRD_PARTY_LOANS', 'LONG_TERM_LIABILITIES', 103, 'Pinjaman pihak ketiga'),
    ('INCOME_STATEMENT', 'MEMBER_SERVICES', 'MEMBERS', 101, 'Pendapatan jasa dari anggota'),
    ('INCOME_STATEMENT', 'OTHER_SERVICES', 'OTHERS', 102, 'Pendapatan jasa dari non-anggota'),
    ('INCOME_STATEMENT', 'UNTOLD_SERVICES', 'UNTOLD', 103, 'Pendapatan jasa'),
    ('INCOME_STATEMENT', 'UNIT_PROFITS', 'UNTOLD', 104, 'Hasil unit usaha'),
    ('INCOME_STATEMENT', 'CASH_DIFFERENCES', 'EXPENSES', 105, 'Selisih kas'),
    ('CASH_FLOW', 'SERVICES', 'OPERATING', 101, 'Penerimaan jasa dan hasil unit usaha'),
    ('CASH_FLOW', 'UNIT_CAPITAL', 'OPERATING', 102, 'Modal unit usaha (neto)'),
    ('CASH_FLOW', 'UNIDENTIFIED_RECEIPTS', 'OPERATING', 103, 'Titipan pembayaran belum dikenali (neto)'),
    ('CASH_FLOW', 'CASH_DIFFERENCES', 'OPERATING', 104, 'Selisih kas'),
    ('NOTES', 'THIRD_PARTY_LOANS', 'LOANS', 101, 'Pihak ketiga');

insert into statement_account (statement, account, party, line, later_line) values
    ('BALANCE_SHEET', '115', 'ANY', 'UNIT_CAPITAL', null),
    ('BALANCE_SHEET', '217', 'ANY', 'UNIDENTIFIED_RECEIPTS', null),
    ('BALANCE_SHEET', '224', 'ANY', 'THIRD_PARTY_LOANS', null),
    ('BALANCE_SHEET', '441', 'ANY', 'CURRENT_SURPLUS', 'EARLIER_SURPLUS'),
    ('BALANCE_SHEET', '442', 'ANY', 'CURRENT_SURPLUS', 'EARLIER_SURPLUS'),
    ('BALANCE_SHEET', '561', 'ANY', 'CURRENT_SURPLUS', 'EARLIER_SURPLUS'),
    ('INCOME_STATEMENT', '441', 'MEMBER', 'MEMBER_SERVICES', null),
    ('INCOME_STATEMENT', '441', 'NON_MEMBER', 'OTHER_SERVICES', null),
    ('INCOME_STATEMENT', '441', 'UNTOLD', 'UNTOLD_SERVICES', null),
    ('INCOME_STATEMENT', '442', 'ANY', 'UNIT_PROFITS', null),
    ('INCOME_STATEMENT', '561', 'ANY', 'CASH_DIFFERENCES', null),
    ('CASH_FLOW', '115', 'ANY', 'UNIT_CAPITAL', null),
    ('CASH_FLOW', '217', 'ANY', 'UNIDENTIFIED_RECEIPTS', null),
    ('CASH_FLOW', '224', 'ANY', 'LOANS', null),
    ('CASH_FLOW', '441', 'ANY', 'SERVICES', null),
    ('CASH_FLOW', '442', 'ANY', 'SERVICES', null),
    ('CASH_FLOW', '561', 'ANY', 'CASH_DIFFERENCES', null),
    ('NOTES', '224', 'ANY', 'THIRD_PARTY_LOANS', null);

update statement_total
   set lines = lines || '{MEMBER_SERVICES,OTHER_SERVICES,UNTOLD_SERVICES,UNIT_PROFITS}'
 where statement = 'INCOME_STATEMENT' and code = 'INCOME';

create table teller_form_account (
    form          text collate "C" not null,
    leg           text collate "C" not null
        constraint teller_form_account_leg_known check (leg in ('COUNTER', 'COST', 'GOODS')),
    purpose       text collate "C" not null default 'ANY',
    party         text collate "C" not null default 'ANY'
        constraint teller_form_account_party_known check (party in ('ANY', 'MEMBER', 'NON_MEMBER')),
    unit_function text collate "C" not null default 'ANY',
    account       text collate "C" constraint teller_form_account_account_known references account,
    valid_from    date not null default '2024-01-16',
    valid_until   date,
    constraint teller_form_account_pk primary key (form, leg, purpose, party, unit_function, valid_from),
    constraint teller_form_account_validity_ordered check (valid_until is null or valid_until >= valid_from)
);
comment on table teller_form_account is 'The account of a leg of a teller''s form, effective-dated; what names a function of units comes before what names none.';
comment on column teller_form_account.leg is 'COUNTER: against the money; COST and GOODS: what was sold and where it leaves.';
comment on column teller_form_account.account is 'Null where the leg does not exist.';

insert into teller_form_account (form, leg, purpose, party, account) values
    ('SALE', 'COUNTER', 'ANY', 'MEMBER', '411'),
    ('SALE', 'COUNTER', 'ANY', 'NON_MEMBER', '421'),
    ('SALE', 'COST', 'ANY', 'ANY', '511'),
    ('SALE', 'GOODS', 'ANY', 'ANY', '114'),
    ('PURCHASE', 'COUNTER', 'ANY', 'ANY', '114'),
    ('EXPENSE', 'COUNTER', 'STAFF', 'ANY', '521'),
    ('EXPENSE', 'COUNTER', 'MEETING', 'ANY', '531'),
    ('EXPENSE', 'COUNTER', 'STATIONERY', 'ANY', '531'),
    ('EXPENSE', 'COUNTER', 'COMMUNICATION', 'ANY', '531'),
    ('EXPENSE', 'COUNTER', 'UTILITIES', 'ANY', '531'),
    ('EXPENSE', 'COUNTER', 'BANK_CHARGE', 'ANY', '531'),
    ('EXPENSE', 'COUNTER', 'INTEREST', 'ANY', '541'),
    ('EXPENSE', 'COUNTER', 'OTHER', 'ANY', '531'),
    ('UNIT_CAPITAL', 'COUNTER', 'ANY', 'ANY', '115'),
    ('UNIT_CAPITAL_RETURN', 'COUNTER', 'ANY', 'ANY', '115'),
    ('UNIT_PROFIT', 'COUNTER', 'ANY', 'ANY', '442'),
    ('AGENT_FEE', 'COUNTER', 'ANY', 'ANY', '441'),
    ('THIRD_PARTY_LOAN', 'COUNTER', 'ANY', 'ANY', '224'),
    ('THIRD_PARTY_LOAN_REPAYMENT', 'COUNTER', 'ANY', 'ANY', '224');
-- A clinic, a cold store and a carrier sell services, which leave no store.
insert into teller_form_account (form, leg, unit_function, account)
select 'SALE', 'COUNTER', f, '441'
  from unnest('{CLINIC,COLD_STORAGE,LOGISTICS}'::text[]) as f
union all
select 'SALE', leg, f, null
  from unnest('{CLINIC,COLD_STORAGE,LOGISTICS}'::text[]) as f, unnest('{COST,GOODS}'::text[]) as leg;

grant select on teller_form_account to ${runtime};
