package id.koperasi.ledger.term;

import id.koperasi.ledger.interest.DayCount;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What term savings of a length earn from a day on.
 *
 * @param offered false where they are offered no more from that day on
 * @param yearlyPercent of the principal; at most the ceiling of Permenkop UKM 8/2023 art. 26(4)
 * @param minimum the least that is taken
 * @param earlyPercent a year, in place of the rate since interest was last paid, for who withdraws early
 * @param earlyFeePercent of the principal, kept from who withdraws early
 * @param decisionReference the decision it rests on
 */
record TermOffer(
        int months,
        LocalDate from,
        boolean offered,
        BigDecimal yearlyPercent,
        DayCount dayCount,
        Rupiah minimum,
        BigDecimal earlyPercent,
        BigDecimal earlyFeePercent,
        String decisionReference) {}
