package id.koperasi.registry.cooperative;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.cooperative.CooperativeRejection.NotFormed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The cooperatives within the caller's reach, for the features that begin once a cooperative is formed. */
@ApplicationScoped
public class FormedCooperatives {

    private final Cooperatives cooperatives;

    FormedCooperatives(Cooperatives cooperatives) {
        this.cooperatives = cooperatives;
    }

    /** A cooperative, formed or not; empty when it is foreign or absent. */
    public Optional<CooperativeProfile> find(UUID id) {
        return cooperatives.findByIdOptional(id).map(Cooperative::profile);
    }

    /** A cooperative, formed or not; what is foreign or absent is refused as not found. */
    public CooperativeProfile any(UUID id) {
        return find(id).orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /** A formed cooperative; one that is not formed yet is refused. */
    public CooperativeProfile formed(UUID id) {
        CooperativeProfile profile = any(id);
        if (profile.status() != Status.FORMED) {
            throw new RejectedException(new NotFormed(profile.status()));
        }
        return profile;
    }
}
