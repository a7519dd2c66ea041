package id.koperasi.registry.passport;

/** What the other services told of a cooperative, as rows of its records: each names its event by its whole type and its id. */
final class HeardRecords {

    static final String ROWS = """
            select 'reached', null, m.day, m.fact, m.fact, null,
                   'id.koperasi.' || case m.fact when 'BOOKS_OPEN' then 'ledger.book-opened'
                                                 when 'APPLIED' then 'funding.application-submitted'
                                                 when 'DISBURSED' then 'funding.tranche-disbursed'
                                                 when 'GRANT_RECEIVED' then 'funding.grant-disbursed'
                                                 when 'CHAIR_TRAINED' then 'training.certificate-issued'
                                                 when 'TREASURER_TRAINED' then 'training.certificate-issued'
                                                 else 'training.coach-assigned' end || '.v1',
                   (select jsonb_build_object('id', min(h.event_id))
                      from (select event_id from heard_milestone
                             where cooperative_id = c.id and fact = m.fact and day = m.day
                            union all
                            select assigned_event from heard_coaching
                             where cooperative_id = c.id and assigned_on = m.day
                               and m.fact in ('COACHED', 'COACHED_BY_' || organisation)
                            union all
                            select disbursed_event from heard_tranche
                             where cooperative_id = c.id and disbursed_on = m.day and returned_on is null
                               and m.fact = 'DISBURSED') as h
                     where h.event_id is not null
                    having count(*) > 0)
              from c join milestone m on m.cooperative_id = c.id
             where m.fact in ('COACHED', 'COACHED_BY_DINAS', 'COACHED_BY_DEKOPIN', 'CHAIR_TRAINED', 'TREASURER_TRAINED',
                              'BOOKS_OPEN', 'APPLIED', 'DISBURSED', 'GRANT_RECEIVED')
            union all
            select 'ceased', null, m.until, m.fact, m.fact, null, 'id.koperasi.training.certificate-issued.v1',
                   (select jsonb_build_object('id', min(h.event_id))
                      from heard_milestone h
                     where h.cooperative_id = c.id and h.fact = m.fact and h.day = m.day and h.event_id is not null
                    having count(*) > 0)
              from c join milestone m on m.cooperative_id = c.id
             where m.fact in ('CHAIR_TRAINED', 'TREASURER_TRAINED') and m.until > m.day
            union all
            select 'ceased', null, m.until, m.fact, m.fact, null, 'id.koperasi.training.coach-assignment-ended.v1',
                   (select jsonb_build_object('id', min(h.ended_event))
                      from heard_coaching h
                     where h.cooperative_id = c.id and h.ended_on = m.until and m.fact in ('COACHED', 'COACHED_BY_' || h.organisation)
                    having count(*) > 0)
              from c join milestone m on m.cooperative_id = c.id
             where m.fact in ('COACHED', 'COACHED_BY_DINAS', 'COACHED_BY_DEKOPIN') and m.until > m.day
            union all
            select 'revoked', null, r.revoked_on, r.fact, concat(r.number, ' (', r.issued_on, ')'), r.cause,
                   'id.koperasi.training.certificate-revoked.v1', jsonb_build_object('id', r.event_id)
              from c join heard_revocation r on r.cooperative_id = c.id
            union all
            select 'visit', null, v.visited_on, v.organisation,
                   concat_ws(' ', nullif(array_to_string(v.areas, ', '), ''),
                             concat('(', v.actions, '; ', coalesce(cast(v.open_actions as text), '?'), ')')),
                   null, 'id.koperasi.training.mentoring-visit-recorded.v1', jsonb_build_object('id', v.event_id)
              from c join heard_visit v on v.cooperative_id = c.id
            union all
            select 'loan', null, l.day, l.what, l.detail, null,
                   case l.what when 'RESTRUCTURED' then 'id.koperasi.funding.loan-restructured.v1'
                               when 'CLASS_CHANGED' then 'id.koperasi.funding.collectibility-changed.v1'
                               when 'SETTLED' then 'id.koperasi.funding.loan-settled.v1'
                               when 'WRITTEN_OFF' then 'id.koperasi.funding.written-off.v1'
                               else 'id.koperasi.funding.loan-transferred.v1' end,
                   jsonb_build_object('id', l.event_id)
              from c join heard_loan l on l.cooperative_id = c.id
            union all
            select 'position', null, p.as_of, p.period,
                   concat_ws('; ', p.assets_sen / 100, p.liabilities_sen / 100, p.equity_sen / 100,
                             p.surplus_of_year_sen / 100),
                   null, 'id.koperasi.ledger.financial-position-reported.v1', jsonb_build_object('id', p.event_id)
              from c join heard_position p on p.cooperative_id = c.id""";

    private HeardRecords() {}
}
