-- Of a number that somebody typed in it is known who did, when and by what; one that a register told has the register's evidence.

alter table identity_number
    add column recorded_at    timestamptz,
    add column recorded_roles text[],
    add column evidence       text,
    add column from_register  boolean not null default false;
comment on column identity_number.recorded_roles is 'In which roles somebody typed it in; unknown of what was recorded before this was asked.';
update identity_number n
   set recorded_at   = uuid_extract_timestamp(n.id),
       from_register = exists (select from register_statement s where s.cooperative_id = n.cooperative_id);

insert into erasable_text (holder, held) values ('identity_number', 'evidence');
