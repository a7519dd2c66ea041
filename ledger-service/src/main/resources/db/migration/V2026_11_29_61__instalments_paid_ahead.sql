-- What a cooperative paid of its loan before it was due, until the instalment that it pays falls due.
insert into account (code, name, english_name, side, floor_sen, of_member, valid_from) values
    ('118', 'Angsuran dibayar di muka', 'Instalments paid ahead', 1, 0, false, '2024-01-16');

insert into statement_line (statement, code, section, place, name) values
    ('BALANCE_SHEET', 'INSTALMENTS_PAID_AHEAD', 'CURRENT_ASSETS', 611, 'Angsuran dibayar di muka');

insert into statement_account (statement, account, party, line, later_line) values
    ('BALANCE_SHEET', '118', 'ANY', 'INSTALMENTS_PAID_AHEAD', null),
    ('CASH_FLOW', '118', 'ANY', 'LOANS', null);
