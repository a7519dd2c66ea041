package id.koperasi.funding.event;

import id.koperasi.platform.event.EventType;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What funding announces of a loan that is being paid back. */
public sealed interface LoanEvent extends FundingEvent {

    /** Who owes it. */
    UUID cooperativeId();

    @Override
    default String subject() {
        return "cooperative/" + cooperativeId();
    }

    /**
     * The bank sent a tranche back whole: it never reached the cooperative, which owes nothing for it.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the application, and so the loan
     * @param returnId what is booked under this id is booked once
     * @param trancheId the tranche
     * @param amount all of it, rupiah
     * @param sourceOfFunds whose money it is
     * @param lender who lent it
     * @param returnedOn business date
     * @param payee who had been paid
     */
    @EventType("id.koperasi.funding.tranche-returned.v1")
    record TrancheReturned(
            UUID cooperativeId,
            UUID applicationId,
            UUID returnId,
            UUID trancheId,
            Rupiah amount,
            String sourceOfFunds,
            String lender,
            LocalDate returnedOn,
            @Nullable String payee)
            implements LoanEvent {}

    /**
     * A cooperative told what it spent of a loan.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the application, and so the loan
     * @param received what was paid out so far, rupiah
     * @param used what of it is accounted for so far
     * @param spentOn the day of what was told last
     */
    @EventType("id.koperasi.funding.fund-use-reported.v1")
    record FundUseReported(UUID cooperativeId, UUID applicationId, Rupiah received, Rupiah used, LocalDate spentOn)
            implements LoanEvent {}

    /**
     * The fund claims money of a loan back that was misused.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the application, and so the loan
     * @param claimId the claim
     * @param amount rupiah
     * @param dueOn until when it is to come back
     * @param claimedOn business date of its confirmation
     */
    @EventType("id.koperasi.funding.misuse-claimed.v1")
    record MisuseClaimed(
            UUID cooperativeId, UUID applicationId, UUID claimId, Rupiah amount, LocalDate dueOn, LocalDate claimedOn)
            implements LoanEvent {}

    /**
     * An instalment was billed. The same is billed again when its amounts become others; the last word counts.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the application, and so the loan
     * @param number the how-manyeth instalment, from 1
     * @param principal rupiah
     * @param interest rupiah
     * @param dueOn the last day it can be paid in time
     * @param billedOn business date
     */
    @EventType("id.koperasi.funding.instalment-billed.v1")
    record InstalmentBilled(
            UUID cooperativeId,
            UUID applicationId,
            int number,
            Rupiah principal,
            Rupiah interest,
            LocalDate dueOn,
            LocalDate billedOn)
            implements LoanEvent {}

    /**
     * What is paid of a loan changed: the cooperative paid, a credit was used, or what was paid earlier counts otherwise
     * because something before it became known. Amount is principal, interest and credit together.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the application, and so the loan
     * @param receiptId what is booked under this id is booked once
     * @param amount the money that came in, rupiah; 0 when none did
     * @param principal by how much the debt became less
     * @param interest by how much more interest is paid
     * @param credit what was paid ahead, or, negative, used of it
     * @param sourceOfFunds whose money was lent
     * @param lender who lent it
     * @param receivedOn business date
     * @param paidBy which public budget paid, when the cooperative did not: DANA_DESA or DAU_DBH
     */
    @EventType("id.koperasi.funding.instalment-received.v1")
    record InstalmentReceived(
            UUID cooperativeId,
            UUID applicationId,
            UUID receiptId,
            Rupiah amount,
            Rupiah principal,
            Rupiah interest,
            Rupiah credit,
            String sourceOfFunds,
            String lender,
            LocalDate receivedOn,
            @Nullable String paidBy)
            implements LoanEvent {}

    /**
     * A loan is paid back otherwise from a day on. What was due and is not paid is due no longer.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the application, and so the loan
     * @param restructuringId what was agreed
     * @param annualRatePercent the rate from then on, percent a year
     * @param months in how many instalments the rest is paid
     * @param graceMonths how many of them are without principal
     * @param outstanding principal that is owed, rupiah
     * @param restructuredOn business date
     */
    @EventType("id.koperasi.funding.loan-restructured.v1")
    record LoanRestructured(
            UUID cooperativeId,
            UUID applicationId,
            UUID restructuringId,
            BigDecimal annualRatePercent,
            int months,
            int graceMonths,
            Rupiah outstanding,
            LocalDate restructuredOn)
            implements LoanEvent {}

    /**
     * Everything of a loan is repaid.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the application, and so the loan
     * @param settledOn business date
     */
    @EventType("id.koperasi.funding.loan-settled.v1")
    record LoanSettled(UUID cooperativeId, UUID applicationId, LocalDate settledOn) implements LoanEvent {}

    /**
     * A lost loan was given to the committee for state receivables (PUPN), which collects it from now on.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the application, and so the loan
     * @param documentNumber the number of the letter to PUPN
     * @param principal what is owed, due or not, rupiah
     * @param interest what was due and is not paid, rupiah
     * @param transferredOn business date
     */
    @EventType("id.koperasi.funding.loan-transferred.v1")
    record LoanTransferred(
            UUID cooperativeId,
            UUID applicationId,
            String documentNumber,
            Rupiah principal,
            Rupiah interest,
            LocalDate transferredOn)
            implements LoanEvent {}

    /**
     * A lost loan left the books of the fund. The claim stays, and so does the debt in the books of the cooperative.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the application, and so the loan
     * @param principal what is owed, due or not, rupiah
     * @param interest what was due and is not paid, rupiah
     * @param writtenOffOn business date
     */
    @EventType("id.koperasi.funding.written-off.v1")
    record WrittenOff(UUID cooperativeId, UUID applicationId, Rupiah principal, Rupiah interest, LocalDate writtenOffOn)
            implements LoanEvent {}

    /**
     * A loan is in another class.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the application, and so the loan
     * @param method how classes are found
     * @param fromClass the class before
     * @param toClass the class now; 1 is the best
     * @param nonPerforming whether that class counts as non-performing
     * @param daysPastDue since the oldest unpaid instalment was due
     * @param changedOn business date
     */
    @EventType("id.koperasi.funding.collectibility-changed.v1")
    record CollectibilityChanged(
            UUID cooperativeId,
            UUID applicationId,
            String method,
            int fromClass,
            int toClass,
            boolean nonPerforming,
            int daysPastDue,
            LocalDate changedOn)
            implements LoanEvent {}
}
