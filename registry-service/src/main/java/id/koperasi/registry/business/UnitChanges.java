package id.koperasi.registry.business;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.event.BusinessEvent.BusinessUnitClosed;
import id.koperasi.registry.event.BusinessEvent.BusinessUnitReopened;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Every time a unit closed or opened again, with the reason; integrators hear of it. */
@ApplicationScoped
class UnitChanges {

    private static final String CHANGED = """
            insert into business_unit_change (id, unit_id, cooperative_id, village_code, active, changed_on, reason)
            values (:id, :unit, :cooperative, :village, :active, :day, :reason)""";

    /** What closed with the cooperative on a day, or on the later one on which it had opened, closed on another. */
    private static final String CLOSED_OTHERWISE = """
            update business_unit_change c
               set changed_on = greatest(cast(:now as date), open.since)
              from business_unit u
             cross join lateral (select coalesce(max(e.changed_on), u.opened_on) as since
                                   from business_unit_change e where e.unit_id = u.id and e.active) as open
             where u.id = c.unit_id and c.cooperative_id = :cooperative and c.reason = :reason and not c.active
               and not u.active and c.changed_on = u.changed_on
               and c.changed_on = greatest(cast(:before as date), open.since)
            returning c.unit_id, c.changed_on""";

    private static final String FIRST = """
            select (select min(changed_on) from business_unit_change where unit_id = :unit),
                   (select min(reported_on) from workforce_report where unit_id = :unit)""";

    private final Session session;
    private final Outbox outbox;
    private final Ids ids;

    UnitChanges(Session session, Outbox outbox, Ids ids) {
        this.session = session;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Why a unit closes. */
    enum Cause {
        CLOSED,
        COOPERATIVE_ENDED
    }

    /**
     * What was told of a unit since it opened.
     *
     * @param changedOn when it closed for the first time
     * @param reportedOn the first day for which it was told who works there
     */
    record Since(@Nullable LocalDate changedOn, @Nullable LocalDate reportedOn) {}

    Since since(UUID unitId) {
        Object[] row = session.createNativeQuery(FIRST, Object[].class)
                .setParameter("unit", unitId)
                .getSingleResult();
        return new Since((LocalDate) row[0], (LocalDate) row[1]);
    }

    /** Which units closed with the cooperative on another day than was told, and on which. */
    Map<UUID, LocalDate> closedOtherwise(UUID cooperativeId, LocalDate before, LocalDate now, String reason) {
        session.flush();
        return session
                .createNativeQuery(CLOSED_OTHERWISE, Object[].class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("before", before)
                .setParameter("now", now)
                .setParameter("reason", reason)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (LocalDate) row[1]));
    }

    /** Announces again when a unit closed because its cooperative ended. */
    void closedWithItsCooperative(BusinessUnit unit, LocalDate day) {
        unit.change(false, day);
        outbox.append(new BusinessUnitClosed(
                unit.cooperativeId(),
                unit.id(),
                unit.function().name(),
                unit.name(),
                Cause.COOPERATIVE_ENDED.name(),
                day));
    }

    void reopen(BusinessUnit unit, LocalDate day, String reason) {
        record(unit, true, day, reason);
        outbox.append(new BusinessUnitReopened(
                unit.cooperativeId(), unit.id(), unit.function().name(), unit.name(), day));
    }

    void close(BusinessUnit unit, LocalDate day, Cause cause, String reason) {
        record(unit, false, day, reason);
        outbox.append(new BusinessUnitClosed(
                unit.cooperativeId(), unit.id(), unit.function().name(), unit.name(), cause.name(), day));
    }

    private void record(BusinessUnit unit, boolean active, LocalDate day, String reason) {
        unit.change(active, day);
        session.createNativeMutationQuery(CHANGED)
                .setParameter("id", ids.next())
                .setParameter("unit", unit.id())
                .setParameter("cooperative", unit.cooperativeId())
                .setParameter("village", unit.villageCode())
                .setParameter("active", active)
                .setParameter("day", day)
                .setParameter("reason", reason)
                .executeUpdate();
    }
}
