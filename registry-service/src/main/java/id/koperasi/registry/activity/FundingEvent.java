package id.koperasi.registry.activity;

import id.koperasi.platform.event.EventType;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;

/** The registry's reading of what funding announces: only what it needs. */
sealed interface FundingEvent {

    /**
     * A cooperative applied for a loan.
     *
     * @param cooperativeId the cooperative
     * @param submittedOn the day
     */
    @EventType("id.koperasi.funding.application-submitted.v1")
    record ApplicationSubmitted(UUID cooperativeId, LocalDate submittedOn) implements FundingEvent {}

    /**
     * A part of the loan was paid out.
     *
     * @param cooperativeId the cooperative
     * @param trancheId the tranche
     * @param disbursedOn the day
     */
    @EventType("id.koperasi.funding.tranche-disbursed.v1")
    record TrancheDisbursed(UUID cooperativeId, UUID trancheId, LocalDate disbursedOn) implements FundingEvent {}

    /**
     * The bank sent a part of the loan back: it never reached the cooperative.
     *
     * @param cooperativeId the cooperative
     * @param trancheId the tranche
     * @param returnedOn the day
     */
    @EventType("id.koperasi.funding.tranche-returned.v1")
    record TrancheReturned(UUID cooperativeId, UUID trancheId, LocalDate returnedOn) implements FundingEvent {}

    /**
     * A loan is paid back otherwise from a day on.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the loan
     * @param months in how many instalments the rest is paid
     * @param outstanding principal that is owed
     * @param restructuredOn the day
     */
    @EventType("id.koperasi.funding.loan-restructured.v1")
    record LoanRestructured(
            UUID cooperativeId, UUID applicationId, int months, Rupiah outstanding, LocalDate restructuredOn)
            implements FundingEvent {}

    /**
     * A loan is in another class of collectibility.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the loan
     * @param fromClass the class before; 1 is the best
     * @param toClass the class now
     * @param daysPastDue since the oldest unpaid instalment was due
     * @param changedOn the day
     */
    @EventType("id.koperasi.funding.collectibility-changed.v1")
    record CollectibilityChanged(
            UUID cooperativeId, UUID applicationId, int fromClass, int toClass, int daysPastDue, LocalDate changedOn)
            implements FundingEvent {}

    /**
     * Everything of a loan is repaid.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the loan
     * @param settledOn the day
     */
    @EventType("id.koperasi.funding.loan-settled.v1")
    record LoanSettled(UUID cooperativeId, UUID applicationId, LocalDate settledOn) implements FundingEvent {}

    /**
     * A lost loan left the books of the fund.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the loan
     * @param principal what is owed
     * @param writtenOffOn the day
     */
    @EventType("id.koperasi.funding.written-off.v1")
    record WrittenOff(UUID cooperativeId, UUID applicationId, Rupiah principal, LocalDate writtenOffOn)
            implements FundingEvent {}

    /**
     * A lost loan was given to the committee for state receivables (PUPN).
     *
     * @param cooperativeId the cooperative
     * @param applicationId the loan
     * @param principal what is owed
     * @param transferredOn the day
     */
    @EventType("id.koperasi.funding.loan-transferred.v1")
    record LoanTransferred(UUID cooperativeId, UUID applicationId, Rupiah principal, LocalDate transferredOn)
            implements FundingEvent {}

    /**
     * A grant was paid and its receipt confirmed.
     *
     * @param cooperativeId the cooperative
     * @param disbursedOn the day
     */
    @EventType("id.koperasi.funding.grant-disbursed.v1")
    record GrantDisbursed(UUID cooperativeId, LocalDate disbursedOn) implements FundingEvent {}
}
