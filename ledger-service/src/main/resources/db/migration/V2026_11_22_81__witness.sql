-- The witness of the books: a role that reads what the chain covers, and nothing of persons or notes. What it seals stands
-- in the schema "seal", which is not the ledger's to write; the ledger compares its books with it.

grant usage on schema public to ${sealer};
grant select (cooperative_id, last_entry_number, chain_head) on book to ${sealer};
grant select (cooperative_id, number, id, kind, effective_date, booked_at, reference, reverses, hash) on journal_entry
    to ${sealer};
grant select (cooperative_id, entry_number, line, effective_date, account, member_id, source_of_funds, unit_id, amount_sen,
              balance_after_sen, party) on posting to ${sealer};
create policy book_for_the_sealer on book for select to ${sealer} using (true);
create policy journal_entry_for_the_sealer on journal_entry for select to ${sealer} using (true);
create policy posting_for_the_sealer on posting for select to ${sealer} using (true);

-- The first entry that is not what was sealed; null when all sealed ones are. In a chain that holds, the hashes are others
-- from the first change on, so that a search by halves finds it.
create function first_unlike_sealed(cooperative uuid) returns bigint
    language plpgsql stable security definer
    set search_path = pg_catalog, public
as $$
declare
    low    bigint := 1;
    high   bigint;
    middle bigint;
begin
    select s.entries + 1 into high
      from seal.book_seal s
     where s.cooperative_id = cooperative
     order by s.sequence desc
     limit 1;
    if high is null or exists (
        select from seal.sealed_entry k
          join journal_entry e on e.cooperative_id = k.cooperative_id and e.number = k.number and e.hash = k.hash
         where k.cooperative_id = cooperative and k.number = high - 1)
    then
        return null;
    end if;
    high := high - 1; -- this one is not as it was
    while low < high loop
        middle := (low + high) / 2;
        if exists (
            select from seal.sealed_entry k
              join journal_entry e on e.cooperative_id = k.cooperative_id and e.number = k.number and e.hash = k.hash
             where k.cooperative_id = cooperative and k.number = middle)
        then
            low := middle + 1;
        else
            high := middle;
        end if;
    end loop;
    return high;
end
$$;
revoke all on function first_unlike_sealed from public;
grant execute on function first_unlike_sealed to ${runtime};

alter table book_freeze drop constraint book_freeze_finding_known;
alter table book_freeze add constraint book_freeze_finding_known check (
    finding in ('CHAIN_BROKEN', 'ENTRY_UNBALANCED', 'BALANCE_WRONG', 'DAY_WRONG', 'BELOW_FLOOR', 'SEAL_BROKEN'));

-- What is broken in a book by itself, or else against its seals: a history rewritten from its first to its last hash.
alter function book_finding(uuid) rename to book_finding_by_itself;
create function book_finding(cooperative uuid) returns table (finding text, entry_number bigint)
    language plpgsql stable
    set search_path = pg_catalog, public
as $$
#variable_conflict use_column
declare
    other bigint;
begin
    return query select f.finding, f.entry_number from book_finding_by_itself(cooperative) f;
    if not found then
        other := first_unlike_sealed(cooperative);
        if other is not null then
            return query select 'SEAL_BROKEN', other;
        end if;
    end if;
end
$$;
revoke all on function book_finding from public;

comment on function book_finding is 'What is broken in a book; no row when nothing is.';
