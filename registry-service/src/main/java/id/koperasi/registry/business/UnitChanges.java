package id.koperasi.registry.business;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.event.BusinessEvent.BusinessUnitClosed;
import id.koperasi.registry.event.BusinessEvent.BusinessUnitReopened;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.Session;

/** Every time a unit closed or opened again, with the reason; integrators hear of it. */
@ApplicationScoped
class UnitChanges {

    private static final String CHANGED = """
            insert into business_unit_change (id, unit_id, cooperative_id, village_code, active, changed_on, reason)
            values (:id, :unit, :cooperative, :village, :active, :day, :reason)""";

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
