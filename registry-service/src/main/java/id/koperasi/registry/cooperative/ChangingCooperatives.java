package id.koperasi.registry.cooperative;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.registry.cooperative.CooperativeRejection.OutOfOrder;
import id.koperasi.registry.region.Village;
import id.koperasi.registry.region.Villages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes the row of a cooperative for the features that decide on its standing and its particulars. Each of them locks the
 * cooperative first: whoever comes second waits, and then finds what the first has done.
 */
@ApplicationScoped
public class ChangingCooperatives {

    private final Cooperatives cooperatives;
    private final Villages villages;
    private final Instance<ParticularKeeper> keepers;

    ChangingCooperatives(Cooperatives cooperatives, Villages villages, Instance<ParticularKeeper> keepers) {
        this.cooperatives = cooperatives;
        this.villages = villages;
        this.keepers = keepers;
    }

    /** A cooperative within reach, to be changed; what is foreign or absent is refused as not found. */
    @Transactional(TxType.MANDATORY)
    public CooperativeProfile lock(UUID id) {
        return cooperatives.locked(id).profile();
    }

    /** Its village, with the path of names; it may have ended. */
    @Transactional(TxType.MANDATORY)
    public Village village(UUID id) {
        return villages.findEver(cooperatives.locked(id).villageCode()).orElseThrow();
    }

    /** It stands otherwise from a day on. */
    @Transactional(TxType.MANDATORY)
    public void stands(UUID id, Status standing, LocalDate since, @Nullable UUID mergedInto) {
        cooperatives.locked(id).stands(standing, since, mergedInto);
    }

    /** What a cooperative says of itself; null when it has not said so yet. */
    @Transactional(TxType.MANDATORY)
    public @Nullable String told(UUID id, Particular particular) {
        return particular.place() == Particular.Place.ROW
                ? cooperatives.locked(id).told(particular)
                : keeper(particular).told(id, particular);
    }

    /** Tells one particular anew; refused when the steps would lie out of order. */
    @Transactional(TxType.MANDATORY)
    public void tell(UUID id, Particular particular, String value) {
        Cooperative cooperative = cooperatives.locked(id);
        if (particular.place() != Particular.Place.ROW) {
            keeper(particular).tell(id, particular, value);
            return;
        }
        cooperative.tell(particular, value);
        if (!cooperative.inOrder()) {
            throw new RejectedException(new OutOfOrder(particular));
        }
        cooperatives.flush();
    }

    /** It is in another village than was told, and everything of it with it; its village says so already. */
    @Transactional(TxType.MANDATORY)
    public void moved(UUID id, String villageBefore, String villageNow) {
        cooperatives.flush();
        cooperatives.moved(id, villageBefore, villageNow);
    }

    /** Whether it is on record which older cooperative it began with. */
    @Transactional(TxType.MANDATORY)
    public boolean beganWithOlder(UUID id) {
        return cooperatives.beganWithOlder(id);
    }

    private ParticularKeeper keeper(Particular particular) {
        return keepers.stream()
                .filter(keeper -> keeper.keeps(particular))
                .findFirst()
                .orElseThrow();
    }
}
