-- A part of a loan that the fund paid to a supplier never was on the cooperative's bank account: until what was bought has
-- come, the supplier owes it.
insert into account (code, name, english_name, side, floor_sen, of_member, valid_from) values
    ('119', 'Uang muka kepada pemasok', 'Paid ahead to suppliers', 1, 0, false, '2024-01-16');

insert into statement_line (statement, code, section, place, name) values
    ('BALANCE_SHEET', 'PAID_TO_SUPPLIERS', 'CURRENT_ASSETS', 612, 'Uang muka kepada pemasok');

insert into statement_account (statement, account, party, line, later_line) values
    ('BALANCE_SHEET', '119', 'ANY', 'PAID_TO_SUPPLIERS', null);
insert into statement_account (statement, account, party, line, later_line)
select statement, '119', party, line, later_line from statement_account where statement = 'CASH_FLOW' and account = '114';
