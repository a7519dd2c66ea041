package id.koperasi.funding.programme;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** The state puts money into a programme. */
@ApplicationScoped
class ReceivingCapital {

    private final Programmes programmes;
    private final Pools pools;
    private final StatedDates dates;

    ReceivingCapital(Programmes programmes, Pools pools, StatedDates dates) {
        this.programmes = programmes;
        this.pools = pools;
        this.dates = dates;
    }

    @Transactional
    PoolStatement receive(String code, Rupiah amount, String reference, LocalDate receivedOn) {
        Programme programme = programmes.get(code);
        dates.mustHaveCome(receivedOn, IndonesianZone.CAPITAL);
        pools.receive(programme.code(), amount, reference, receivedOn);
        Log.infof("Capital received: programme=%s amount=%s reference=%s", code, amount, reference);
        return pools.statement(code, dates.today(IndonesianZone.CAPITAL));
    }
}
