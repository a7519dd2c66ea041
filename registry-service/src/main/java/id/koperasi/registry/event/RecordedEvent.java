package id.koperasi.registry.event;

import id.koperasi.platform.event.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was handed in about a cooperative or counted there. Nobody is named, and no file. */
public sealed interface RecordedEvent extends RegistryEvent, AboutCooperative {

    /**
     * A paper was handed in.
     *
     * @param cooperativeId the cooperative
     * @param paperId the paper
     * @param kind what it is
     * @param number its number. Only of kinds that always have one: what others bear may be a citizen's own
     * @param issuedOn the day it bears
     * @param digest SHA-256 of its file in hexadecimal digits
     * @param replaces the paper it takes the place of, where it does
     */
    @EventType("id.koperasi.registry.paper-recorded.v1")
    record PaperRecorded(
            UUID cooperativeId,
            UUID paperId,
            String kind,
            @Nullable String number,
            LocalDate issuedOn,
            String digest,
            @Nullable UUID replaces)
            implements RecordedEvent {}

    /**
     * Somebody reported how far a building is.
     *
     * @param cooperativeId the cooperative
     * @param facilityId the building
     * @param reportId the report
     * @param reportedOn the day
     * @param percent how much of it stands
     */
    @EventType("id.koperasi.registry.construction-reported.v1")
    record ConstructionReported(UUID cooperativeId, UUID facilityId, UUID reportId, LocalDate reportedOn, int percent)
            implements RecordedEvent {}

    /**
     * How much lies in a store on a day; told again when it is counted otherwise for that day.
     *
     * @param cooperativeId the cooperative
     * @param facilityId the store
     * @param agreementId the agreement under which the cooperative runs it
     * @param reportedOn the day
     * @param used how much lies there
     * @param unit in what that is measured
     */
    @EventType("id.koperasi.registry.stored-goods-counted.v1")
    record StoredGoodsCounted(
            UUID cooperativeId, UUID facilityId, UUID agreementId, LocalDate reportedOn, BigDecimal used, String unit)
            implements RecordedEvent {}

    /**
     * Somebody looked and found that the cooperative has no premises at all.
     *
     * @param cooperativeId the cooperative
     * @param surveyId the survey
     * @param surveyedOn the day somebody looked
     */
    @EventType("id.koperasi.registry.no-premises-found.v1")
    record NoPremisesFound(UUID cooperativeId, UUID surveyId, LocalDate surveyedOn) implements RecordedEvent {}

    /**
     * Who works in a unit on a day; told again when it is reported otherwise for that day.
     *
     * @param cooperativeId the cooperative
     * @param unitId the unit
     * @param reportedOn the day
     * @param workers how many people
     * @param local how many of them are of the village
     * @param women how many of them are women
     */
    @EventType("id.koperasi.registry.workforce-reported.v1")
    record WorkforceReported(UUID cooperativeId, UUID unitId, LocalDate reportedOn, int workers, int local, int women)
            implements RecordedEvent {}

    /**
     * Something was recorded wrongly and was told anew. What it says now is announced by the event of that record where it
     * has one.
     *
     * @param cooperativeId the cooperative
     * @param correctionId the correction
     * @param record the register in which it stands
     */
    @EventType("id.koperasi.registry.record-corrected.v1")
    record RecordCorrected(UUID cooperativeId, UUID correctionId, String record) implements RecordedEvent {}
}
