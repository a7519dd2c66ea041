package id.koperasi.registry.partnership;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.cooperative.ChangingCooperatives;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.partnership.PartnershipRejection.SaidSoAlready;
import id.koperasi.registry.partnership.PartnershipResource.PartnershipView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** A partnership was recorded wrongly and is told anew as a whole; what was told before stays known. */
@ApplicationScoped
class CorrectingPartnerships {

    private final ChangingCooperatives cooperatives;
    private final Partnerships partnerships;
    private final AgreeingPartnerships agreeing;
    private final RecordCorrections corrections;

    CorrectingPartnerships(
            ChangingCooperatives cooperatives,
            Partnerships partnerships,
            AgreeingPartnerships agreeing,
            RecordCorrections corrections) {
        this.cooperatives = cooperatives;
        this.partnerships = partnerships;
        this.agreeing = agreeing;
        this.corrections = corrections;
    }

    @Transactional
    Correction<PartnershipView> correct(UUID cooperativeId, UUID partnershipId, AgreePartnership told, Why why) {
        CooperativeProfile cooperative = cooperatives.lock(cooperativeId);
        AgreeingPartnerships.check(told);
        Partnership partnership = found(cooperativeId, partnershipId);
        PartnershipView before = PartnershipView.of(partnership);
        partnership.tell(told);
        PartnershipView now = PartnershipView.of(partnership);
        if (now.equals(before)) {
            throw new RejectedException(new SaidSoAlready());
        }
        partnerships.flush();
        agreeing.announce(partnership);
        return corrections.tell(record(cooperative, partnershipId), before, now, why);
    }

    List<Correction<PartnershipView>> of(UUID cooperativeId, UUID partnershipId, UUID after, int rows) {
        found(cooperativeId, partnershipId);
        return corrections.of(Kind.PARTNERSHIP, partnershipId.toString(), PartnershipView.class, after, rows);
    }

    private Partnership found(UUID cooperativeId, UUID partnershipId) {
        return partnerships
                .findByIdOptional(partnershipId)
                .filter(partnership -> partnership.cooperativeId().equals(cooperativeId))
                .orElseThrow(() -> new RejectedException(new NotFound()));
    }

    private static CorrectedRecord record(CooperativeProfile cooperative, UUID partnershipId) {
        return CorrectedRecord.of(cooperative, Kind.PARTNERSHIP, partnershipId.toString());
    }
}
