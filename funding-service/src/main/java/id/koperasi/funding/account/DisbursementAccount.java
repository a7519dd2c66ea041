package id.koperasi.funding.account;

import java.time.LocalDate;
import java.util.UUID;

/**
 * To which account money for a cooperative goes.
 *
 * @param accountId the account, as the registry calls it
 * @param bankCode the code of the bank
 * @param holder in whose name
 * @param designatedOn since when
 * @param number sealed
 */
public record DisbursementAccount(
        UUID accountId, String bankCode, String holder, LocalDate designatedOn, SealedAccount number) {}
