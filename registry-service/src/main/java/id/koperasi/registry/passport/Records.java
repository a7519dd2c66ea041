package id.koperasi.registry.passport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of a cooperative and no event tells, or tells without its paper. A record that an event announced names
 * the event by what it says. An id that we gave knows when it was given.
 */
@ApplicationScoped
class Records {

    /** A village's cooperative has some hundred records; the bound is for what nobody expects. */
    private static final int MOST = 2_000;

    /** Events of other streams are named by their whole type and id; those of its own stream are found by what they say. */
    private static final String ELSEWHERE = "id.koperasi.";

    private static final String PAPERS_AND_PREMISES = """
            select 'paper', p.handed_in_at, p.issued_on, p.kind,
                   coalesce(nullif(concat_ws(' ', p.number, p.issuer), ''), p.file_name), 'sha256:' || p.digest,
                   'paper-recorded', jsonb_build_object('paperId', p.id)
              from c join paper p on p.cooperative_id = c.id
            union all
            select 'premises', uuid_extract_timestamp(s.id), s.surveyed_on, s.finding, s.finding, s.surveyed_by, 'no-premises-found',
                   jsonb_build_object('surveyId', s.id)
              from c join premises_survey s on s.cooperative_id = c.id and s.finding = 'NONE' and not s.withdrawn
            union all
            select 'construction', uuid_extract_timestamp(r.id), r.reported_on, f.kind, concat(f.name, ' ', r.percent, '%'),
                   r.note, 'construction-reported', jsonb_build_object('reportId', r.id)
              from c join construction_report r on r.cooperative_id = c.id join facility f on f.id = r.facility_id
            union all
            select 'store', uuid_extract_timestamp(a.id), a.from_on, f.kind,
                   concat_ws(' ', f.name, a.capacity, a.unit, a.owner), a.agreement_number,
                   'facility-agreement-made', jsonb_build_object('agreementId', a.id)
              from c join operating_agreement a on a.cooperative_id = c.id join facility f on f.id = a.facility_id
            union all
            select 'stored', null, g.reported_on, f.kind, concat_ws(' ', f.name, g.used, a.unit), a.agreement_number,
                   'stored-goods-counted', jsonb_build_object('agreementId', a.id, 'reportedOn', g.reported_on)
              from c join stored_goods g on g.cooperative_id = c.id
              join operating_agreement a on a.id = g.agreement_id join facility f on f.id = a.facility_id""";

