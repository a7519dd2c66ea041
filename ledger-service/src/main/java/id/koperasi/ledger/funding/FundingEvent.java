package id.koperasi.ledger.funding;

import id.koperasi.ledger.journal.SourceOfFunds;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;

/** This service's reading of what funding announces: only what it needs. */
sealed interface FundingEvent {

    /**
     * A part of a loan was paid out to the account of the cooperative.
     *
     * @param cooperativeId the cooperative
     * @param trancheId the tranche
     * @param amount rupiah
     * @param sourceOfFunds whose money it is
     * @param disbursedOn business date
     */
    @EventType("id.koperasi.funding.tranche-disbursed.v1")
    record TrancheDisbursed(
            UUID cooperativeId, UUID trancheId, Rupiah amount, SourceOfFunds sourceOfFunds, LocalDate disbursedOn)
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
