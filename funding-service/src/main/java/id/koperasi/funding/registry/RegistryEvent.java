package id.koperasi.funding.registry;

import id.koperasi.platform.event.EventType;
import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** This service's reading of what the registry announces: only what it needs. */
sealed interface RegistryEvent {

    /**
     * Where the cooperative is.
     *
     * @param code the official code of the village
     */
    record Village(String code) {}

    /**
     * One decision of a meeting.
     *
     * @param decision what about
     * @param limit the most it allows, where an amount belongs to it
     */
    record Resolution(String decision, @Nullable Rupiah limit) {}

    /**
     * The village meeting was called to form a cooperative.
     *
     * @param cooperativeId the cooperative
     * @param name its full name
     * @param kind KDMP or KKMP
     * @param village where it is
     */
    @EventType("id.koperasi.registry.cooperative-proposed.v1")
    record CooperativeProposed(UUID cooperativeId, String name, String kind, Village village)
            implements RegistryEvent {}

    /**
     * The cooperative is a legal entity.
     *
     * @param cooperativeId the cooperative
     * @param name its full name
     * @param kind KDMP or KKMP
     * @param village where it is
     * @param decreeNumber number of the decree
     * @param formedOn the day of the decree
     */
    @EventType("id.koperasi.registry.cooperative-formed.v1")
    record CooperativeFormed(
            UUID cooperativeId, String name, String kind, Village village, String decreeNumber, LocalDate formedOn)
            implements RegistryEvent {}

    /**
     * A particular of the cooperative is another.
     *
     * @param cooperativeId the cooperative
     * @param particular which one; names and villages matter here
     * @param value what it is now, of a village its code
     */
    @EventType("id.koperasi.registry.cooperative-changed.v1")
    record CooperativeChanged(UUID cooperativeId, String particular, String value) implements RegistryEvent {}

    /**
     * The official list says something else of a region.
     *
     * @param code its code
     * @param successor the code that the village has now, if it is another
     * @param effectiveOn from when on
     */
    @EventType("id.koperasi.registry.region-changed.v1")
    record RegionChanged(String code, @Nullable String successor, LocalDate effectiveOn) implements RegistryEvent {}

    /**
     * The office suspended the cooperative.
     *
     * @param cooperativeId the cooperative
     * @param suspendedOn the day
     */
    @EventType("id.koperasi.registry.cooperative-suspended.v1")
    record CooperativeSuspended(UUID cooperativeId, LocalDate suspendedOn) implements RegistryEvent {}

    /**
     * The cooperative is in good standing again.
     *
     * @param cooperativeId the cooperative
     * @param reinstatedOn the day
     */
    @EventType("id.koperasi.registry.cooperative-reinstated.v1")
    record CooperativeReinstated(UUID cooperativeId, LocalDate reinstatedOn) implements RegistryEvent {}

    /**
     * The cooperative became a part of another.
     *
     * @param cooperativeId the one that is no more
     * @param mergedOn the day
     */
    @EventType("id.koperasi.registry.cooperative-merged.v1")
    record CooperativeMerged(UUID cooperativeId, LocalDate mergedOn) implements RegistryEvent {}

    /**
     * The cooperative is no more.
     *
     * @param cooperativeId the cooperative
     * @param dissolvedOn the day
     */
    @EventType("id.koperasi.registry.cooperative-dissolved.v1")
    record CooperativeDissolved(UUID cooperativeId, LocalDate dissolvedOn) implements RegistryEvent {}

    /**
     * The founding came to nothing.
     *
     * @param cooperativeId the cooperative
     * @param withdrawnOn the day
     */
    @EventType("id.koperasi.registry.cooperative-withdrawn.v1")
    record CooperativeWithdrawn(UUID cooperativeId, LocalDate withdrawnOn) implements RegistryEvent {}

    /**
     * An authority gave the cooperative a number.
     *
     * @param cooperativeId the cooperative
     * @param kind whose number it is
     * @param number the number
     * @param issuedOn the day
     */
    @EventType("id.koperasi.registry.identity-number-recorded.v1")
    record IdentityNumberRecorded(UUID cooperativeId, String kind, String number, LocalDate issuedOn)
            implements RegistryEvent {}

    /**
     * The account was found to belong to the cooperative.
     *
     * @param cooperativeId the cooperative
     * @param method how that was found
     * @param verifiedOn the day
     */
    @EventType("id.koperasi.registry.bank-account-verified.v1")
    record BankAccountVerified(UUID cooperativeId, String method, LocalDate verifiedOn) implements RegistryEvent {}

    /**
     * The cooperative was named a pilot.
     *
     * @param cooperativeId the cooperative
     * @param letterId the letter, which its withdrawal will name; absent in what was told before letters had ids
     * @param letterNumber its number
     * @param designatedOn the day of the letter
     */
    @EventType("id.koperasi.registry.pilot-designated.v1")
    record PilotDesignated(UUID cooperativeId, @Nullable UUID letterId, String letterNumber, LocalDate designatedOn)
            implements RegistryEvent {}

    /**
     * An office took back the letter by which it named the cooperative a pilot.
     *
     * @param cooperativeId the cooperative
     * @param letterId the letter
     * @param letterNumber its number
     * @param withdrawnOn the first day on which it names no pilot any more; absent when it was not taken back after all
     */
    @EventType("id.koperasi.registry.pilot-withdrawn.v1")
    record PilotWithdrawn(
            UUID cooperativeId,
            @Nullable UUID letterId,
            String letterNumber,
            @Nullable LocalDate withdrawnOn) implements RegistryEvent {}

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
            implements RegistryEvent {}

    /**
     * A meeting decided.
     *
     * @param cooperativeId the cooperative
     * @param meetingId the meeting
     * @param kind which meeting
     * @param heldOn the day
     * @param resolutions what it decided
     */
    @EventType("id.koperasi.registry.meeting-resolved.v1")
    record MeetingResolved(
            UUID cooperativeId, UUID meetingId, String kind, LocalDate heldOn, List<Resolution> resolutions)
            implements RegistryEvent {}
}
