package id.koperasi.ledger.founding;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Open the book of a cooperative.
 *
 * @param cooperativeId the cooperative
 * @param villageCode where it is
 * @param name its full name
 * @param openedOn its first business date
 * @param principalSavings simpanan pokok agreed, a member, once
 * @param mandatorySavings simpanan wajib agreed, a member and month
 */
public record OpenBook(
        UUID cooperativeId,
        String villageCode,
        String name,
        LocalDate openedOn,
        Rupiah principalSavings,
        Rupiah mandatorySavings) {}
