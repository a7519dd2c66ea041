package id.koperasi.training.invitation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.training.invitation.InvitationRejection.Holder;
import id.koperasi.training.region.Region;
import id.koperasi.training.session.TrainingSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The invitations within the caller's reach. */
@ApplicationScoped
class Invitations {

    /** Officers by their office, and ordinary members, whose names nobody announces. */
    private static final String HOLDERS = """
              from known_cooperative c
             cross join lateral (
                 select t.appointment_id, t.person, t.name, t.office, t.term_from, cast(null as integer) as number
                   from officer_term t
                  where t.cooperative_id = c.id
                    and t.term_from <= :firstDay and t.term_until >= :firstDay
                    and (t.ended_on is null or t.ended_on > :firstDay)
                 union all
                 select m.member_id, m.person, 'Anggota no. ' || m.number, 'member', m.admitted_on, m.number
                   from known_member m
                  where m.cooperative_id = c.id
                    and m.admitted_on <= :firstDay and (m.left_on is null or m.left_on > :firstDay)) as t
             where c.village_code collate "C" >= :from and c.village_code collate "C" < :until
               and c.formed_on <= :firstDay and (c.ended_on is null or c.ended_on > :firstDay)""";

    private static final String BY_RULE = HOLDERS + """

               and t.office in (:offices)
               and (not :pilotsOnly or exists (select from pilot_designation p
                                                where p.cooperative_id = c.id and p.designated_on <= :firstDay
                                                  and (p.withdrawn_on is null or p.withdrawn_on > :firstDay)))
               and (not :untrainedOnly or not exists (
                        select from certificate k
                         where k.person = t.person and k.curriculum_code = :curriculum and k.revoked_on is null
                           and (k.valid_until is null or k.valid_until >= :firstDay)))""";

    private static final String LISTED =
            "json_to_recordset(cast(:officers as json)) as l (\"cooperativeId\" uuid, office text, \"memberNumber\" integer)";

    /** A member is meant by his number, and an officer by his office alone. */
    private static final String MEANT = " c.id = l.\"cooperativeId\" and t.office = l.office"
            + " and (t.number is null or t.number = l.\"memberNumber\")";

    private static final String BY_LIST = HOLDERS + " and c.id in (select l.\"cooperativeId\" from " + LISTED
            + ") and exists (select from " + LISTED + " where" + MEANT + ")";

    private static final String VACANT = "select l.\"cooperativeId\", l.office, l.\"memberNumber\" from " + LISTED
            + " where not exists (select" + HOLDERS + " and" + MEANT + ") order by 1, 2, 3 limit 100";

    private static final String INVITE = """
            with found as (
                select distinct on (t.person) c.id as cooperative_id, c.village_code, c.name as cooperative_name,
                       t.appointment_id, t.person, t.name, t.office
                %s
                 order by t.person, t.term_from desc, t.appointment_id
            ), invited as (
                insert into invitation as i (id, session_id, cooperative_id, village_code, cooperative_name,
                                             appointment_id, person, name, office, invited_on)
                select uuidv7(), :session, cooperative_id, village_code, cooperative_name, appointment_id, person, name,
                       office, :invitedOn
                  from found
                 order by village_code, office, person
                    on conflict (session_id, person) do update
                   set cooperative_id = excluded.cooperative_id, village_code = excluded.village_code,
                       cooperative_name = excluded.cooperative_name, appointment_id = excluded.appointment_id,
                       name = excluded.name, office = excluded.office, invited_on = excluded.invited_on,
                       status = 'INVITED', answered_by = null, answered_as = null, answered_at = null
                 where i.status = 'LAPSED'
                returning 1
            )
            select invited.number, found.number - invited.number
              from (select count(*) as number from invited) invited, (select count(*) as number from found) found""";

    private static final String LIST = """
            select id, cooperative_id, cooperative_name, village_code, office, name, person, status, seat, position,
                   invited_on, answered_as, keep_until, substituted_by
              from invitation
             where session_id = :session and id > :after and (:status = '' or status = :status)
             order by id
             limit :most""";

    private static final String ONE = """
            select id, cooperative_id, cooperative_name, village_code, office, name, person, status, seat, position,
                   invited_on, answered_as, keep_until, substituted_by
              from invitation
             where session_id = :session and id = :invitation""";

    private static final String PERSON = """
            select i.person
              from invitation i
              join training_session s on s.id = i.session_id
             where i.id = :invitation and s.id = :session""";

    private final Session database;
    private final ObjectMapper json;

    Invitations(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * What an invitation has done.
     *
     * @param invited how many are invited now who were not before
     * @param alreadyInvited how many were
     */
    record Invited(long invited, long alreadyInvited) {}

    /** An invitation as it is read. */
    record Row(
            UUID id,
            UUID cooperativeId,
            String cooperativeName,
            String villageCode,
            String office,
            String name,
            String person,
            String status,
            @Nullable Integer seat,
            @Nullable Integer position,
            LocalDate invitedOn,
            @Nullable String answeredAs,
            @Nullable Instant keepUntil,
            @Nullable UUID substitutedBy) {}

    Invited invite(TrainingSession session, Invite.ByRule rule) {
        return database.createNativeQuery(INVITE.formatted(BY_RULE), Invited.class)
                .setParameter("from", rule.region().code())
                .setParameter("until", rule.region().end())
                .setParameter("firstDay", session.startsOn())
                .setParameterList("offices", rule.offices())
                .setParameter("pilotsOnly", rule.pilotsOnly())
                .setParameter("untrainedOnly", rule.untrainedOnly())
                .setParameter("curriculum", session.curriculumCode())
                .setParameter("session", session.id())
                .setParameter("invitedOn", rule.invitedOn())
                .getSingleResult();
    }

    Invited invite(TrainingSession session, Invite.ByList list) {
        Region region = session.region();
        return database.createNativeQuery(INVITE.formatted(BY_LIST), Invited.class)
                .setParameter("from", region.code())
                .setParameter("until", region.end())
                .setParameter("firstDay", session.startsOn())
                .setParameter("officers", write(list.officers()))
                .setParameter("session", session.id())
                .setParameter("invitedOn", list.invitedOn())
                .getSingleResult();
    }

    /** The listed offices that nobody holds, or of cooperatives the caller does not know. */
    List<Holder> vacant(TrainingSession session, Invite.ByList list) {
        Region region = session.region();
        return database.createNativeQuery(VACANT, Holder.class)
                .setParameter("from", region.code())
                .setParameter("until", region.end())
                .setParameter("firstDay", session.startsOn())
                .setParameter("officers", write(list.officers()))
                .getResultList();
    }

    List<Row> after(UUID session, UUID last, @Nullable InvitationStatus status, int most) {
        return database.createNativeQuery(LIST, Row.class)
                .setParameter("session", session)
                .setParameter("after", last)
                .setParameter("status", status == null ? "" : status.name())
                .setParameter("most", most)
                .getResultList();
    }

    /** The person an invitation of a session is for. */
    Optional<String> personOf(UUID session, UUID invitation) {
        return database.createNativeQuery(PERSON, String.class)
                .setParameter("session", session)
                .setParameter("invitation", invitation)
                .uniqueResultOptional();
    }

    /** One invitation of a session. */
    Optional<Row> find(UUID session, UUID invitation) {
        return database.createNativeQuery(ONE, Row.class)
                .setParameter("session", session)
                .setParameter("invitation", invitation)
                .uniqueResultOptional();
    }

    private String write(List<Holder> officers) {
        try {
            return json.writeValueAsString(officers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of offices cannot be written", e);
        }
    }
}
