-- Somebody whom only a register names has no reference: he is found by the line that names him.

alter table person_erasure
    alter column person drop not null,
    add column import_id uuid,
    add column line      integer,
    add column held      text constraint person_erasure_held_known check (held in ('CHAIR', 'TREASURER')),
    add constraint person_erasure_found_by
        check (num_nonnulls(person, line) = 1 and num_nonnulls(import_id, line, held) in (0, 3));
comment on column person_erasure.line is 'Which line of which import named him, where only a register did.';
