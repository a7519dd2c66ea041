package id.koperasi.ledger.funding;

import id.koperasi.ledger.journal.SourceOfFunds;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** This service's reading of what funding announces: only what it needs. */
sealed interface FundingEvent {

    /**
     * A part of a loan was paid out, to the account of the cooperative or to a supplier of its.
     *
     * @param cooperativeId the cooperative
     * @param trancheId the tranche
     * @param amount rupiah
     * @param sourceOfFunds whose money it is
     * @param lender who lends it; the revolving fund where it is not said
     * @param disbursedOn business date
     * @param payee who was paid; the cooperative where it is not said
     */
    @EventType("id.koperasi.funding.tranche-disbursed.v1")
    record TrancheDisbursed(
            UUID cooperativeId,
            UUID trancheId,
            Rupiah amount,
            SourceOfFunds sourceOfFunds,
            @Nullable String lender,
            LocalDate disbursedOn,
            @Nullable String payee)
            implements FundingEvent {}

    /**
     * The bank sent a tranche back whole.
     *
     * @param cooperativeId the cooperative
     * @param returnId what is booked once under it
     * @param amount rupiah
     * @param sourceOfFunds whose money it is
     * @param lender who lent it
     * @param returnedOn business date
     * @param payee who had been paid; the cooperative where it is not said
     */
    @EventType("id.koperasi.funding.tranche-returned.v1")
    record TrancheReturned(
            UUID cooperativeId,
            UUID returnId,
            Rupiah amount,
            SourceOfFunds sourceOfFunds,
            String lender,
            LocalDate returnedOn,
            @Nullable String payee)
            implements FundingEvent {}

    /**
     * What is paid of a loan changed; the amount is principal, interest and credit together, and each may be negative when
     * what was paid earlier counts otherwise.
     *
     * @param cooperativeId the cooperative
     * @param receiptId what is booked once under it
     * @param principal by how much the debt became less
     * @param interest by how much more interest is paid
     * @param credit what was paid ahead, or, negative, used of it
     * @param sourceOfFunds whose money was lent
     * @param lender who lent it
     * @param receivedOn business date
     * @param paidBy which public budget paid, when the cooperative did not
     */
    @EventType("id.koperasi.funding.instalment-received.v1")
    record InstalmentReceived(
            UUID cooperativeId,
            UUID receiptId,
            Rupiah principal,
            Rupiah interest,
            Rupiah credit,
            SourceOfFunds sourceOfFunds,
            String lender,
            LocalDate receivedOn,
            @Nullable String paidBy)
            implements FundingEvent {}

    /**
     * A grant was paid to the cooperative.
     *
     * @param cooperativeId the cooperative
     * @param allocationId the allocation of the pledge to it
     * @param donor who gave it
     * @param sourceOfFunds whose money it was
     * @param amount rupiah
     * @param disbursedOn business date
     */
    @EventType("id.koperasi.funding.grant-disbursed.v1")
    record GrantDisbursed(
            UUID cooperativeId,
            UUID allocationId,
            String donor,
            SourceOfFunds sourceOfFunds,
            Rupiah amount,
            LocalDate disbursedOn)
            implements FundingEvent {}
}
