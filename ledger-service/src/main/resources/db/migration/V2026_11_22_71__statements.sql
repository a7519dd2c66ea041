-- Which account stands on which line of which statement (SAK EP), with partisipasi anggota apart from other income. An
-- account of a cooperative's own stands where its root does.

create table statement_section (
    statement text collate "C" not null
        constraint statement_section_statement_known
            check (statement in ('BALANCE_SHEET', 'INCOME_STATEMENT', 'CASH_FLOW', 'NOTES')),
    code      text collate "C" not null,
    place     smallint not null,
    side      smallint not null constraint statement_section_side_known check (side in (1, -1)),
    name      text     not null,
    constraint statement_section_pk primary key (statement, code),
    constraint statement_section_place_unique unique (statement, place)
);
comment on table statement_section is 'The parts of a statement, from top to bottom.';
comment on column statement_section.side is '1: debits count up; -1: credits do.';

create table statement_line (
    statement text collate "C" not null,
    code      text collate "C" not null,
    section   text collate "C" not null,
    place     smallint not null,
    name      text     not null,
    constraint statement_line_pk primary key (statement, code),
    constraint statement_line_place_unique unique (statement, place),
    constraint statement_line_section_known foreign key (statement, section) references statement_section
);
comment on table statement_line is 'The lines of a statement, from top to bottom.';

create table statement_total (
    statement text collate "C" not null,
    code      text collate "C" not null,
    place     smallint not null,
    name      text     not null,
    sections  text[] collate "C" not null,
    lines     text[] collate "C",
    constraint statement_total_pk primary key (statement, code)
);
comment on table statement_total is 'What a statement adds up at its foot.';
comment on column statement_total.lines is 'Those of the sections that count; all when null.';

create table statement_account (
    statement   text collate "C" not null,
    account     text collate "C" not null constraint statement_account_account_known references account,
    party       text collate "C" not null default 'ANY'
        constraint statement_account_party_known check (party in ('ANY', 'MEMBER', 'NON_MEMBER', 'UNTOLD')),
    line        text collate "C" not null,
    later_line  text collate "C",
    valid_from  date not null default '2024-01-16',
    valid_until date,
    constraint statement_account_pk primary key (statement, account, party, valid_from),
    constraint statement_account_line_known foreign key (statement, line) references statement_line,
    constraint statement_account_later_line_known foreign key (statement, later_line) references statement_line (statement, code),
    constraint statement_account_validity_ordered check (valid_until is null or valid_until >= valid_from)
);
comment on table statement_account is 'The line of an account, effective-dated: that of the day for which a statement is made counts.';
comment on column statement_account.party is 'With whom it was done; UNTOLD where the posting does not say.';
comment on column statement_account.later_line is 'Where it stands once the calendar year of the posting is over.';

insert into statement_section (statement, code, place, side, name) values
    ('BALANCE_SHEET', 'CURRENT_ASSETS', 1, 1, 'Aset lancar'),
    ('BALANCE_SHEET', 'FIXED_ASSETS', 2, 1, 'Aset tetap'),
    ('BALANCE_SHEET', 'CURRENT_LIABILITIES', 3, -1, 'Liabilitas jangka pendek'),
    ('BALANCE_SHEET', 'LONG_TERM_LIABILITIES', 4, -1, 'Liabilitas jangka panjang'),
    ('BALANCE_SHEET', 'EQUITY', 5, -1, 'Ekuitas'),
    ('INCOME_STATEMENT', 'MEMBERS', 1, -1, 'Partisipasi anggota'),
    ('INCOME_STATEMENT', 'OTHERS', 2, -1, 'Transaksi dengan non-anggota'),
    ('INCOME_STATEMENT', 'UNTOLD', 3, -1, 'Tanpa keterangan pihak'),
    ('INCOME_STATEMENT', 'EXPENSES', 4, -1, 'Beban operasi'),
    ('CASH_FLOW', 'OPERATING', 1, -1, 'Arus kas dari aktivitas operasi'),
    ('CASH_FLOW', 'INVESTING', 2, -1, 'Arus kas dari aktivitas investasi'),
    ('CASH_FLOW', 'FINANCING', 3, -1, 'Arus kas dari aktivitas pendanaan'),
    ('CASH_FLOW', 'CARRIED_IN', 4, -1, 'Saldo dari pembukuan sebelumnya'),
    ('CASH_FLOW', 'CASH', 5, 1, 'Kas dan bank akhir periode'),
    ('NOTES', 'SAVINGS', 1, -1, 'Simpanan anggota'),
    ('NOTES', 'RECEIVABLES', 2, 1, 'Piutang'),
    ('NOTES', 'LOANS', 3, -1, 'Pinjaman menurut sumber');

