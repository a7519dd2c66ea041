-- What entries say beyond accounts and amounts: which entry they undo, and whether a member was on the other side.

alter table journal_entry add column reverses bigint;
comment on column journal_entry.reverses is 'The entry that this one undoes; its reference says it too, and so does the chain.';
create unique index journal_entry_reversed_once on journal_entry (cooperative_id, reverses) where reverses is not null;

alter table posting add column party text collate "C";
alter table posting add constraint posting_party_known check (party in ('MEMBER', 'NON_MEMBER')) not valid;
comment on column posting.party is 'With whom it was done, where the profit statement tells members and others apart.';

alter table account add column by_party boolean not null default false;
alter table account add column party text collate "C"
    constraint account_party_known check (party in ('MEMBER', 'NON_MEMBER'));
comment on column account.by_party is 'Whether its postings may say with whom it was done.';
comment on column account.party is 'With whom each of its postings is; null where a posting says it by itself or not at all.';
update account set by_party = true where code >= '4' and code < '6';
update account set party = 'MEMBER' where code = '411';
update account set party = 'NON_MEMBER' where code = '421';

alter table book add column last_booked_at timestamptz;
comment on column book.last_booked_at is 'When the last entry was booked: no entry is booked before the one in front of it.';

alter type posting_request add attribute offices text[], add attribute reverses bigint, add attribute hold uuid;
alter type posting_line add attribute party text, add attribute party_fits boolean;

-- A line in bytes for the chain, with its party behind it where it has one: minus two begins no other thing there.
create function chain_posting(
    line integer, account text, member_id uuid, source_of_funds text, unit_id uuid, amount_sen bigint, party text)
    returns bytea
    language sql stable parallel safe
    return chain_posting(line, account, member_id, source_of_funds, unit_id, amount_sen)
        || case when party is null then ''::bytea else int4send(-2) || chain_text(party) end;

create or replace function verify_chain(cooperative uuid, after_number bigint, previous bytea, most integer)
    returns table (entries bigint, last bigint, last_hash bytea, bad bigint)
    language sql stable
as $$
    with entry as (
        select e.number, e.hash, s.balances, s.dated,
               e.reverses is null or e.reference = 'reversal:' || e.reverses as linked,
               chain_entry(e.cooperative_id, e.id, e.kind, e.effective_date, e.booked_at, e.reference, s.lines, s.bytes)
                   as digest
          from journal_entry e
         cross join lateral (
               select count(*) as lines, bool_and(p.effective_date = e.effective_date) as dated,
                      string_agg(chain_posting(p.line, p.account, p.member_id, p.source_of_funds, p.unit_id,
                                               p.amount_sen, p.party), ''::bytea order by p.line) as bytes,
                      string_agg(int8send(p.balance_after_sen), ''::bytea order by p.line) as balances
                 from posting p
                where p.cooperative_id = e.cooperative_id and p.entry_number = e.number) s
         where e.cooperative_id = cooperative and e.number > after_number
         order by e.number
         limit least(most, 5000)
    ), linked as (
        select number, hash, dated and linked as told, lag(number, 1, after_number) over (order by number) as number_before,
               chain_link(lag(hash, 1, previous) over (order by number), number, digest, balances) as computed
          from entry
    )
    select count(*), max(number), (array_agg(hash order by number desc))[1],
           min(case when number <> number_before + 1 then number_before + 1
                    when computed is distinct from hash or told is not true then number end)
      from linked
$$;
