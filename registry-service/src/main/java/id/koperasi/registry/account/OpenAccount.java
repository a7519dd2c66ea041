package id.koperasi.registry.account;

import id.koperasi.platform.privacy.AccountNumber;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Open the account that was asked for.
 *
 * @param cooperativeId whose account
 * @param accountId which account
 * @param number what the bank gave it
 * @param openedOn the day
 */
record OpenAccount(UUID cooperativeId, UUID accountId, AccountNumber number, LocalDate openedOn) {}