insert into statement_line (statement, code, section, place, name)
select 'BALANCE_SHEET', code, section, place, name
  from (values
    ('CASH', 'CURRENT_ASSETS', 1, 'Kas'),
    ('BANK', 'CURRENT_ASSETS', 2, 'Bank'),
    ('MEMBER_LOANS', 'CURRENT_ASSETS', 3, 'Piutang pinjaman anggota'),
    ('TRADE_RECEIVABLES', 'CURRENT_ASSETS', 4, 'Piutang usaha'),
    ('ALLOWANCE', 'CURRENT_ASSETS', 5, 'Penyisihan piutang'),
    ('INVENTORIES', 'CURRENT_ASSETS', 6, 'Persediaan'),
    ('FIXED_ASSETS', 'FIXED_ASSETS', 7, 'Aset tetap'),
    ('DEPRECIATION', 'FIXED_ASSETS', 8, 'Akumulasi penyusutan'),
    ('VOLUNTARY_SAVINGS', 'CURRENT_LIABILITIES', 9, 'Simpanan sukarela'),
    ('TERM_SAVINGS', 'CURRENT_LIABILITIES', 10, 'Simpanan berjangka'),
    ('TRADE_PAYABLES', 'CURRENT_LIABILITIES', 11, 'Utang usaha'),
    ('SURPLUS_FUNDS', 'CURRENT_LIABILITIES', 12, 'Dana-dana SHU'),
    ('TAXES', 'CURRENT_LIABILITIES', 13, 'Utang pajak'),
    ('VILLAGE_SURPLUS', 'CURRENT_LIABILITIES', 14, 'SHU untuk desa'),
    ('LPDB_LOAN', 'LONG_TERM_LIABILITIES', 15, 'Pinjaman LPDB'),
    ('STATE_BANK_LOAN', 'LONG_TERM_LIABILITIES', 16, 'Pinjaman Himbara'),
    ('VILLAGE_FUNDS', 'LONG_TERM_LIABILITIES', 17, 'Kewajiban penempatan dana desa'),
    ('PRINCIPAL_SAVINGS', 'EQUITY', 18, 'Simpanan pokok'),
    ('MANDATORY_SAVINGS', 'EQUITY', 19, 'Simpanan wajib'),
    ('RESERVES', 'EQUITY', 20, 'Dana cadangan'),
    ('GRANTS', 'EQUITY', 21, 'Hibah'),
    ('PARTICIPATING_CAPITAL', 'EQUITY', 22, 'Modal penyertaan'),
    ('EARLIER_SURPLUS', 'EQUITY', 23, 'SHU tahun lalu belum dibagi'),
    ('CURRENT_SURPLUS', 'EQUITY', 24, 'SHU tahun berjalan')) as l (code, section, place, name)
union all
select 'INCOME_STATEMENT', code, section, place, name
  from (values
    ('MEMBER_SALES', 'MEMBERS', 1, 'Penjualan kepada anggota'),
    ('MEMBER_LOAN_INCOME', 'MEMBERS', 2, 'Jasa pinjaman anggota'),
    ('MEMBER_COST', 'MEMBERS', 3, 'Harga pokok penjualan kepada anggota'),
    ('OTHER_SALES', 'OTHERS', 4, 'Penjualan kepada non-anggota'),
    ('OTHER_LOAN_INCOME', 'OTHERS', 5, 'Jasa pinjaman non-anggota'),
    ('OTHER_COST', 'OTHERS', 6, 'Harga pokok penjualan kepada non-anggota'),
    ('UNTOLD_LOAN_INCOME', 'UNTOLD', 7, 'Jasa pinjaman'),
    ('UNTOLD_COST', 'UNTOLD', 8, 'Harga pokok penjualan'),
    ('STAFF', 'EXPENSES', 9, 'Beban kepegawaian'),
    ('ADMINISTRATION', 'EXPENSES', 10, 'Beban administrasi dan umum'),
    ('INTEREST', 'EXPENSES', 11, 'Beban bunga'),
    ('DEPRECIATION', 'EXPENSES', 12, 'Beban penyusutan dan penyisihan')) as l (code, section, place, name)