    private static final String BUSINESS = """
            select 'partnership', uuid_extract_timestamp(p.id), p.from_on, p.kind,
                   concat_ws(' ', p.partner, p.commodity, p.volume, p.unit), p.agreement_number,
                   'partnership-agreed', jsonb_build_object('partnershipId', p.id)
              from c join partnership p on p.cooperative_id = c.id
            union all
            select 'unit', uuid_extract_timestamp(h.id), h.changed_on, case when h.active then 'REOPENED' else 'CLOSED' end,
                   u.name, h.reason, case when h.active then 'business-unit-reopened' else 'business-unit-closed' end,
                   jsonb_build_object('unitId', u.id, case when h.active then 'reopenedOn' else 'closedOn' end, h.changed_on)
              from c join business_unit_change h on h.cooperative_id = c.id join business_unit u on u.id = h.unit_id
            union all
            select 'licence', l.recorded_at, l.issued_on, l.licence,
                   concat_ws(' ', u.name, l.number, l.valid_until), 'sha256:' || p.digest,
                   'unit-licence-recorded', jsonb_build_object('licenceId', l.id)
              from c join business_unit_licence l on l.cooperative_id = c.id join business_unit u on u.id = l.unit_id
              left join lateral (select paper.digest from paper
                                  where paper.cooperative_id = c.id and paper.kind = 'LICENCE' and paper.number = l.number
                                  order by paper.id desc limit 1) as p on true
            union all
            select 'disposal', uuid_extract_timestamp(d.id), d.disposed_on, d.kind,
                   cast(trim_scale(d.value_sen / 100.0) as text), d.evidence,
                   'asset-disposal-recorded', jsonb_build_object('disposalId', d.id)
              from c join asset_disposal d on d.cooperative_id = c.id
            union all
            select 'workers', null, w.reported_on, u.function,
                   concat(u.name, ' ', w.workers, ' (', w.local_workers, ', ', w.women_workers, ')'), null, 'workforce-reported',
                   jsonb_build_object('unitId', w.unit_id, 'reportedOn', w.reported_on)
              from c join workforce_report w on w.cooperative_id = c.id join business_unit u on u.id = w.unit_id
            union all
            select 'replaced', p.replaced_at, p.reported_on, p.report,
                   concat_ws(' ', p.told ->> 'used', p.told ->> 'workers', p.told ->> 'local_workers', p.told ->> 'women_workers'),
                   null, case p.report when 'WORKFORCE' then 'workforce-reported' else 'stored-goods-counted' end,
                   jsonb_strip_nulls(jsonb_build_object(
                           case p.report when 'WORKFORCE' then 'unitId' else 'agreementId' end, p.record_id,
                           'reportedOn', p.reported_on, 'used', p.told -> 'used', 'workers', p.told -> 'workers',
                           'local', p.told -> 'local_workers', 'women', p.told -> 'women_workers'))
              from c join replaced_report p on p.cooperative_id = c.id
            union all
            select 'potential', uuid_extract_timestamp(p.id), make_date(p.year, 1, 1), p.commodity,
                   concat_ws(' ', p.commodity, p.size, p.unit), p.source,
                   'id.koperasi.registry.village-potential-recorded.v1',
                   (select jsonb_build_object('id', o.id) from outbox o
                     where o.aggregateid = 'region/' || p.village_code
                       and o.type = 'id.koperasi.registry.village-potential-recorded.v1'
                       and o.payload ->> 'potentialId' = p.id::text
                     order by o.position desc limit 1)
              from c join village_potential p on p.village_code = c.village_code
            union all
            select 'plan', uuid_extract_timestamp(p.id), p.submitted_on,
                   case when m.plan_id is null then 'SUBMITTED' else 'MODEL_ADOPTED' end, p.title,
                   m.cooperative_name || ': ' || m.title, 'business-plan-submitted', jsonb_build_object('planId', p.id)
              from c join business_plan p on p.cooperative_id = c.id left join model_plan m on m.plan_id = p.adopted_from
            union all
            select 'memorandum', uuid_extract_timestamp(m.id), m.signed_on, m.number,
                   m.subject || ': ' || array_to_string(m.parties, ', '), m.number, 'id.koperasi.registry.mou-signed.v1',
                   (select jsonb_build_object('id', o.id) from outbox o
                     where o.aggregateid = 'memorandum/' || m.id and o.type = 'id.koperasi.registry.mou-signed.v1'
                     order by o.position desc limit 1)
              from c join memorandum m on exists (select from memorandum_region r
                                                   where r.memorandum_id = m.id
                                                     and (r.region_code = any (c.regions)
                                                          or r.region_code = any (region_codes_on(c.village_code, m.signed_on))))
            union all
            select 'launch', uuid_extract_timestamp(l.id), l.launched_on, l.region_code, l.place, l.launched_by,
                   'id.koperasi.registry.launch-held.v1',
                   (select jsonb_build_object('id', o.id) from outbox o
                     where o.aggregateid = 'region/' || l.region_code and o.type = 'id.koperasi.registry.launch-held.v1'
                       and o.payload ->> 'launchId' = l.id::text
                     order by o.position desc limit 1)
              from c join launch l on l.all_formed and c.formed_on <= l.launched_on
                                   and (l.region_code = c.village_code
                                        or l.region_code = any (region_codes_on(c.village_code, l.launched_on)))
                                   or l.id in (select n.launch_id from launch_cooperative n where n.cooperative_id = c.id)""";

