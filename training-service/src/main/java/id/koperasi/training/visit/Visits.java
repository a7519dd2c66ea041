package id.koperasi.training.visit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.audit.AuditTrail;
import id.koperasi.training.region.Region;
import id.koperasi.training.visit.Report.Action;
import id.koperasi.training.visit.Report.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The visits within the caller's reach. */
@ApplicationScoped
class Visits {

    private static final String COLUMNS_OF = """
            select v.id, v.version, v.cooperative_id, c.name as cooperative_name, v.village_code, v.coach_id,
                   k.organisation, v.planned_on, v.visited_on, v.cancelled_on, v.latitude, v.longitude, v.recorded_by,
                   v.recorded_at
              from %s v
              join known_cooperative c on c.id = v.cooperative_id
              join coach k on k.id = v.coach_id\s""";

    private static final String COLUMNS = COLUMNS_OF.formatted("coaching_visit");

    /** The visits of a page are found before anything is looked up for them. */
    private static final String PAGE = """
            with page as materialized (
                select * from coaching_visit v
                 where v.village_code >= :from and v.village_code < :until
                   and (cast(:coach as uuid) is null or v.coach_id = :coach)
                   and v.planned_on between :first and :last
                   and (not :open or v.visited_on is null and v.cancelled_on is null)
                   and (v.village_code, v.planned_on, v.id) > (:village, :day, :after)
                 order by v.village_code, v.planned_on, v.id
                 limit :most
            )
            """ + COLUMNS_OF.formatted("page") + """
            order by v.village_code, v.planned_on, v.id""";

    private static final String PLAN = """
            insert into coaching_visit (id, version, cooperative_id, village_code, coach_id, planned_on, recorded_by,
                                        recorded_at)
            select :id, 1, a.cooperative_id, a.village_code, a.coach_id, :plannedOn, :by, :at
              from coach_assignment a
             where a.cooperative_id = :cooperative and a.coach_id = :coach and a.ended_on is null
                on conflict (id) do nothing""";

    private static final String ASSIGNED = """
            select exists (select from coach_assignment
                            where cooperative_id = :cooperative and coach_id = :coach and ended_on is null)""";

    private static final String OTHERS = "select exists (select from coach where id = :coach and account <> :account)";

    private static final String REPORT = """
            update coaching_visit
               set version = version + 1, visited_on = :visitedOn, latitude = cast(:latitude as numeric),
                   longitude = cast(:longitude as numeric), recorded_by = :by, recorded_at = :at
             where id = :id""";

    private static final String CLEAR_FINDINGS = "delete from visit_finding where visit_id = :id";

    /** Of an action that is done nothing is changed and nothing dropped. */
    private static final String WRITE_ACTIONS = """
            with sent as (
                select s."id", s.what, s.owner, s."dueOn" as due_on, s.nr
                  from rows from (json_to_recordset(cast(:actions as json))
                                  as ("id" uuid, what text, owner text, "dueOn" date)) with ordinality
                       as s ("id", what, owner, "dueOn", nr)
            ), dropped as (
                delete from visit_action a
                 where a.visit_id = :id and a.done_on is null
                   and not exists (select from sent s where s."id" = a.action_id)
            ), changed as (
                update visit_action a
                   set what = s.what, owner = s.owner, due_on = s.due_on
                  from sent s
                 where a.visit_id = :id and a.action_id = s."id" and a.done_on is null
            ), added as (
                insert into visit_action (visit_id, number, action_id, what, owner, due_on)
                select v.id, v.last_action + row_number() over (order by s.nr), s."id", s.what, s.owner, s.due_on
                  from sent s
                  join coaching_visit v on v.id = :id
                 where not exists (select from visit_action a where a.visit_id = v.id and a.action_id = s."id")
                returning number
            )
            update coaching_visit set last_action = greatest(last_action, (select coalesce(max(number), 0) from added))
             where id = :id""";

    private static final String MOVE = """
            update coaching_visit set version = version + 1, planned_on = :day, recorded_by = :by, recorded_at = :at
             where id = :id""";

    private static final String CANCEL = """
            update coaching_visit
               set version = version + 1, cancelled_on = :day, cancel_reason = :reason, recorded_by = :by, recorded_at = :at
             where id = :id""";

    private static final String TOUCH = """
            update coaching_visit set version = version + 1, recorded_by = :by, recorded_at = :at where id = :id""";

    private static final String ADD_FINDING =
            "insert into visit_finding (visit_id, number, area, finding) values (:id, :number, :area, :finding)";

    private static final String FINDINGS =
            "select number, area, finding from visit_finding where visit_id = :id order by number";

    private static final String ACTIONS =
            "select action_id as id, number, what, owner, due_on, done_on from visit_action where visit_id = :id order by number";

    private static final String CLOSE = """
            update visit_action set done_on = :day, closed_by = :by
             where visit_id = :id and number = :number and done_on is null""";

    private final Session database;
    private final ObjectMapper json;
    private final AuditTrail audit;

    Visits(Session database, ObjectMapper json, AuditTrail audit) {
        this.database = database;
        this.json = json;
        this.audit = audit;
    }

    /** A visit as it stands. */
    record Visit(
            UUID id,
            int version,
            UUID cooperativeId,
            String cooperativeName,
            String villageCode,
            UUID coachId,
            String organisation,
            LocalDate plannedOn,
            @Nullable LocalDate visitedOn,
            @Nullable LocalDate cancelledOn,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            String recordedBy,
            Instant recordedAt) {}

