package id.koperasi.funding.offer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the fund offers.
 *
 * @param offeredOn when
 * @param expiresOn the last day it can be accepted
 * @param acceptedOn when the chair did
 * @param signBy the last day it can then be signed
 */
record Offer(
        LocalDate offeredOn,
        LocalDate expiresOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate signBy) {}
