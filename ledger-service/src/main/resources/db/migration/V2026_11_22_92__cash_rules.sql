-- What rows of cash books are for, by the words of their uraian: a vocabulary for all, and rules that each cooperative's
-- officers teach by what they confirm.

create table cash_vocabulary (
    words      text collate "C" not null,
    side       text collate "C" not null constraint cash_vocabulary_side_known check (side in ('RECEIVED', 'PAID')),
    book       text collate "C" not null constraint cash_vocabulary_book_known
        check (book in ('ANY', 'GENERAL', 'OPERATIONAL', 'BANK', 'UNIT')),
    form       text collate "C" not null constraint cash_vocabulary_form_known check (
        form in ('PRINCIPAL_SAVINGS', 'MANDATORY_SAVINGS', 'VOLUNTARY_SAVINGS', 'SAVINGS_WITHDRAWAL', 'TRANSFER', 'GENERAL')),
    account    text collate "C" constraint cash_vocabulary_account_known references account,
    other_book text collate "C" constraint cash_vocabulary_other_book_known
        check (other_book in ('GENERAL', 'OPERATIONAL', 'BANK', 'UNIT')),
    valid_from date not null,
    constraint cash_vocabulary_pk primary key (words, side, book, valid_from),
    constraint cash_vocabulary_complete check (
        (form = 'GENERAL') = (account is not null) and (form = 'TRANSFER') = (other_book is not null))
);
comment on table cash_vocabulary is 'Words that village cooperatives write in their cash books, and what they mean; the longest that a row has decides, a later one replaces an earlier.';
comment on column cash_vocabulary.words is 'Lower case, single blanks, letters alone.';

