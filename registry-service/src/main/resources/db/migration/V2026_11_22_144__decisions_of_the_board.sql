-- The board's decision to open an account is a paper that banks ask for. Whatever kinds are known stay known.
do $$
declare
    known text;
begin
    select pg_get_expr(conbin, conrelid) into known
      from pg_constraint where conrelid = 'paper'::regclass and conname = 'paper_kind_known';
    alter table paper drop constraint paper_kind_known;
    execute 'alter table paper add constraint paper_kind_known check (kind = ''BOARD_DECISION'' or ' || known || ')';
end
$$;
