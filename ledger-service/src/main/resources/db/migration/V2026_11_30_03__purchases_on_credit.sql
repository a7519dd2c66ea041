-- Cash books speak of goods that are paid later, and of debts that are paid. What is bought on credit is owed on account 213
-- and moves no money of the book.

insert into teller_form_account (form, leg, account) values ('CREDIT_PURCHASE', 'COUNTER', '213');

insert into cash_vocabulary (words, side, book, form, account, other_book, valid_from)
select v.words, v.side, 'ANY', 'GENERAL', v.account, null, '2025-01-01'
  from (values
        ('bayar utang', 'PAID', '213'), ('bayar hutang', 'PAID', '213'),
        ('pembayaran utang', 'PAID', '213'), ('pembayaran hutang', 'PAID', '213'),
        ('pelunasan utang', 'PAID', '213'), ('pelunasan hutang', 'PAID', '213'),
        ('angsuran utang', 'PAID', '213'), ('angsuran hutang', 'PAID', '213'),
        ('cicilan utang', 'PAID', '213'), ('cicilan hutang', 'PAID', '213'),
        ('utang pihak ke', 'PAID', '224'), ('hutang pihak ke', 'PAID', '224'),
        ('bayar utang pihak ke', 'PAID', '224'), ('bayar hutang pihak ke', 'PAID', '224'),
        ('pelunasan utang pihak ke', 'PAID', '224'), ('pelunasan hutang pihak ke', 'PAID', '224'),
        ('piutang', 'RECEIVED', '1131'), ('pelunasan piutang', 'RECEIVED', '1131')
       ) as v (words, side, account);
