package id.koperasi.registry.account;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Find out whether an account exists and belongs to the cooperative.
 *
 * @param cooperativeId whose account
 * @param accountId which account
 * @param verifiedOn the day
 * @param evidence what was seen on paper; without it the bank is asked
 */
record VerifyAccount(
        UUID cooperativeId,
        UUID accountId,
        LocalDate verifiedOn,
        @Nullable String evidence) {}
