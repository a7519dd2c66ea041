-- What is known of the founders before the cooperative is formed. Sealed, for it names persons; deleted with its use.

create table awaited_founders (
    cooperative_id uuid  not null constraint awaited_founders_pk primary key,
    data_key       bytea not null,
    master_key_id  text  not null,
    sealed_facts   bytea not null
);
comment on table awaited_founders is 'Founders of cooperatives whose book is not open yet.';
alter table awaited_founders enable row level security;
create policy awaited_founders_of_the_service on awaited_founders using (scope_everything());
grant select, insert, delete on awaited_founders to ${runtime};

-- Which offices a person holds at a moment, by the business date of each cooperative; being a member is one of them.
-- It is asked before anything is known to be within the caller's reach, so it looks past row-level security.
create function offices_of(somebody text, moment timestamptz) returns table (cooperative uuid, office text)
    language sql stable security definer
    set search_path = pg_catalog, public
as $$
    select o.cooperative_id, o.office
      from officer o
      join book b on b.cooperative_id = o.cooperative_id
     cross join lateral (select (moment at time zone b.zone)::date as today) d
     where o.person = somebody
       and d.today between o.term_from and o.term_until
       and (o.ended_on is null or d.today < o.ended_on)
    union
    select m.cooperative_id, 'member'
      from member m
     where m.person = somebody and m.status = 'ACTIVE'
$$;
revoke all on function offices_of from public;
grant execute on function offices_of to ${runtime};
