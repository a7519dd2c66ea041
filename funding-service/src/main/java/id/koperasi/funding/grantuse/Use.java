package id.koperasi.funding.grantuse;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;

/**
 * Something that was paid from a grant.
 *
 * @param purpose what for
 * @param amount rupiah
 * @param spentOn when
 * @param evidence what shows it: the number of a receipt
 */
record Use(String purpose, Rupiah amount, LocalDate spentOn, String evidence) {}
