package id.koperasi.funding.application;

import jakarta.persistence.Embeddable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * On what a member of the committee is for it.
 *
 * @param what it asks
 * @param beforeTranche before which tranche it must be met: the stage of the proposal, or without stages the how-manyeth
 *     payment; before the agreement when it is absent
 */
@Embeddable
public record VoteCondition(String what, @Nullable Integer beforeTranche) {

    private static final Comparator<VoteCondition> SOONEST_FIRST =
            Comparator.comparing(VoteCondition::beforeTranche, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Of two that ask the same, the one that asks it sooner. */
    static VoteCondition sooner(VoteCondition one, VoteCondition other) {
        return SOONEST_FIRST.compare(one, other) <= 0 ? one : other;
    }
}
