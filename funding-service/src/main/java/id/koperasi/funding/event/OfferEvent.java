package id.koperasi.funding.event;

import id.koperasi.platform.event.EventType;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;

/** What funding announces between the approval and the signature. */
public sealed interface OfferEvent extends FundingEvent {

    /** To whom it is offered. */
    UUID cooperativeId();

    @Override
    default String subject() {
        return "cooperative/" + cooperativeId();
    }

    /**
     * The fund offered what was approved.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the application
     * @param amount rupiah
     * @param offeredOn business date
     * @param expiresOn the last day it can be accepted
     */
    @EventType("id.koperasi.funding.offer-made.v1")
    record OfferMade(UUID cooperativeId, UUID applicationId, Rupiah amount, LocalDate offeredOn, LocalDate expiresOn)
            implements OfferEvent {}

    /**
     * The chair accepted the offer.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the application
     * @param acceptedOn business date
     */
    @EventType("id.koperasi.funding.offer-accepted.v1")
    record OfferAccepted(UUID cooperativeId, UUID applicationId, LocalDate acceptedOn) implements OfferEvent {}

    /**
     * An offer was not accepted or not signed in time; what was set aside for it is free again.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the application
     * @param amount rupiah that are free again
     * @param lapsedOn business date
     */
    @EventType("id.koperasi.funding.offer-lapsed.v1")
    record OfferLapsed(UUID cooperativeId, UUID applicationId, Rupiah amount, LocalDate lapsedOn)
            implements OfferEvent {}

    /**
     * What was approved was neither offered nor signed in time; what was set aside for it is free again.
     *
     * @param cooperativeId the cooperative
     * @param applicationId the application
     * @param amount rupiah that are free again
     * @param lapsedOn business date
     */
    @EventType("id.koperasi.funding.approval-lapsed.v1")
    record ApprovalLapsed(UUID cooperativeId, UUID applicationId, Rupiah amount, LocalDate lapsedOn)
            implements OfferEvent {}
}
