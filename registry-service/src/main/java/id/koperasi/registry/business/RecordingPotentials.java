package id.koperasi.registry.business;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.business.BusinessRejection.NotAVillage;
import id.koperasi.registry.business.BusinessRejection.VillageOutsideReach;
import id.koperasi.registry.business.Potentials.Potential;
import id.koperasi.registry.region.Villages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Somebody says what a village of his could live on. */
@ApplicationScoped
class RecordingPotentials {

    private final Potentials potentials;
    private final Villages villages;
    private final CurrentCaller caller;

    RecordingPotentials(Potentials potentials, Villages villages, CurrentCaller caller) {
        this.potentials = potentials;
        this.villages = villages;
        this.caller = caller;
    }

    @Transactional
    void record(Potential potential) {
        String village = potential.villageCode();
        if (!caller.reach().coversRegion(village)) {
            throw new RejectedException(new VillageOutsideReach(village));
        }
        if (villages.find(village).isEmpty()) {
            throw new RejectedException(new NotAVillage(village));
        }
        potentials.record(potential);
    }
}
