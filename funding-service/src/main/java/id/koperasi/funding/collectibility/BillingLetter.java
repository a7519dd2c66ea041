package id.koperasi.funding.collectibility;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A letter by which what is overdue was asked for (surat tagihan).
 *
 * @param id its id
 * @param letter first, second or third
 * @param number its number
 * @param issuedOn its day
 * @param oldestDueOn since when something was overdue
 * @param principal what was overdue
 * @param interest what was overdue
 */
record BillingLetter(
        UUID id,
        int letter,
        String number,
        LocalDate issuedOn,
        LocalDate oldestDueOn,
        Rupiah principal,
        Rupiah interest) {}
