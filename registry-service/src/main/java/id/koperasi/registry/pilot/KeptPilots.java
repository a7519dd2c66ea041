package id.koperasi.registry.pilot;

import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.Particular;
import id.koperasi.registry.cooperative.ParticularKeeper;
import id.koperasi.registry.progress.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The letter by which it is a pilot is told anew, where it was recorded wrongly; of several, each has its own corrections. */
@ApplicationScoped
class KeptPilots implements ParticularKeeper {

    private final PilotDesignations pilots;
    private final Periods periods;
    private final StatedDates dates;

    KeptPilots(PilotDesignations pilots, Periods periods, StatedDates dates) {
        this.pilots = pilots;
        this.periods = periods;
        this.dates = dates;
    }

    @Override
    public boolean keeps(Particular particular) {
        return particular.place() == Particular.Place.PILOT;
    }

    @Override
    public @Nullable String told(UUID cooperativeId, Particular particular) {
        return pilots.leading(cooperativeId)
                .map(pilot -> pilot.told(particular))
                .orElse(null);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(UUID cooperativeId, Particular particular, String value) {
        PilotDesignation pilot = pilots.leading(cooperativeId).orElseThrow();
        pilot.tell(particular, value);
        LocalDate withdrawnOn = pilot.withdrawnOn();
        if (withdrawnOn != null) {
            dates.mustNotPrecede(withdrawnOn, pilot.designatedOn());
        }
        pilots.flush();
        periods.otherwise(cooperativeId);
    }
}
