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
}
