package id.koperasi.registry.event;

import id.koperasi.platform.event.EventType;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a cooperative does and with what it was entrusted. */
public sealed interface BusinessEvent extends RegistryEvent, AboutCooperative {

    /**
     * The cooperative was named a pilot (percontohan).
     *
     * @param cooperativeId the cooperative
     * @param letterId the letter; absent in what was told while there was one at most
     * @param designatedBy the office that named it
     * @param letterNumber the number of its letter
     * @param designatedOn the day of the letter
     */
    @EventType("id.koperasi.registry.pilot-designated.v1")
    record PilotDesignated(
            UUID cooperativeId,
            @Nullable UUID letterId,
            String designatedBy,
            String letterNumber,
            LocalDate designatedOn)
            implements BusinessEvent {}

    /**
     * An office took back the letter by which it named the cooperative a pilot; told again when that was told wrongly.
     *
     * @param cooperativeId the cooperative
     * @param letterId the letter; absent in what was told before letters were known by one
     * @param letterNumber the number of the letter that was taken back
     * @param withdrawnOn the first day on which it names no pilot any more; absent when it was not taken back after all
     * @param stillPilot whether it is a pilot on that day all the same
     */
    @EventType("id.koperasi.registry.pilot-withdrawn.v1")
    record PilotWithdrawn(
            UUID cooperativeId,
            @Nullable UUID letterId,
            String letterNumber,
            @Nullable LocalDate withdrawnOn,
            boolean stillPilot)
            implements BusinessEvent {}

    /**
     * The cooperative opened a business unit (gerai, unit usaha).
     *
     * @param cooperativeId the cooperative
     * @param unitId the unit
     * @param function what it is for
     * @param name what it is called
     * @param kbli the code of its kind of business, KBLI 2020
     * @param openedOn the day
     */
    @EventType("id.koperasi.registry.business-unit-opened.v1")
    record BusinessUnitOpened(
            UUID cooperativeId, UUID unitId, String function, String name, String kbli, LocalDate openedOn)
            implements BusinessEvent {}

    /**
     * The cooperative closed a business unit.
     *
     * @param cooperativeId the cooperative
     * @param unitId the unit
     * @param function what it was for
     * @param name what it is called
     * @param cause {@code COOPERATIVE_ENDED} when it closed because the cooperative is no more, else {@code CLOSED}
     * @param closedOn the day
     */
    @EventType("id.koperasi.registry.business-unit-closed.v1")
    record BusinessUnitClosed(
            UUID cooperativeId, UUID unitId, String function, String name, String cause, LocalDate closedOn)
            implements BusinessEvent {}

    /**
     * A business unit that was closed is open again.
     *
     * @param cooperativeId the cooperative
     * @param unitId the unit
     * @param function what it is for
     * @param name what it is called
     * @param reopenedOn the day
     */
    @EventType("id.koperasi.registry.business-unit-reopened.v1")
    record BusinessUnitReopened(UUID cooperativeId, UUID unitId, String function, String name, LocalDate reopenedOn)
            implements BusinessEvent {}

    /**
     * A business unit has a licence that its kind of business asks for; told again with the same id when it was recorded
     * wrongly.
     *
     * @param cooperativeId the cooperative
     * @param unitId the unit
     * @param licenceId the record of the licence
     * @param licence which, by the name the rules give it
     * @param number its number
     * @param issuedOn the day it was given
     * @param validUntil its last day. Absent where it has none.
     */
    @EventType("id.koperasi.registry.unit-licence-recorded.v1")
    record UnitLicenceRecorded(
            UUID cooperativeId,
            UUID unitId,
            UUID licenceId,
            String licence,
            String number,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil)
            implements BusinessEvent {}

    /**
     * The cooperative submitted a business plan.
     *
     * @param cooperativeId the cooperative
     * @param planId the plan
     * @param submittedOn the day
     * @param expectedRevenuePerYear what it expects to take in a year, where it says so
     * @param potentialId the potential of the village that it builds on
     * @param adoptedFrom the model plan that it follows
     */
    @EventType("id.koperasi.registry.business-plan-submitted.v1")
    record BusinessPlanSubmitted(
            UUID cooperativeId,
            UUID planId,
            LocalDate submittedOn,
            @Nullable Rupiah expectedRevenuePerYear,
            @Nullable UUID potentialId,
            @Nullable UUID adoptedFrom)
            implements BusinessEvent {}

    /**
     * The office rated a business plan.
     *
     * @param cooperativeId the cooperative
     * @param planId the plan
     * @param rating what it thinks of it
     * @param ratedOn the day
     */
    @EventType("id.koperasi.registry.business-plan-rated.v1")
    record BusinessPlanRated(UUID cooperativeId, UUID planId, String rating, LocalDate ratedOn)
            implements BusinessEvent {}

    /**
     * A survey found a facility of the cooperative, or found it anew.
     *
     * @param cooperativeId the cooperative
     * @param facilityId the facility
     * @param kind what it is
     * @param name what it is called
     * @param ownership whose it is
     * @param electricity whether there is any, or nobody looked
     * @param internet the same
     * @param water the same, clean water
     * @param surveyedOn the day somebody looked
     */
    @EventType("id.koperasi.registry.facility-recorded.v1")
    record FacilityRecorded(
            UUID cooperativeId,
            UUID facilityId,
            String kind,
            String name,
            String ownership,
            String electricity,
            String internet,
            String water,
            LocalDate surveyedOn)
            implements BusinessEvent {}

    /**
     * The cooperative uses a facility no longer; told again when that was told wrongly.
     *
     * @param cooperativeId the cooperative
     * @param facilityId the facility
     * @param endedOn the last day on which it used it; absent when it uses it after all
     */
    @EventType("id.koperasi.registry.facility-ended.v1")
    record FacilityEnded(
            UUID cooperativeId, UUID facilityId, @Nullable LocalDate endedOn) implements BusinessEvent {}

    /**
     * The cooperative parted with an asset.
     *
     * @param cooperativeId the cooperative
     * @param disposalId the disposal
     * @param kind sold, pledged or given away
     * @param value what the asset is worth
     * @param totalAssets what all assets came to before
     * @param disposedOn the day
     * @param meetingId the meeting that allowed it, where one had to
     */
    @EventType("id.koperasi.registry.asset-disposal-recorded.v1")
    record AssetDisposalRecorded(
            UUID cooperativeId,
            UUID disposalId,
            String kind,
            Rupiah value,
            Rupiah totalAssets,
            LocalDate disposedOn,
            @Nullable UUID meetingId)
            implements BusinessEvent {}

    /**
     * A cooperative made the plan of a pilot a plan of its own.
     *
     * @param cooperativeId the cooperative that adopts it
     * @param planId its own plan
     * @param modelPlanId the plan of the pilot
     * @param modelOf the pilot
     * @param adoptedOn the day
     */
    @EventType("id.koperasi.registry.model-plan-adopted.v1")
    record ModelPlanAdopted(UUID cooperativeId, UUID planId, UUID modelPlanId, UUID modelOf, LocalDate adoptedOn)
            implements BusinessEvent {}
}