insert into cash_vocabulary (words, side, book, form, account, other_book, valid_from) values
    ('simpanan wajib', 'RECEIVED', 'ANY', 'MANDATORY_SAVINGS', null, null, '2025-01-01'),
    ('simpanan pokok', 'RECEIVED', 'ANY', 'PRINCIPAL_SAVINGS', null, null, '2025-01-01'),
    ('simpanan sukarela', 'RECEIVED', 'ANY', 'VOLUNTARY_SAVINGS', null, null, '2025-01-01'),
    ('simpanan sukarela', 'PAID', 'ANY', 'SAVINGS_WITHDRAWAL', null, null, '2025-01-01'),
    ('setoran anggota', 'RECEIVED', 'ANY', 'MANDATORY_SAVINGS', null, null, '2025-01-01'),
    ('modal unit usaha', 'PAID', 'ANY', 'TRANSFER', null, 'UNIT', '2025-01-01'),
    ('modal unit usaha', 'RECEIVED', 'UNIT', 'TRANSFER', null, 'GENERAL', '2025-01-01'),
    ('setor ke bidang usaha', 'PAID', 'ANY', 'TRANSFER', null, 'UNIT', '2025-01-01'),
    ('setor ke bidang usaha', 'RECEIVED', 'UNIT', 'TRANSFER', null, 'GENERAL', '2025-01-01'),
    ('setoran unit usaha', 'RECEIVED', 'GENERAL', 'TRANSFER', null, 'UNIT', '2025-01-01'),
    ('setor ke kas umum', 'PAID', 'ANY', 'TRANSFER', null, 'GENERAL', '2025-01-01'),
    ('setor ke bank', 'PAID', 'ANY', 'TRANSFER', null, 'BANK', '2025-01-01'),
    ('setor bank', 'PAID', 'ANY', 'TRANSFER', null, 'BANK', '2025-01-01'),
    ('setor tunai', 'PAID', 'ANY', 'TRANSFER', null, 'BANK', '2025-01-01'),
    ('setor ke bank', 'RECEIVED', 'BANK', 'TRANSFER', null, 'GENERAL', '2025-01-01'),
    ('setor tunai', 'RECEIVED', 'BANK', 'TRANSFER', null, 'GENERAL', '2025-01-01'),
    ('tarik tunai', 'PAID', 'BANK', 'TRANSFER', null, 'GENERAL', '2025-01-01'),
    ('tarik tunai', 'RECEIVED', 'GENERAL', 'TRANSFER', null, 'BANK', '2025-01-01'),
    ('penarikan tunai', 'PAID', 'BANK', 'TRANSFER', null, 'GENERAL', '2025-01-01'),
    ('ambil dari bank', 'RECEIVED', 'GENERAL', 'TRANSFER', null, 'BANK', '2025-01-01'),
    ('kas operasional', 'PAID', 'ANY', 'TRANSFER', null, 'OPERATIONAL', '2025-01-01'),
    ('kas operasional', 'RECEIVED', 'OPERATIONAL', 'TRANSFER', null, 'GENERAL', '2025-01-01'),
    ('dana operasional', 'PAID', 'ANY', 'TRANSFER', null, 'OPERATIONAL', '2025-01-01'),
    ('dana operasional', 'RECEIVED', 'OPERATIONAL', 'TRANSFER', null, 'GENERAL', '2025-01-01'),
    ('pengembalian mitra', 'RECEIVED', 'ANY', 'GENERAL', '1131', null, '2025-01-01'),
    ('bagi hasil', 'RECEIVED', 'ANY', 'GENERAL', '421', null, '2025-01-01'),
    ('laba brilink', 'RECEIVED', 'ANY', 'GENERAL', '421', null, '2025-01-01'),
    ('bunga bank', 'RECEIVED', 'ANY', 'GENERAL', '421', null, '2025-01-01'),
    ('jasa giro', 'RECEIVED', 'ANY', 'GENERAL', '421', null, '2025-01-01'),
    ('penjualan', 'RECEIVED', 'ANY', 'GENERAL', '421', null, '2025-01-01'),
    ('penjualan kepada anggota', 'RECEIVED', 'ANY', 'GENERAL', '411', null, '2025-01-01'),
    ('belanja', 'PAID', 'ANY', 'GENERAL', '114', null, '2025-01-01'),
    ('pembelian', 'PAID', 'ANY', 'GENERAL', '114', null, '2025-01-01'),
    ('pembelian pulsa', 'PAID', 'ANY', 'GENERAL', '531', null, '2025-01-01'),
    ('admin bank', 'PAID', 'ANY', 'GENERAL', '531', null, '2025-01-01'),
    ('administrasi bank', 'PAID', 'ANY', 'GENERAL', '531', null, '2025-01-01'),
    ('pajak bunga', 'PAID', 'ANY', 'GENERAL', '531', null, '2025-01-01'),
    ('biaya', 'PAID', 'ANY', 'GENERAL', '531', null, '2025-01-01'),
    ('konsumsi rapat', 'PAID', 'ANY', 'GENERAL', '531', null, '2025-01-01'),
    ('print', 'PAID', 'ANY', 'GENERAL', '531', null, '2025-01-01'),
    ('fotocopy', 'PAID', 'ANY', 'GENERAL', '531', null, '2025-01-01'),
    ('fotokopi', 'PAID', 'ANY', 'GENERAL', '531', null, '2025-01-01'),
    ('honor', 'PAID', 'ANY', 'GENERAL', '521', null, '2025-01-01'),
    ('gaji', 'PAID', 'ANY', 'GENERAL', '521', null, '2025-01-01'),
    ('pinjam pihak ke', 'RECEIVED', 'ANY', 'GENERAL', '213', null, '2025-01-01'),
    ('pinjaman pihak ke', 'RECEIVED', 'ANY', 'GENERAL', '213', null, '2025-01-01'),
    ('pinjam pihak ke', 'PAID', 'ANY', 'GENERAL', '213', null, '2025-01-01'),
    ('pinjaman pihak ke', 'PAID', 'ANY', 'GENERAL', '213', null, '2025-01-01');
grant select on cash_vocabulary to ${runtime};

create table cash_rule (
    cooperative_id uuid        not null constraint cash_rule_book_known references book,
    words          text collate "C" not null,
    side           text collate "C" not null constraint cash_rule_side_known check (side in ('RECEIVED', 'PAID')),
    book           text collate "C" not null,
    form           text collate "C" not null,
    account        text collate "C",
    other_book     text collate "C",
    confirmations  integer     not null constraint cash_rule_confirmed check (confirmations > 0),
    learned_at     timestamptz not null,
    constraint cash_rule_pk primary key (cooperative_id, book, side, words)
);
comment on table cash_rule is 'What officers of a cooperative confirmed rows of these words to be for; another meaning begins to count again.';

alter table cash_rule enable row level security;
create policy cash_rule_within_reach on cash_rule using (
    scope_everything() or cooperative_id = any (scope_tenants()));
grant select, insert, update on cash_rule to ${runtime};
