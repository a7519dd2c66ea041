package id.koperasi.platform.caller;

import org.jspecify.annotations.Nullable;

/**
 * What a row of the table lets somebody do.
 *
 * @param reach which rows he may touch
 * @param accessGrant by which letter, when he reads by one
 */
record Permitted(Reach reach, @Nullable AccessGrant accessGrant) {}