    private static final String PEOPLE = """
            select 'term', uuid_extract_timestamp(a.appointment_id), coalesce(a.ended_on, a.term_until + 1), a.office,
                   concat(a.name, ' (', a.term_from, '/', coalesce(a.ended_on - 1, a.term_until), ')'), a.end_evidence,
                   'officer-term-ended', jsonb_build_object('appointmentId', a.appointment_id)
              from c join officer_appointment a on a.cooperative_id = c.id
            union all
            select 'turnout', uuid_extract_timestamp(m.id), m.held_on, case when m.quorate then 'QUORUM' else 'NO_QUORUM' end,
                   concat(m.present, '/', m.members), m.minutes_number,
                   case when m.quorate then 'meeting-resolved' else 'meeting-without-quorum' end,
                   jsonb_build_object('meetingId', m.id)
              from c join meeting m on m.cooperative_id = c.id
            union all
            select 'report', r.changed_at, told.day, told.status, concat_ws(' ', told.status, m.book_year),
                   coalesce(told.reason, m.minutes_number), told.event, jsonb_build_object('meetingId', m.id, told.field, told.day)
              from c join annual_report r on r.cooperative_id = c.id join meeting m on m.id = r.meeting_id
             cross join lateral (values (r.reported_on, 'REPORTED', null, 'annual-report-handed-in', 'reportedOn'),
                                        (r.decided_on, r.status, r.reason, 'annual-report-decided', 'decidedOn'))
                     as told (day, status, reason, event, field)
            union all
            select 'person', p.recorded_at, p.corrected_on, 'PERSON', p.reason, p.evidence,
                   'person-corrected', jsonb_build_object('to', p.person_to)
              from c join person_correction p on p.cooperative_id = c.id
""";

