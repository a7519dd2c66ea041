package id.koperasi.registry.outlet;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.business.UnitFunction;
import id.koperasi.registry.cooperative.CooperativeProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/** The plans for outlets within the caller's reach. */
@ApplicationScoped
class PlannedOutlets {

    private static final String COLUMNS = """
            select id, cooperative_id, village_code, function, name, planned_for, filled_by, facility_id, state, unit_id,
                   dropped_on, drop_reason
              from planned_outlet""";
    private static final String OF = COLUMNS + """

             where cooperative_id = :cooperative and id > :after order by id limit :rows""";
    private static final String ONE = COLUMNS + """

             where cooperative_id = :cooperative and id = :id""";
    private static final String INSERT = """
            insert into planned_outlet (id, cooperative_id, village_code, function, name, planned_for, filled_by, facility_id,
                                        state)
            values (:id, :cooperative, :village, :function, :name, :day, :by, :facility, 'PLANNED')""";
    private static final String TELL = """
            update planned_outlet
               set function = :function, name = :name, planned_for = :day, filled_by = :by, facility_id = :facility
             where id = :id""";
    private static final String SETTLE = """
            update planned_outlet set state = :state, unit_id = :unit, dropped_on = :day, drop_reason = :reason
             where id = :id""";
    private static final String OPEN_UNIT = """
            select exists (select from business_unit where cooperative_id = :cooperative and id = :unit
                                                       and function = :function)""";

    private final Session session;

    PlannedOutlets(Session session) {
        this.session = session;
    }

    /** A plan and what has become of it. */
    record PlannedOutlet(
            UUID id,
            UUID cooperativeId,
            String villageCode,
            OutletPlan plan,
            OutletState state,
            @Nullable UUID unitId,
            @Nullable LocalDate droppedOn,
            @Nullable String dropReason) {}

    void plan(UUID id, CooperativeProfile cooperative, OutletPlan plan) {
        told(
                        session.createNativeMutationQuery(INSERT)
                                .setParameter("cooperative", cooperative.id())
                                .setParameter("village", cooperative.villageCode()),
                        id,
                        plan)
                .executeUpdate();
    }

    void tell(UUID id, OutletPlan plan) {
        told(session.createNativeMutationQuery(TELL), id, plan).executeUpdate();
    }

    private static MutationQuery told(MutationQuery query, UUID id, OutletPlan plan) {
        return query.setParameter("id", id)
                .setParameter("function", plan.function().name())
                .setParameter("name", plan.name().strip())
                .setParameter("day", plan.plannedFor(), LocalDate.class)
                .setParameter("by", plan.filledBy(), String.class)
                .setParameter("facility", plan.facilityId(), UUID.class);
    }

    void opened(UUID id, UUID unitId) {
        settle(id, OutletState.OPENED, unitId, null, null);
    }

    void dropped(UUID id, LocalDate day, String reason) {
        settle(id, OutletState.DROPPED, null, day, reason);
    }

    private void settle(
            UUID id, OutletState state, @Nullable UUID unit, @Nullable LocalDate day, @Nullable String reason) {
        session.createNativeMutationQuery(SETTLE)
                .setParameter("id", id)
                .setParameter("state", state.name())
                .setParameter("unit", unit, UUID.class)
                .setParameter("day", day, LocalDate.class)
                .setParameter("reason", reason, String.class)
                .executeUpdate();
    }

    /** Whether the cooperative has this unit, and it does what was planned. */
    boolean isUnit(UUID cooperativeId, UUID unitId, UnitFunction function) {
        return session.createNativeQuery(OPEN_UNIT, Boolean.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("unit", unitId)
                .setParameter("function", function.name())
                .getSingleResult();
    }

    PlannedOutlet get(UUID cooperativeId, UUID id) {
        return one(ONE, cooperativeId, id);
    }

    /** Held until the transaction ends: whoever comes second finds what the first has done. */
    PlannedOutlet lock(UUID cooperativeId, UUID id) {
        return one(ONE + " for update", cooperativeId, id);
    }

    private PlannedOutlet one(String statement, UUID cooperativeId, UUID id) {
        return session.createNativeQuery(statement, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("id", id)
                .getResultStream()
                .map(PlannedOutlets::outlet)
                .findFirst()
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    List<PlannedOutlet> of(UUID cooperativeId, UUID after, int rows) {
        return session.createNativeQuery(OF, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultStream()
                .map(PlannedOutlets::outlet)
                .toList();
    }

    private static PlannedOutlet outlet(Object[] row) {
        return new PlannedOutlet(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                new OutletPlan(
                        UnitFunction.valueOf((String) row[3]),
                        (String) row[4],
                        (LocalDate) row[5],
                        (String) row[6],
                        (UUID) row[7]),
                OutletState.valueOf((String) row[8]),
                (UUID) row[9],
                (LocalDate) row[10],
                (String) row[11]);
    }
}
