-- Whoever is a member has paid his simpanan pokok. An officer who undid the receipt left a member who had not: he leaves by
-- notice, or his membership is annulled, and both pay it back. What a member who was brought along paid later, of what he
-- still owed, is undone like any receipt: he was a member before it.
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
                    where m.cooperative_id = cooperative and m.entry_number = original)
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
