-- Whoever holds the certificate of a deposit (bilyet) learns whether it is genuine, as with a receipt.

alter table term_deposit add column token uuid not null default gen_random_uuid();
alter table term_deposit add constraint term_deposit_token_unique unique (token);
comment on column term_deposit.token is 'By which anybody finds it who holds the paper; 122 random bits.';

create function term_certificate_of_token(sought uuid)
    returns table (number bigint, cooperative text, principal_sen bigint, months integer, opened_on date,
                   matures_on date, yearly_percent numeric, status text, closed_on date)
    language sql stable security definer
    set search_path = pg_catalog, public
as $$
    select d.number, b.name, d.principal_sen, d.months, d.opened_on, d.matures_on, d.yearly_percent, d.status, d.closed_on
      from term_deposit d
      join book b on b.cooperative_id = d.cooperative_id
     where d.token = sought
$$;
comment on function term_certificate_of_token is 'What everybody may know who holds a certificate; nobody is named.';
revoke all on function term_certificate_of_token from public;
grant execute on function term_certificate_of_token to ${runtime};
