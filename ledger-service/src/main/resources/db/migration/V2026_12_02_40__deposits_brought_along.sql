-- Deposits for a term that a cooperative brings with its opening balances, each with what was agreed for it. Undoing the
-- balances ends them as if they had not come, unless one has earned or ended since.

alter table term_deposit_movement
    drop constraint term_deposit_movement_known,
    add constraint term_deposit_movement_known
        check (what in ('OPENED', 'BROUGHT', 'INTEREST', 'MATURED', 'RENEWED', 'WITHDRAWN', 'CANCELLED'));

create function deposits_leave_with_their_balances() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, public
as $$
begin
    insert into term_deposit_movement (cooperative_id, deposit_id, nr, what, entry_number, effective_date, principal_sen,
                                       interest_sen, fee_sen, balance_sen)
    select m.cooperative_id, m.deposit_id, m.nr + 1, 'CANCELLED', new.number, new.effective_date, -m.principal_sen, 0, 0, 0
      from term_deposit_movement m
     where m.cooperative_id = new.cooperative_id and m.entry_number = new.reverses and m.what = 'BROUGHT';
    if found then
        update term_deposit d
           set status = 'CANCELLED', closed_on = new.effective_date, next_due = null
          from term_deposit_movement m
         where m.cooperative_id = new.cooperative_id and m.entry_number = new.reverses and m.what = 'BROUGHT'
           and d.cooperative_id = m.cooperative_id and d.id = m.deposit_id;
    end if;
    return null;
end
$$;
create trigger journal_entry_takes_deposits after insert on journal_entry
    for each row when (new.reverses is not null) execute function deposits_leave_with_their_balances();

create or replace function reversal_refusal(cooperative uuid, original bigint, dated date) returns text
    language sql stable
    set search_path = pg_catalog, public
as $$
    select case
               when e.number is null then 'nothing-to-reverse'
               when e.reverses is not null then 'reversal-of-reversal'
               when exists (
                   select from journal_entry o where o.cooperative_id = cooperative and o.reverses = original)
                   then 'reversed-already'
               when e.kind in ('instalment-paid', 'tranche-returned')
                   or exists (
                       select from capital c where c.cooperative_id = cooperative and c.entry_number = original)
                   then 'entry-of-event'
               when e.kind = 'payment-unidentified' then 'entry-of-unidentified-payment'
               when exists (
                   select from term_deposit_movement m
                    where m.cooperative_id = cooperative and m.entry_number = original
                      and (m.what <> 'BROUGHT'
                           or exists (
                               select from term_deposit_movement n
                                where n.cooperative_id = cooperative and n.deposit_id = m.deposit_id and n.nr > m.nr)))
                   then 'entry-of-term-deposit'
               when e.kind = 'opening-balances' and b.closed_until is not null then 'opening-too-late'
               when e.kind <> 'opening-balances' and exists (
                   select from posting p
                     join member m on m.cooperative_id = p.cooperative_id and m.id = p.member_id
                    where p.cooperative_id = cooperative and p.entry_number = original
                      and p.account = '311' and p.amount_sen < 0 and m.status = 'ACTIVE' and not m.brought)
                   then 'entry-of-membership'
               when dated < e.effective_date then 'reversal-before-original'
           end
      from book b
      left join journal_entry e on e.cooperative_id = b.cooperative_id and e.number = original
     where b.cooperative_id = cooperative
$$;
