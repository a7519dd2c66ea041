create table note (
    id    uuid not null constraint note_pk primary key,
    title text not null constraint note_title_unique unique
);

comment on table note is 'Something to break constraints of.';

grant select, insert on note to ${runtime};
