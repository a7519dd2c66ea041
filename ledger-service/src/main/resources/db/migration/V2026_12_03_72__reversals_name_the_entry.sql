-- Whoever keeps what the books hold by the id of its entry hears which entry was undone, not only its number.
create or replace function announce_entries(
    moment timestamptz, requests posting_request[], given bigint[], hashes bytea[], dates date[], amounts bigint[],
    sources text[]) returns void
    language sql
    set search_path = pg_catalog, public
as $$
    with event as (
        select r.nr, e.place, r.trace, e.channel, 'cooperative/' || r.cooperative as stream, e.name, e.payload
          from unnest(requests) r
         cross join lateral (
               select given[r.nr] as number, to_char(dates[r.nr], 'YYYY-MM-DD') as dated,
                      rupiah_json(amounts[r.nr]) as amount
               offset 0) f
         cross join lateral (
               values (1, 'ledger.internal', 'entry-posted',
                       format('{"cooperativeId":"%s","entryId":"%s","number":%s,"kind":"%s","effectiveDate":"%s",'
                              '"amount":%s,"hash":"%s"}',
                              r.cooperative, r.id, f.number, r.kind, f.dated, f.amount, encode(hashes[r.nr], 'hex'))),
                      (2, 'ledger', 'capital-received', case when r.capital is not null then
                          format('{"cooperativeId":"%s","entryId":"%s","kind":"%s","sourceOfFunds":"%s","amount":%s,'
                                 '"receivedOn":"%s"}',
                                 r.cooperative, r.id, r.capital, sources[r.nr], f.amount, f.dated) end),
                      (3, 'ledger.internal', 'loan-posting-booked', case when r.cause is not null then
                          format('{"cooperativeId":"%s","causeId":"%s","entryId":"%s","amount":%s,"bookedOn":"%s"}',
                                 r.cooperative, r.cause, r.id, f.amount, f.dated) end),
                      (4, 'ledger.internal', 'entry-reversed', case when r.reverses is not null then
                          format('{"cooperativeId":"%s","entryId":"%s","number":%s,"reversedNumber":%s,'
                                 '"reversedEntryId":"%s","effectiveDate":"%s"}',
                                 r.cooperative, r.id, f.number, r.reverses,
                                 (select o.id from journal_entry o
                                   where o.cooperative_id = r.cooperative and o.number = r.reverses), f.dated) end)
               ) as e (place, channel, name, payload)
         where f.number is not null and e.payload is not null
         order by r.nr, e.place
    )
    select outbox_append(
               array_agg(uuidv7()), array_agg(channel), array_agg(stream),
               array_agg('id.koperasi.ledger.' || name || '.v1'), array_agg(moment), array_agg(trace),
               array_agg(payload::json))
      from event
$$;