    private static final String LIFE = """
            select 'standing', s.recorded_at, s.occurred_on, s.change, s.reason, s.evidence,
                   'cooperative-' || lower(s.change), jsonb_build_object(lower(s.change) || 'On', s.occurred_on)
              from c join standing_change s on s.cooperative_id = c.id
            union all
            select case when p.effective_on is null then 'correction' else 'amendment' end, p.recorded_at,
                   coalesce(p.effective_on, c.proposed_on, c.formed_on), p.particular,
                   concat_ws(' → ', p.told_before, p.told_now), p.evidence,
                   'cooperative-changed', jsonb_build_object('particular', p.particular, 'value', p.told_now)
              from c join particular_change p on p.cooperative_id = c.id
            union all
            select 'retold', r.recorded_at,
                   coalesce((select min(said.day)
                               from (values (r.told_now ->> 'disposedOn'), (r.told_now ->> 'from'), (r.told_now ->> 'openedOn'),
                                            (r.told_now ->> 'ratedOn'), (r.told_now ->> 'issuedOn'), (r.told_now ->> 'on'),
                                            (r.told_now ->> 'heldOn')) as said (day)
                              where said.day like '____-__-__'),
                            to_char(r.recorded_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD'))::date,
                   r.record, r.reason, r.evidence, 'record-corrected', jsonb_build_object('correctionId', r.id)
              from c join record_correction r on r.cooperative_id = c.id
             where r.record in ('PAYMENT', 'PARTNERSHIP', 'ASSET_DISPOSAL', 'OPERATING_AGREEMENT', 'MINUTES', 'BANK_ACCOUNT',
                                'SERVED_VILLAGE', 'BUSINESS_UNIT', 'PLAN_RATING', 'CAMPAIGN', 'STANDING', 'UNIT_LICENCE',
                                'ACCOUNT_NUMBER', 'FACILITY', 'CONSTRUCTION', 'STORED_GOODS', 'WORKFORCE', 'BUSINESS_PLAN',
                                'TERM_OF_OFFICE', 'PILOT_LETTER', 'PROFILE', 'PLANNED_OUTLET', 'PREMISES_SURVEY', 'PAPER',
                                'OLDER_COOPERATIVE')
            union all
            select 'retold', r.recorded_at, (r.recorded_at at time zone 'Asia/Jakarta')::date, r.record, r.reason, r.evidence,
                   null, '{}'::jsonb
              from c join village_potential p on p.village_code = c.village_code
              join record_correction r on r.record = 'POTENTIAL' and r.record_id = p.id::text
            union all
            select 'retold', r.recorded_at, (r.recorded_at at time zone 'Asia/Jakarta')::date, r.record, r.reason, r.evidence,
                   null, '{}'::jsonb
              from c join launch l on l.region_code = any (c.regions)
              join record_correction r on r.record = 'LAUNCH' and r.record_id = l.id::text
            union all
            select 'retold', r.recorded_at, (r.recorded_at at time zone 'Asia/Jakarta')::date, r.record, r.reason, r.evidence,
                   null, '{}'::jsonb
              from c join record_correction r on r.record = 'MEMORANDUM'
             where exists (select from memorandum_region m
                            where m.region_code = any (c.regions) and m.memorandum_id::text = r.record_id)
            union all
            select 'served', null, told.day, told.what, concat_ws(' ', s.village_code, v.name), s.evidence, told.event,
                   jsonb_build_object('villageCode', s.village_code, told.field, told.day)
              from c join served_village s on s.cooperative_id = c.id join region v on v.code = s.village_code
             cross join lateral (values (s.served_from, 'VILLAGE_JOINED', 'village-joined', 'servedFrom'),
                                        (s.served_until, 'VILLAGE_LEFT', 'village-left', 'leftOn')) as told (day, what, event, field)
            union all
            select 'existing', null, coalesce(c.proposed_on, c.formed_on), 'EXISTING_COOPERATIVE',
                   concat_ws(' ', e.name, e.legal_entity_number), e.evidence,
                   case when c.proposed_on is null then 'cooperative-formed' else 'cooperative-proposed' end, '{}'::jsonb
              from c join existing_cooperative e on e.cooperative_id = c.id
            union all
            select 'capital', null, c.formed_on, 'CAPITAL_PROVEN',
                   concat(trim_scale(f.proven_sen / 100.0), ' (', trim_scale(f.granted_sen / 100.0), ')'), f.evidence,
                   'cooperative-formed', '{}'::jsonb
              from c join founding_capital f on f.cooperative_id = c.id
            union all
            select 'doubt-' || lower(replace(d.doubt, '_', '-')), n.recorded_at, n.issued_on, n.kind, n.number, null,
                   'identity-number-recorded', jsonb_build_object('kind', n.kind, 'number', n.number)
              from c join identity_number n on n.cooperative_id = c.id cross join lateral unnest(n.doubts) as d (doubt)
             where not exists (select from verification v
                                where v.subject = 'NUMBER' and v.subject_id = n.id and v.token = n.number)
            union all
            select 'decree-check', d.recorded_at, d.checked_on, d.outcome, concat_ws(' ', d.decree_number, d.source, d.outcome),
                   d.evidence, 'decree-checked',
                   jsonb_build_object('source', d.source, 'outcome', d.outcome, 'checkedOn', d.checked_on)
              from c join decree_check d on d.cooperative_id = c.id
            union all
            select case v.subject when 'NUMBER' then 'verified-number' else 'verified-officer' end, v.recorded_at, v.verified_on,
                   coalesce(n.kind, a.office), coalesce(n.number, a.name),
                   concat_ws('; ', coalesce(v.evidence, v.method), array_to_string(nullif(v.recorded_roles, '{}'), ', ')),
                   case v.subject when 'NUMBER' then 'identity-number-verified' else 'officer-identity-verified' end,
                   jsonb_strip_nulls(jsonb_build_object('kind', n.kind, 'appointmentId', a.appointment_id,
                                                        'verifiedOn', v.verified_on))
              from c join verification v on v.cooperative_id = c.id
              left join identity_number n on v.subject = 'NUMBER' and n.id = v.subject_id and n.number = v.token
              left join officer_appointment a on v.subject = 'OFFICER' and a.appointment_id = v.subject_id
                                             and a.person = v.token
             where n.id is not null or a.appointment_id is not null
            union all
            select 'signatories', s.recorded_at, s.signs_from, 'SIGNATORIES_REPLACED',
                   concat_ws(' ', a.bank_code, a.masked_number, s.office), s.evidence,
                   'bank-account-signatories-changed',
                   jsonb_build_object('accountId', s.account_id, 'replacedOn', s.signs_from)
              from c join bank_account_signatory s on s.cooperative_id = c.id and s.evidence is not null
              join bank_account a on a.id = s.account_id
            union all
            select 'account', o.recorded_at, coalesce(told.closed, told.designated)::date,
                   case when told.closed is null then 'DESIGNATED' else 'CLOSED' end,
                   concat_ws(' ', a.bank_code, a.masked_number), coalesce(a.evidence, a.method),
                   case when told.closed is null then 'disbursement-account-designated' else 'bank-account-closed' end,
                   jsonb_strip_nulls(jsonb_build_object('accountId', a.id, 'closedOn', told.closed, 'designatedOn', told.designated))
              from c join outbox o on o.aggregateid = 'cooperative/' || c.id
                                  and o.type in ('id.koperasi.registry.bank-account-closed.v1',
                                                 'id.koperasi.registry.disbursement-account-designated.v1')
             cross join lateral (values (o.payload ->> 'closedOn', o.payload ->> 'designatedOn')) as told (closed, designated)
              join bank_account a on a.cooperative_id = c.id and a.id::text = o.payload ->> 'accountId'""";

