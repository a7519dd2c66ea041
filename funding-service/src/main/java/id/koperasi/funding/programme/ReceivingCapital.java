package id.koperasi.funding.programme;

import id.koperasi.funding.calendar.BusinessDays;
import id.koperasi.platform.money.Rupiah;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** The state puts money into a programme. */
@ApplicationScoped
class ReceivingCapital {

    private final Programmes programmes;
    private final Pools pools;
    private final BusinessDays days;

    ReceivingCapital(Programmes programmes, Pools pools, BusinessDays days) {
        this.programmes = programmes;
        this.pools = pools;
        this.days = days;
    }

    @Transactional
    PoolStatement receive(String code, Rupiah amount, String reference, LocalDate receivedOn) {
        Programme programme = programmes.get(code);
        days.refuseFuture(receivedOn, BusinessDays.NATION);
        pools.receive(programme.code(), amount, reference, receivedOn);
        Log.infof("Capital received: programme=%s amount=%s reference=%s", code, amount, reference);
        return pools.statement(code, days.today(BusinessDays.NATION));
    }
}
