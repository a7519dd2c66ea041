package id.koperasi.registry.profile;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.profile.ProfileRejection.ProfileSaysSoAlready;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A cooperative says of itself something else than before; what it said stays readable. */
@ApplicationScoped
class TellingProfiles {

    private final FormedCooperatives cooperatives;
    private final Profiles profiles;
    private final RecordCorrections corrections;

    TellingProfiles(FormedCooperatives cooperatives, Profiles profiles, RecordCorrections corrections) {
        this.cooperatives = cooperatives;
        this.profiles = profiles;
        this.corrections = corrections;
    }

    /** As a whole: what is left out nobody knows. */
    @Transactional
    Correction<StatedProfile> tell(UUID cooperativeId, StatedProfile told, Why why) {
        CooperativeProfile cooperative = cooperatives.locked(cooperativeId);
        StatedProfile before = profiles.of(cooperativeId);
        if (told.equals(before)) {
            throw new RejectedException(new ProfileSaysSoAlready());
        }
        profiles.tell(cooperativeId, cooperative.villageCode(), told);
        return corrections.tell(
                CorrectedRecord.of(cooperative, Kind.PROFILE, cooperativeId.toString()), before, told, why);
    }
}