union all
select 'CASH_FLOW', code, section, place, name
  from (values
    ('MEMBER_SALES', 'OPERATING', 1, 'Penerimaan penjualan kepada anggota'),
    ('OTHER_SALES', 'OPERATING', 2, 'Penerimaan penjualan kepada non-anggota'),
    ('TRADE_RECEIVABLES', 'OPERATING', 3, 'Piutang usaha (neto)'),
    ('LOAN_INCOME', 'OPERATING', 4, 'Penerimaan jasa pinjaman'),
    ('MEMBER_LOANS', 'OPERATING', 5, 'Pinjaman kepada anggota (neto)'),
    ('SUPPLIERS', 'OPERATING', 6, 'Persediaan dan pemasok (neto)'),
    ('STAFF', 'OPERATING', 7, 'Pembayaran beban kepegawaian'),
    ('ADMINISTRATION', 'OPERATING', 8, 'Pembayaran beban administrasi dan umum'),
    ('INTEREST', 'OPERATING', 9, 'Pembayaran bunga'),
    ('TAXES', 'OPERATING', 10, 'Pembayaran pajak'),
    ('SURPLUS_FUNDS', 'OPERATING', 11, 'Pembayaran dana-dana SHU'),
    ('FIXED_ASSETS', 'INVESTING', 12, 'Aset tetap (neto)'),
    ('CAPITAL_SAVINGS', 'FINANCING', 13, 'Simpanan pokok dan wajib (neto)'),
    ('OTHER_SAVINGS', 'FINANCING', 14, 'Simpanan sukarela dan berjangka (neto)'),
    ('LOANS', 'FINANCING', 15, 'Pinjaman (neto)'),
    ('GRANTS', 'FINANCING', 16, 'Hibah'),
    ('PARTICIPATING_CAPITAL', 'FINANCING', 17, 'Modal penyertaan (neto)'),
    ('SURPLUS', 'FINANCING', 18, 'Cadangan dan SHU (neto)'),
    ('CARRIED_IN', 'CARRIED_IN', 19, 'Saldo awal'),
    ('CASH_BEFORE', 'CASH', 20, 'Kas dan bank awal periode'),
    ('CASH', 'CASH', 21, 'Mutasi kas dan bank')) as l (code, section, place, name)
union all
select 'NOTES', code, section, place, name
  from (values
    ('PRINCIPAL_SAVINGS', 'SAVINGS', 1, 'Simpanan pokok'),
    ('MANDATORY_SAVINGS', 'SAVINGS', 2, 'Simpanan wajib'),
    ('VOLUNTARY_SAVINGS', 'SAVINGS', 3, 'Simpanan sukarela'),
    ('TERM_SAVINGS', 'SAVINGS', 4, 'Simpanan berjangka'),
    ('MEMBER_LOANS', 'RECEIVABLES', 5, 'Piutang pinjaman anggota'),
    ('TRADE_RECEIVABLES', 'RECEIVABLES', 6, 'Piutang usaha'),
    ('ALLOWANCE', 'RECEIVABLES', 7, 'Penyisihan piutang'),
    ('LPDB_LOAN', 'LOANS', 8, 'LPDB'),
    ('STATE_BANK_LOAN', 'LOANS', 9, 'Himbara'),
    ('VILLAGE_FUNDS', 'LOANS', 10, 'Penempatan dana desa')) as l (code, section, place, name);

