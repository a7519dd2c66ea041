package id.koperasi.registry.activity;

import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.registry.activity.FundingEvent.TrancheDisbursed;
import id.koperasi.registry.activity.FundingEvent.TrancheReturned;
import id.koperasi.registry.progress.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/**
 * The tranches that were paid out to cooperatives and that the bank sent back, as funding told of each. One that came back was
 * never received, so a cooperative without another has reached nothing on any day.
 */
@ApplicationScoped
class HeardTranches {

    private static final String DISBURSED = """
            insert into heard_tranche (cooperative_id, village_code, tranche_id, disbursed_on, disbursed_event)
            select :cooperative, :village, :tranche, :day, :event
             where not exists (select from cooperative where id = :cooperative and status in ('MERGED', 'DISSOLVED', 'WITHDRAWN'))
                on conflict (cooperative_id, tranche_id) do update
               set disbursed_on = excluded.disbursed_on, disbursed_event = excluded.disbursed_event""";

    private static final String RETURNED = """
            insert into heard_tranche (cooperative_id, village_code, tranche_id, returned_on, returned_event)
            values (:cooperative, :village, :tranche, :day, :event)
                on conflict (cooperative_id, tranche_id) do update
               set returned_on = excluded.returned_on, returned_event = excluded.returned_event""";

    private final Session session;
    private final Periods periods;

    HeardTranches(Session session, Periods periods) {
        this.session = session;
        this.periods = periods;
    }

    void disbursed(TrancheDisbursed told, String villageCode, EventEnvelope envelope) {
        session.createNativeMutationQuery(DISBURSED)
                .setParameter("cooperative", told.cooperativeId())
                .setParameter("village", villageCode)
                .setParameter("tranche", told.trancheId())
                .setParameter("day", told.disbursedOn())
                .setParameter("event", envelope.id())
                .executeUpdate();
        periods.otherwise(told.cooperativeId());
    }

    /** Whether its payment was heard before or is heard later. */
    void returned(TrancheReturned told, String villageCode, EventEnvelope envelope) {
        session.createNativeMutationQuery(RETURNED)
                .setParameter("cooperative", told.cooperativeId())
                .setParameter("village", villageCode)
                .setParameter("tranche", told.trancheId())
                .setParameter("day", told.returnedOn())
                .setParameter("event", envelope.id())
                .executeUpdate();
        periods.otherwise(told.cooperativeId());
    }
}
