-- Each line of a bank's file is taken in by itself; the one that cannot be waits here until somebody has looked.

create table bank_file_problem (
    id          uuid        not null constraint bank_file_problem_pk primary key,
    file        text        not null constraint bank_file_problem_file_known check (file in ('PAYMENTS', 'ANSWERS')),
    line        text        not null,
    digest      text        not null,
    problem     text        not null,
    recorded_at timestamptz not null,
    settled_by  text,
    settled_at  timestamptz,
    note        text,
    constraint bank_file_problem_line_unique unique (file, digest, problem),
    constraint bank_file_problem_settled_with_a_note check (
        (settled_by is null) = (settled_at is null) and (settled_by is null) = (note is null))
);
comment on table bank_file_problem is
    'Lines of banks'' files that could not be taken in, each with the problem it met, until somebody has looked. The same file may come twice.';
create index bank_file_problem_open on bank_file_problem (id) where settled_by is null;
alter table bank_file_problem enable row level security;
create policy bank_file_problem_of_the_fund on bank_file_problem using (scope_everything());
grant select, insert on bank_file_problem to ${runtime};
grant update (settled_by, settled_at, note) on bank_file_problem to ${runtime};

alter table bank_line add column problem text;
comment on column bank_line.problem is 'The refusal that a line met which names an agreement: its code.';
