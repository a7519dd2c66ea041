-- What is held is held of any account that a member has a balance on: a person reads of which.

create or replace function data_of_member(cooperative uuid, one uuid) returns table (about text, rows jsonb)
    language sql stable
    set search_path = pg_catalog, public
as $$
    select 'balances', jsonb_agg(jsonb_build_object(
               'account', b.account, 'name', a.name, 'sourceOfFunds', b.source_of_funds,
               'balance', rupiah_json(b.balance_sen)::jsonb) order by b.account, b.source_of_funds)
      from balance b
      join account a on a.code = split_part(b.account, '.', 1)
     where b.cooperative_id = cooperative and b.member_id = one
    union all
    select 'entries', jsonb_agg(jsonb_build_object(
               'entryNumber', e.number, 'line', p.line, 'what', e.kind, 'effectiveDate', e.effective_date,
               'bookedAt', e.booked_at, 'account', p.account, 'amount', rupiah_json(-p.amount_sen)::jsonb,
               'balance', rupiah_json(p.balance_after_sen)::jsonb, 'note', e.note) order by e.number, p.line)
      from posting p
      join journal_entry e on e.cooperative_id = p.cooperative_id and e.number = p.entry_number
     where p.cooperative_id = cooperative and p.member_id = one
    union all
    select 'membershipChanges', jsonb_agg(jsonb_build_object(
               'what', c.change, 'effectiveOn', c.effective_on, 'reason', c.reason,
               'decisionReference', c.decision_reference, 'changedAt', c.changed_at) order by c.number)
      from membership_change c
     where c.cooperative_id = cooperative and c.member_id = one
    union all
    select 'duesWaivers', jsonb_agg(jsonb_build_object(
               'month', to_char(w.month, 'YYYY-MM'), 'reason', w.reason, 'evidence', w.evidence,
               'decidedAt', w.decided_at) order by w.month)
      from dues_waiver w
     where w.cooperative_id = cooperative and w.member_id = one
    union all
    select 'duesNotices', jsonb_agg(jsonb_build_object(
               'month', to_char(d.month, 'YYYY-MM'), 'amount', rupiah_json(d.arrears_sen)::jsonb,
               'notedAt', d.noted_at) order by d.month)
      from dues_notice d
     where d.cooperative_id = cooperative and d.member_id = one
    union all
    select 'holds', jsonb_agg(jsonb_build_object(
               'account', h.account, 'amount', rupiah_json(h.amount_sen)::jsonb, 'reason', h.reason, 'reservedAt', h.reserved_at,
               'expiresAt', h.expires_at, 'status', h.status) order by h.reserved_at, h.id)
      from hold h
     where h.cooperative_id = cooperative and h.member_id = one
    union all
    select 'paymentOrders', jsonb_agg(jsonb_build_object(
               'virtualAccount', o.virtual_account, 'amount', rupiah_json(o.amount_sen)::jsonb, 'kind', o.kind,
               'orderedAt', o.ordered_at, 'expiresAt', o.expires_at) order by o.ordered_at, o.id)
      from payment_order o
     where o.cooperative_id = cooperative and o.member_id = one
    union all
    select 'termDeposits', jsonb_agg(jsonb_build_object(
               'number', t.number, 'amount', rupiah_json(t.principal_sen)::jsonb, 'openedOn', t.opened_on,
               'maturesOn', t.matures_on, 'status', t.status) order by t.number)
      from term_deposit t
     where t.cooperative_id = cooperative and t.member_id = one
    union all
    select 'dataRequests', jsonb_agg(jsonb_build_object(
               'reason', r.reason, 'letter', r.letter, 'requestedAt', r.requested_at) order by r.requested_at, r.id)
      from data_request r
     where r.cooperative_id = cooperative and r.member_id = one
    union all
    select 'duesHistory', jsonb_agg(jsonb_build_object(
               'paidUntil', to_char(h.settled_until, 'YYYY-MM'), 'open', (
                   select string_agg(to_char(o.month, 'YYYY-MM') || ': ' || rupiah_json(o.amount_sen), ', ' order by o.month)
                     from dues_history_open o
                    where o.cooperative_id = cooperative and o.entry_number = h.entry_number and o.member_id = one))
               order by h.entry_number)
      from dues_history h
     where h.cooperative_id = cooperative and h.member_id = one
    union all
    select 'interestDifferences', jsonb_agg(jsonb_build_object(
               'entryNumber', d.entry_number, 'month', to_char(d.month, 'YYYY-MM'),
               'amount', rupiah_json(d.amount_sen)::jsonb) order by d.entry_number, d.month)
      from savings_interest_difference d
     where d.cooperative_id = cooperative and d.member_id = one
$$;
