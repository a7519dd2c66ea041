package id.koperasi.funding.schedule;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;

/** Something that happened to a loan and that its schedule follows from. */
public sealed interface LoanFact {

    /** The business date it counts from, whenever it became known. */
    LocalDate day();

    /**
     * A part of the loan was paid out.
     *
     * @param id the tranche
     * @param day when
     * @param amount rupiah
     */
    record Disbursed(UUID id, LocalDate day, Rupiah amount) implements LoanFact {}

    /**
     * The cooperative paid.
     *
     * @param id the payment
     * @param day when
     * @param amount rupiah
     * @param early whether what is not needed for what is due repays principal at once; otherwise it is kept as a credit
     */
    record Paid(UUID id, LocalDate day, Rupiah amount, boolean early) implements LoanFact {}

    /**
     * Lender and cooperative agreed to pay back otherwise from a day on (restrukturisasi). What was due and is not paid is
     * due no longer: its principal is paid back with the rest, its interest with the first of it.
     *
     * @param id the restructuring
     * @param day from when on
     * @param terms the rate from then on, in how many instalments the rest is paid, and how many of them are without principal
     */
    record Restructured(UUID id, LocalDate day, RepaymentTerms terms) implements LoanFact {}
}
