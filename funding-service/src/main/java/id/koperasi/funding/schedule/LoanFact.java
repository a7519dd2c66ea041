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
}
