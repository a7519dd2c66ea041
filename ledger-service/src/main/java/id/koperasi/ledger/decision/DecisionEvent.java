package id.koperasi.ledger.decision;

import id.koperasi.ledger.decision.MeetingDecision.Share;
import id.koperasi.platform.event.EventType;
import id.koperasi.platform.money.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** This service's reading of decisions that the registry announces. */
sealed interface DecisionEvent {

    /**
     * A range of loan rates.
     *
     * @param minPercent a year
     * @param maxPercent a year
     */
    record Rates(BigDecimal minPercent, BigDecimal maxPercent) {}

    /**
     * A resolution.
     *
     * @param decision what about
     * @param limit the most it allows
     * @param rates of loans
     * @param shares of the surplus
     * @param inFavour votes
     * @param against votes
     * @param abstained votes
     */
    record Resolution(
            String decision,
            @Nullable Rupiah limit,
            @Nullable Rates rates,
            @Nullable List<Share> shares,
            int inFavour,
            int against,
            int abstained) {}

    /**
     * A meeting decided.
     *
     * @param cooperativeId the cooperative
     * @param meetingId the meeting
     * @param kind which meeting
     * @param heldOn the day
     * @param resolutions what
     */
    @EventType("id.koperasi.registry.meeting-resolved.v1")
    record MeetingResolved(
            UUID cooperativeId, UUID meetingId, String kind, LocalDate heldOn, List<Resolution> resolutions)
            implements DecisionEvent {}

    /**
     * The cooperative may not act for the time being.
     *
     * @param cooperativeId the cooperative
     * @param suspendedOn since when
     */
    @EventType("id.koperasi.registry.cooperative-suspended.v1")
    record CooperativeSuspended(UUID cooperativeId, LocalDate suspendedOn) implements DecisionEvent {}

    /**
     * The cooperative acts again.
     *
     * @param cooperativeId the cooperative
     * @param reinstatedOn since when
     */
    @EventType("id.koperasi.registry.cooperative-reinstated.v1")
    record CooperativeReinstated(UUID cooperativeId, LocalDate reinstatedOn) implements DecisionEvent {}

    /**
     * The cooperative went into another.
     *
     * @param cooperativeId the cooperative
     * @param mergedOn the day
     */
    @EventType("id.koperasi.registry.cooperative-merged.v1")
    record CooperativeMerged(UUID cooperativeId, LocalDate mergedOn) implements DecisionEvent {}

    /**
     * The cooperative ended.
     *
     * @param cooperativeId the cooperative
     * @param dissolvedOn the day
     */
    @EventType("id.koperasi.registry.cooperative-dissolved.v1")
    record CooperativeDissolved(UUID cooperativeId, LocalDate dissolvedOn) implements DecisionEvent {}
}
