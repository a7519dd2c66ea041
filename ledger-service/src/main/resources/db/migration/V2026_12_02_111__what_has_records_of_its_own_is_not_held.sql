-- Deposits for a term and payments that nobody knows yet have records of their own: paid out by way of a hold they would be
-- gone from the book and stay in their record.

-- Whether an amount of an account can be held: it is owed, or is money, and no deposit or payment says what becomes of it.
create or replace function account_is_held(account_code text, on_day date) returns boolean
    language sql stable
    set search_path = pg_catalog, public
as $$
    select exists (
        select from account a
         where a.code = split_part(account_code, '.', 1)
           and a.code not in ('212', '217')
           and (a.code >= '2' and a.code < '3'
                or exists (select from statement_account s
                            where s.statement = 'CASH_FLOW' and s.line = 'CASH' and s.account = a.code
                              and on_day between s.valid_from and coalesce(s.valid_until, on_day))))
$$;