insert into statement_total (statement, code, place, name, sections) values
    ('BALANCE_SHEET', 'ASSETS', 1, 'Jumlah aset', '{CURRENT_ASSETS,FIXED_ASSETS}'),
    ('BALANCE_SHEET', 'LIABILITIES', 2, 'Jumlah liabilitas', '{CURRENT_LIABILITIES,LONG_TERM_LIABILITIES}'),
    ('BALANCE_SHEET', 'EQUITY', 3, 'Jumlah ekuitas', '{EQUITY}'),
    ('BALANCE_SHEET', 'LIABILITIES_AND_EQUITY', 4, 'Jumlah liabilitas dan ekuitas',
     '{CURRENT_LIABILITIES,LONG_TERM_LIABILITIES,EQUITY}'),
    ('INCOME_STATEMENT', 'GROSS', 1, 'Sisa hasil usaha kotor', '{MEMBERS,OTHERS,UNTOLD}'),
    ('INCOME_STATEMENT', 'SURPLUS', 2, 'Sisa hasil usaha', '{MEMBERS,OTHERS,UNTOLD,EXPENSES}'),
    ('CASH_FLOW', 'CHANGE', 1, 'Kenaikan (penurunan) kas dan bank', '{OPERATING,INVESTING,FINANCING,CARRIED_IN}');

insert into statement_total (statement, code, place, name, sections, lines) values
    ('INCOME_STATEMENT', 'INCOME', 0, 'Volume usaha', '{MEMBERS,OTHERS,UNTOLD}',
     '{MEMBER_SALES,MEMBER_LOAN_INCOME,OTHER_SALES,OTHER_LOAN_INCOME,UNTOLD_LOAN_INCOME}');

insert into statement_account (statement, account, line, later_line)
select 'BALANCE_SHEET', account, line, later_line
  from (values
    ('111', 'CASH', null), ('112', 'BANK', null), ('113', 'MEMBER_LOANS', null), ('1131', 'TRADE_RECEIVABLES', null),
    ('1139', 'ALLOWANCE', null), ('114', 'INVENTORIES', null), ('121', 'FIXED_ASSETS', null),
    ('129', 'DEPRECIATION', null), ('211', 'VOLUNTARY_SAVINGS', null), ('212', 'TERM_SAVINGS', null),
    ('213', 'TRADE_PAYABLES', null), ('214', 'SURPLUS_FUNDS', null), ('215', 'TAXES', null),
    ('216', 'VILLAGE_SURPLUS', null), ('221', 'LPDB_LOAN', null), ('222', 'STATE_BANK_LOAN', null),
    ('223', 'VILLAGE_FUNDS', null), ('311', 'PRINCIPAL_SAVINGS', null), ('321', 'MANDATORY_SAVINGS', null),
    ('331', 'RESERVES', null), ('341', 'GRANTS', null), ('342', 'GRANTS', null), ('351', 'CURRENT_SURPLUS', null),
    ('352', 'EARLIER_SURPLUS', null), ('361', 'PARTICIPATING_CAPITAL', null),
    ('411', 'CURRENT_SURPLUS', 'EARLIER_SURPLUS'), ('421', 'CURRENT_SURPLUS', 'EARLIER_SURPLUS'),
    ('431', 'CURRENT_SURPLUS', 'EARLIER_SURPLUS'), ('511', 'CURRENT_SURPLUS', 'EARLIER_SURPLUS'),
    ('521', 'CURRENT_SURPLUS', 'EARLIER_SURPLUS'), ('531', 'CURRENT_SURPLUS', 'EARLIER_SURPLUS'),
    ('541', 'CURRENT_SURPLUS', 'EARLIER_SURPLUS'), ('551', 'CURRENT_SURPLUS', 'EARLIER_SURPLUS')
  ) as a (account, line, later_line);

