package id.koperasi.registry.meeting;

import id.koperasi.platform.money.Rupiah;
import org.jspecify.annotations.Nullable;

/**
 * How the members voted on one thing.
 *
 * @param decision what about
 * @param limit the most it allows, where an amount belongs to it
 * @param inFavour votes for it
 * @param against votes against it
 * @param abstained votes for neither
 */
record Vote(Decision decision, @Nullable Rupiah limit, int inFavour, int against, int abstained) {

    /** All votes that were given. */
    long cast() {
        return (long) inFavour + against + abstained;
    }
}
