-- Deposits that a cooperative brought with its opening balances are no new savings of days before its book; they come from
-- their own account, as renewed ones do. They also locked days of savings behind the stream of the book.

drop trigger term_deposit_counted on term_deposit;
create trigger term_deposit_counted after insert on term_deposit
    for each row when (new.renewed_from is null and new.paid_from <> '212') execute function term_savings_count();
drop trigger term_deposit_uncounted on term_deposit;
create trigger term_deposit_uncounted after update of status on term_deposit
    for each row when (new.status = 'CANCELLED' and old.status <> 'CANCELLED' and new.paid_from <> '212')
    execute function term_savings_count();

update savings_day d
   set receipts = d.receipts - b.receipts, sum_sen = d.sum_sen - b.sum_sen, unannounced = true
  from (select cooperative_id, opened_on, count(*) as receipts, sum(principal_sen) as sum_sen
          from term_deposit
         where renewed_from is null and paid_from = '212' and status <> 'CANCELLED'
         group by cooperative_id, opened_on) b
 where d.cooperative_id = b.cooperative_id and d.effective_date = b.opened_on and d.account = '212';