insert into statement_account (statement, account, party, line) values
    ('INCOME_STATEMENT', '411', 'ANY', 'MEMBER_SALES'),
    ('INCOME_STATEMENT', '421', 'ANY', 'OTHER_SALES'),
    ('INCOME_STATEMENT', '431', 'MEMBER', 'MEMBER_LOAN_INCOME'),
    ('INCOME_STATEMENT', '431', 'NON_MEMBER', 'OTHER_LOAN_INCOME'),
    ('INCOME_STATEMENT', '431', 'UNTOLD', 'UNTOLD_LOAN_INCOME'),
    ('INCOME_STATEMENT', '511', 'MEMBER', 'MEMBER_COST'),
    ('INCOME_STATEMENT', '511', 'NON_MEMBER', 'OTHER_COST'),
    ('INCOME_STATEMENT', '511', 'UNTOLD', 'UNTOLD_COST'),
    ('INCOME_STATEMENT', '521', 'ANY', 'STAFF'),
    ('INCOME_STATEMENT', '531', 'ANY', 'ADMINISTRATION'),
    ('INCOME_STATEMENT', '541', 'ANY', 'INTEREST'),
    ('INCOME_STATEMENT', '551', 'ANY', 'DEPRECIATION');

insert into statement_account (statement, account, line)
select 'CASH_FLOW', account, line
  from (values
    ('111', 'CASH'), ('112', 'CASH'), ('411', 'MEMBER_SALES'), ('421', 'OTHER_SALES'), ('1131', 'TRADE_RECEIVABLES'),
    ('431', 'LOAN_INCOME'), ('113', 'MEMBER_LOANS'), ('1139', 'MEMBER_LOANS'), ('551', 'MEMBER_LOANS'),
    ('114', 'SUPPLIERS'), ('213', 'SUPPLIERS'), ('511', 'SUPPLIERS'), ('521', 'STAFF'), ('531', 'ADMINISTRATION'),
    ('541', 'INTEREST'), ('215', 'TAXES'), ('214', 'SURPLUS_FUNDS'), ('216', 'SURPLUS_FUNDS'),
    ('121', 'FIXED_ASSETS'), ('129', 'FIXED_ASSETS'), ('311', 'CAPITAL_SAVINGS'), ('321', 'CAPITAL_SAVINGS'),
    ('211', 'OTHER_SAVINGS'), ('212', 'OTHER_SAVINGS'), ('221', 'LOANS'), ('222', 'LOANS'), ('223', 'LOANS'),
    ('341', 'GRANTS'), ('342', 'GRANTS'), ('361', 'PARTICIPATING_CAPITAL'), ('331', 'SURPLUS'), ('351', 'SURPLUS'),
    ('352', 'SURPLUS')) as a (account, line)
union all
select 'NOTES', account, line
  from (values
    ('311', 'PRINCIPAL_SAVINGS'), ('321', 'MANDATORY_SAVINGS'), ('211', 'VOLUNTARY_SAVINGS'), ('212', 'TERM_SAVINGS'),
    ('113', 'MEMBER_LOANS'), ('1131', 'TRADE_RECEIVABLES'), ('1139', 'ALLOWANCE'), ('221', 'LPDB_LOAN'),
    ('222', 'STATE_BANK_LOAN'), ('223', 'VILLAGE_FUNDS')) as a (account, line);

grant select on statement_section, statement_line, statement_total, statement_account to ${runtime};

-- Income and cost by party and unit: what the totals of days do not tell apart. Savings never touch this index.
create index posting_result_index on posting (cooperative_id, effective_date)
    include (account, party, unit_id, amount_sen) where account >= '4' and account < '6';

-- Debits less credits by line of the income statement and by business unit. Whoever asks has been asked for his reach.
create function result_lines(cooperative uuid, first_day date, last_day date)
    returns table (line text, unit_id uuid, net_sen numeric)
    language sql stable security definer
    set search_path = pg_catalog, public
    set enable_seqscan = off
as $$
    select s.line, p.unit_id, sum(p.amount_sen)
      from posting p
      join account a on a.code = split_part(p.account, '.', 1)
      join statement_account s
        on s.statement = 'INCOME_STATEMENT' and s.account = a.code
       and s.party in ('ANY', coalesce(p.party, a.party, 'UNTOLD'))
       and last_day between s.valid_from and coalesce(s.valid_until, last_day)
     where p.cooperative_id = cooperative and p.effective_date between first_day and last_day
       and p.account >= '4' and p.account < '6'
     group by s.line, p.unit_id
$$;
revoke all on function result_lines from public;
grant execute on function result_lines to ${runtime};
