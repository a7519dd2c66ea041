package id.koperasi.registry.cooperative;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.registry.cooperative.CooperativeRejection.HasEnded;
import id.koperasi.registry.cooperative.CooperativeRejection.IsSuspended;
import id.koperasi.registry.cooperative.CooperativeRejection.NotFormed;
import id.koperasi.registry.cooperative.CooperativeRejection.StepTaken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
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

    /** The same, which stays as it is until the transaction ends: whoever changes it waits. */
    @Transactional(TxType.MANDATORY)
    public Optional<CooperativeProfile> staying(UUID id) {
        return cooperatives.findByIdOptional(id, LockModeType.PESSIMISTIC_READ).map(Cooperative::profile);
    }

    /** A cooperative, formed or not; what is foreign or absent is refused as not found. */
    public CooperativeProfile any(UUID id) {
        return find(id).orElseThrow(() -> new RejectedException(new NotFound()));
    }

    /**
     * A formed cooperative that has not ended, to be changed: whoever comes second waits, and then finds what the first has
     * done. A suspended one still meets and elects.
     */
    public CooperativeProfile locked(UUID id) {
        cooperatives.locked(id);
        return living(id);
    }

    /** Many, formed or not, to be changed one after the other; those that are foreign or absent are left out. */
    @Transactional(TxType.MANDATORY)
    public List<CooperativeProfile> lockedAmong(Collection<UUID> ids) {
        return cooperatives.lockedAmong(ids).stream().map(Cooperative::profile).toList();
    }

    /** A formed cooperative in good standing; one that is not formed yet, is suspended or has ended is refused. */
    public CooperativeProfile formed(UUID id) {
        CooperativeProfile profile = living(id);
        if (profile.status() == Status.SUSPENDED) {
            throw new RejectedException(new IsSuspended());
        }
        return profile;
    }

    /** A cooperative, formed or not, that has not ended; it stays so until the transaction ends, since who ends it waits. */
    @Transactional(TxType.MANDATORY)
    public CooperativeProfile notEnded(UUID id) {
        CooperativeProfile profile = cooperatives.held(id).profile();
        if (profile.status().ended()) {
            throw new RejectedException(new HasEnded(profile.status()));
        }
        return profile;
    }

    /** A cooperative, formed or not, that is neither suspended nor ended; held until the transaction ends. */
    public CooperativeProfile undisturbed(UUID id) {
        cooperatives.locked(id);
        CooperativeProfile profile = any(id);
        return profile.status().compareTo(Status.FORMED) < 0 ? profile : formed(id);
    }

    /** One that was only proposed, held until the transaction ends: village and founders may still meet about it. */
    public CooperativeProfile proposed(UUID id) {
        cooperatives.locked(id);
        CooperativeProfile profile = any(id);
        if (profile.status() != Status.PROPOSED) {
            throw new RejectedException(new StepTaken(profile.status()));
        }
        return profile;
    }

    /**
     * A formed cooperative that has not ended, suspended or not; it stays so until the transaction ends, since who suspends
     * or dissolves it waits.
     */
    @Transactional(TxType.MANDATORY)
    public CooperativeProfile living(UUID id) {
        CooperativeProfile profile = cooperatives.held(id).profile();
        if (profile.status().ended()) {
            throw new RejectedException(new HasEnded(profile.status()));
        }
        if (!profile.status().lives()) {
            throw new RejectedException(new NotFormed(profile.status()));
        }
        return profile;
    }
}
