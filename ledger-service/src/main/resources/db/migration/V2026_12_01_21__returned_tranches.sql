-- What the bank sent back of a loan that was paid out.

insert into entry_kind (kind, name) values ('tranche-returned', 'Pencairan yang dikembalikan bank');