    private static final String ALL =
            """
            with c as (
                select id, village_code, proposed_on, formed_on,
                       array['ID', left(village_code, 2), left(village_code, 5), left(village_code, 8), village_code] as regions
                  from cooperative where id = :id
            )
            select name, recorded_at, day, item, value, evidence, event, words::text
              from (%s) as told (name, recorded_at, day, item, value, evidence, event, words)
             where day is not null
             order by recorded_at desc
             limit :most""".formatted(String.join(" union all ", PAPERS_AND_PREMISES, BUSINESS, PEOPLE, LIFE, HeardRecords.ROWS));

    private final Session session;
    private final ObjectMapper json;

    Records(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** All records of a cooperative within reach, each with the last of these events that announced it. */
    List<Happened> of(UUID cooperativeId, List<Happened> events) {
        return session.createNativeQuery(ALL, Object[].class)
                .setParameter("id", cooperativeId)
                .setParameter("most", MOST)
                .getResultStream()
                .map(row -> told(row, events))
                .toList();
    }

    private Happened told(Object[] row, List<Happened> events) {
        String name = "record:" + row[0];
        ObjectNode facts = json.createObjectNode()
                .put("day", row[2].toString())
                .put("item", (String) row[3])
                .put("value", (String) row[4])
                .put("evidence", (String) row[5]);
        String event = (String) row[6];
        String words = (String) row[7];
        if (event != null && words != null && event.startsWith(ELSEWHERE)) {
            UUID id = UUID.fromString(read(words).path("id").asText());
            return new Happened(name, event, id, (Instant) row[1], facts);
        }
        return announcing(event, words, events)
                .map(happened -> happened.toldBy(name, facts))
                .orElseGet(() -> new Happened(name, name, null, (Instant) row[1], facts));
    }

    private Optional<Happened> announcing(@Nullable String event, @Nullable String said, List<Happened> events) {
        if (event == null || said == null) {
            return Optional.empty();
        }
        JsonNode words = read(said);
        return events.reversed().stream()
                .filter(happened -> happened.says(event, words))
                .findFirst();
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the words of an event cannot be read", e);
        }
    }
}
