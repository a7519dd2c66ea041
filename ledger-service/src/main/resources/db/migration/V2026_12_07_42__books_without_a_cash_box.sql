-- A cooperative that keeps all its cash in one box has no account for the operational book and for that of the units. What
-- tellers post by their short forms says all the same what belongs there.

create table cash_book_form (
    book text collate "C" not null constraint cash_book_form_book_known check (book in ('OPERATIONAL', 'UNIT')),
    kind text collate "C" not null constraint cash_book_form_kind_known references entry_kind,
    leg  text collate "C" not null constraint cash_book_form_leg_known check (leg in ('MONEY', 'UNIT')),
    sign smallint not null constraint cash_book_form_sign_known check (sign in (-1, 1)),
    constraint cash_book_form_pk primary key (book, kind)
);
comment on table cash_book_form is 'Which short forms of the teller are written into which book though their money lies elsewhere.';
comment on column cash_book_form.leg is 'MONEY: the lines of cash and bank of an entry that is of no unit; UNIT: its lines of a unit.';
comment on column cash_book_form.sign is 'What a debit of those lines is to the book: 1 a receipt, -1 a payment. Capital placed in a unit comes in there.';
insert into cash_book_form (book, kind, leg, sign) values
    ('OPERATIONAL', 'expense', 'MONEY', 1),
    ('UNIT', 'sale', 'UNIT', -1), ('UNIT', 'purchase', 'UNIT', -1), ('UNIT', 'expense', 'UNIT', -1),
    ('UNIT', 'agent-fee', 'UNIT', -1), ('UNIT', 'unit-capital', 'UNIT', 1), ('UNIT', 'unit-capital-return', 'UNIT', 1),
    ('UNIT', 'unit-profit', 'UNIT', 1);
grant select on cash_book_form to ${runtime};