    /** What a visit has found. */
    record KeptFinding(int number, String area, String finding) {}

    /** What was agreed, and whether it is done. */
    record KeptAction(
            UUID id,
            int number,
            String what,
            String owner,
            LocalDate dueOn,
            @Nullable LocalDate doneOn) {}

    /** Plans a visit; false when the id is taken or the coach has not the cooperative. */
    boolean plan(UUID id, UUID cooperative, UUID coach, LocalDate plannedOn, String by, Instant at) {
        return database.createNativeMutationQuery(PLAN)
                        .setParameter("id", id)
                        .setParameter("cooperative", cooperative)
                        .setParameter("coach", coach)
                        .setParameter("plannedOn", plannedOn)
                        .setParameter("by", by)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    boolean assigned(UUID cooperative, UUID coach) {
        return database.createNativeQuery(ASSIGNED, Boolean.class)
                .setParameter("cooperative", cooperative)
                .setParameter("coach", coach)
                .getSingleResult();
    }

    /** Whether a coach is known by another account. */
    boolean othersAccount(UUID coach, String account) {
        return database.createNativeQuery(OTHERS, Boolean.class)
                .setParameter("coach", coach)
                .setParameter("account", account)
                .getSingleResult();
    }

    Optional<Visit> find(UUID id) {
        return known(database.createNativeQuery(COLUMNS + "where v.id = :id", Visit.class)
                .setParameter("id", id)
                .uniqueResultOptional());
    }

    /** The visit, which stays as it is until the end of the transaction. */
    Optional<Visit> locked(UUID id) {
        return known(database.createNativeQuery(COLUMNS + "where v.id = :id for update of v", Visit.class)
                .setParameter("id", id)
                .uniqueResultOptional());
    }

    private Optional<Visit> known(Optional<Visit> found) {
        found.ifPresent(visit -> audit.concerns(visit.cooperativeId(), visit.villageCode()));
        return found;
    }

    /**
     * Which visits are asked for.
     *
     * @param region of this region and of those within it
     * @param coach of this coach
     * @param from planned for this day or later
     * @param until planned for this day or earlier
     * @param open neither reported nor dropped
     */
    record Asked(Optional<Region> region, @Nullable UUID coach, LocalDate from, LocalDate until, boolean open) {}

    /** Those behind a place in the order of villages and days; it lies in the region, for the index is entered there. */
    List<Visit> in(Asked asked, String village, LocalDate day, UUID after, int most) {
        Optional<Region> region = asked.region();
        return database.createNativeQuery(PAGE, Visit.class)
                .setParameter("from", region.map(Region::code).orElse(""))
                .setParameter("until", region.map(Region::end).orElse("~"))
                .setParameter("coach", asked.coach(), UUID.class)
                .setParameter("first", asked.from())
                .setParameter("last", asked.until())
                .setParameter("open", asked.open())
                .setParameter("village", village)
                .setParameter("day", day)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }

    List<KeptFinding> findings(UUID visit) {
        return database.createNativeQuery(FINDINGS, KeptFinding.class)
                .setParameter("id", visit)
                .getResultList();
    }

    List<KeptAction> actions(UUID visit) {
        return database.createNativeQuery(ACTIONS, KeptAction.class)
                .setParameter("id", visit)
                .getResultList();
    }

    /** Writes the report instead of the one before; what is done stays done. */
    void report(UUID visit, Report report, String by, Instant at) {
        database.createNativeMutationQuery(REPORT)
                .setParameter("id", visit)
                .setParameter("visitedOn", report.visitedOn())
                .setParameter("latitude", report.latitude(), BigDecimal.class)
                .setParameter("longitude", report.longitude(), BigDecimal.class)
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
        database.createNativeMutationQuery(CLEAR_FINDINGS)
                .setParameter("id", visit)
                .executeUpdate();
        int number = 0;
        for (Finding finding : report.findings()) {
            number++;
            database.createNativeMutationQuery(ADD_FINDING)
                    .setParameter("id", visit)
                    .setParameter("number", number)
                    .setParameter("area", finding.area().name())
                    .setParameter("finding", finding.finding())
                    .executeUpdate();
        }
        database.createNativeMutationQuery(WRITE_ACTIONS)
                .setParameter("id", visit)
                .setParameter("actions", write(report.actions()))
                .executeUpdate();
    }

    private String write(List<Action> actions) {
        try {
            return json.writeValueAsString(actions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of actions cannot be written", e);
        }
    }

    /** Plans a visit for another day. */
    void move(UUID visit, LocalDate day, String by, Instant at) {
        database.createNativeMutationQuery(MOVE)
                .setParameter("id", visit)
                .setParameter("day", day)
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Drops the plan of a visit. */
    void cancel(UUID visit, LocalDate day, CancelReason reason, String by, Instant at) {
        database.createNativeMutationQuery(CANCEL)
                .setParameter("id", visit)
                .setParameter("day", day)
                .setParameter("reason", reason.name())
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Raises the version of a visit, so that whoever has read it before learns that it is another now. */
    void touch(UUID visit, String by, Instant at) {
        database.createNativeMutationQuery(TOUCH)
                .setParameter("id", visit)
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Closes an action; false when it is closed or does not exist. */
    boolean close(UUID visit, int number, LocalDate day, String by) {
        return database.createNativeMutationQuery(CLOSE)
                        .setParameter("id", visit)
                        .setParameter("number", number)
                        .setParameter("day", day)
                        .setParameter("by", by)
                        .executeUpdate()
                == 1;
    }
}
