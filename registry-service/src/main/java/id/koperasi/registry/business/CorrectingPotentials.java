package id.koperasi.registry.business;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.business.BusinessRejection.PotentialSaysSoAlready;
import id.koperasi.registry.business.BusinessRejection.VillageOutsideReach;
import id.koperasi.registry.business.PotentialResource.PotentialView;
import id.koperasi.registry.business.Potentials.Potential;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What a village could live on was recorded wrongly and is told anew; what was told before stays known. */
@ApplicationScoped
class CorrectingPotentials {

    private final Potentials potentials;
    private final RecordCorrections corrections;
    private final CurrentCaller caller;

    CorrectingPotentials(Potentials potentials, RecordCorrections corrections, CurrentCaller caller) {
        this.potentials = potentials;
        this.corrections = corrections;
        this.caller = caller;
    }

    @Transactional
    Correction<PotentialView> correct(UUID potentialId, UnaryOperator<Potential> told, Why why) {
        Potential before = potentials.locked(potentialId).orElseThrow(() -> new RejectedException(new NotFound()));
        if (!caller.reach().coversRegion(before.villageCode())) {
            throw new RejectedException(new VillageOutsideReach(before.villageCode()));
        }
        Potential now = told.apply(before);
        if (now.equals(before)) {
            throw new RejectedException(new PotentialSaysSoAlready());
        }
        potentials.tell(now);
        return corrections.tell(
                CorrectedRecord.ofNobody(Kind.POTENTIAL, potentialId),
                PotentialView.of(before),
                PotentialView.of(now),
                why);
    }
}
