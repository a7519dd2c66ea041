package id.koperasi.registry.pilot;

import id.koperasi.registry.cooperative.Particular;
import id.koperasi.registry.cooperative.ParticularKeeper;
import id.koperasi.registry.progress.Milestone;
import id.koperasi.registry.progress.Milestones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The letter that named a pilot is told anew, where it was recorded wrongly. */
@ApplicationScoped
class KeptPilots implements ParticularKeeper {

    private final PilotDesignations pilots;
    private final Milestones milestones;

    KeptPilots(PilotDesignations pilots, Milestones milestones) {
        this.pilots = pilots;
        this.milestones = milestones;
    }

    @Override
    public boolean keeps(Particular particular) {
        return particular.place() == Particular.Place.PILOT;
    }

    @Override
    public @Nullable String told(UUID cooperativeId, Particular particular) {
        return pilots.findByIdOptional(cooperativeId)
                .map(pilot -> pilot.told(particular))
                .orElse(null);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(UUID cooperativeId, Particular particular, String value) {
        PilotDesignation pilot = pilots.findByIdOptional(cooperativeId).orElseThrow();
        pilot.tell(particular, value);
        if (particular == Particular.PILOT_DESIGNATED_ON) {
            milestones.moved(cooperativeId, Milestone.PILOT, pilot.designatedOn());
        }
        pilots.flush();
    }
}
