package id.koperasi.registry.cooperative;

import id.koperasi.platform.problem.Rejection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of a bulk formation.
 *
 * @param villageCode the village
 * @param outcome what became of it
 * @param cooperativeId its cooperative, new or known
 * @param refusal why not, when it was refused
 */
record FormedInBulk(
        String villageCode,
        Outcome outcome,
        @Nullable UUID cooperativeId,
        @Nullable Rejection refusal) {

    /** What becomes of a row. */
    enum Outcome {
        /** It is a legal entity now. */
        FORMED,
        /** It was formed by this decree before. */
        UNCHANGED,
        /** It breaks a rule. */
        REFUSED
    }

    static FormedInBulk formed(Cooperative cooperative) {
        return new FormedInBulk(cooperative.villageCode(), Outcome.FORMED, cooperative.id(), null);
    }

    static FormedInBulk unchanged(Cooperative cooperative) {
        return new FormedInBulk(cooperative.villageCode(), Outcome.UNCHANGED, cooperative.id(), null);
    }

    static FormedInBulk refused(String villageCode, Rejection refusal) {
        return new FormedInBulk(villageCode, Outcome.REFUSED, null, refusal);
    }
}
