-- Who becomes a member applies, is approved and pays his simpanan pokok. Members whom a cooperative with a history brings
-- along come before its opening balances, which name the simpanan pokok of each; afterwards there is no other way.

alter table member add column brought boolean not null default false;
comment on column member.brought is 'Whether he was a member before the book was kept here; the opening balances bring his simpanan pokok.';

-- Why a cooperative brings no more members along; null while it does. Who brings one along holds the book already.
create function brings_members(cooperative uuid) returns text
    language sql stable security definer
    set search_path = pg_catalog, public
as $$
    select case when b.closed_until is not null then 'settled' when opening_stands(cooperative) then 'stand' end
      from book b
     where b.cooperative_id = cooperative
$$;
comment on function brings_members is 'Opening balances stand, or are settled by the first closed month; null: neither.';
revoke all on function brings_members from public;
grant execute on function brings_members to ${runtime};
