package id.koperasi.registry.cooperative;

import id.koperasi.registry.founding.FoundingMeeting;
import id.koperasi.registry.founding.FoundingMeeting.Savings;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Form the first cooperative of a village from proposal to decree at once, or go on with one that was proposed before.
 *
 * @param begun which one was proposed; null when this proposes it
 * @param proposal which village, how, when
 * @param meeting the founding meeting; asked for only when the row is looked at, since its people may be refused
 * @param deed the notary's deed
 * @param decree what ends it, as it was told
 * @param paidIn what each founder has paid in, all the same
 */
record FormVillage(
        @Nullable Begun begun,
        ProposeCooperative proposal,
        Supplier<FoundingMeeting> meeting,
        Deed deed,
        ToldDecree decree,
        Savings paidIn) {

    /**
     * One that was proposed before.
     *
     * @param cooperativeId which
     * @param route how it comes to be, where that is told again
     */
    record Begun(UUID cooperativeId, @Nullable Route route) {}

    /** Whether it says of one that was proposed what is on record. */
    boolean agreesWith(Cooperative proposed) {
        Route told = begun == null ? null : begun.route();
        return proposal.villageCode().equals(proposed.villageCode())
                && proposal.existing() == null
                && (told == null || told == proposed.route())
                && (proposal.proposedOn() == null || proposal.proposedOn().equals(proposed.dayOf(Status.PROPOSED)));
    }
}
