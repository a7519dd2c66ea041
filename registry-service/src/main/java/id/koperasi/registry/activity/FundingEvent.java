package id.koperasi.registry.activity;

import id.koperasi.platform.event.EventType;
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
     * A grant was paid and its receipt confirmed.
     *
     * @param cooperativeId the cooperative
     * @param disbursedOn the day
     */
    @EventType("id.koperasi.funding.grant-disbursed.v1")
    record GrantDisbursed(UUID cooperativeId, LocalDate disbursedOn) implements FundingEvent {}
}
