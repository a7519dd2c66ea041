package id.koperasi.registry.event;

import id.koperasi.platform.event.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a cooperative has agreed with others, and when that is over. */
public sealed interface AgreementEvent extends RegistryEvent, AboutCooperative {

    /**
     * The cooperative and a partner agreed.
     *
     * @param cooperativeId the cooperative
     * @param partnershipId the partnership
     * @param kind what they do together
     * @param partner with whom
     * @param commodity what it is about
     * @param volume how much of it, where that was agreed
     * @param unit in what that is measured
     * @param from its first day
     * @param until its last day, where there is one
     * @param agreementNumber the number of the agreement
     */
    @EventType("id.koperasi.registry.partnership-agreed.v1")
    record PartnershipAgreed(
            UUID cooperativeId,
            UUID partnershipId,
            String kind,
            String partner,
            String commodity,
            @Nullable BigDecimal volume,
            @Nullable String unit,
            LocalDate from,
            @Nullable LocalDate until,
            String agreementNumber)
            implements AgreementEvent {}

    /**
     * A partnership ended before its last day.
     *
     * @param cooperativeId the cooperative
     * @param partnershipId the partnership
     * @param cause {@code COOPERATIVE_ENDED} when the cooperative is no more, else {@code TERMINATED}
     * @param endedOn its last day
     */
    @EventType("id.koperasi.registry.partnership-ended.v1")
    record PartnershipEnded(UUID cooperativeId, UUID partnershipId, String cause, LocalDate endedOn)
            implements AgreementEvent {}

    /**
     * The government lets the cooperative run a store of its own for a time.
     *
     * @param cooperativeId the cooperative
     * @param facilityId the store
     * @param agreementId the agreement
     * @param owner whose it is
     * @param agreementNumber the number of the agreement
     * @param capacity how much fits in
     * @param unit in what that is measured
     * @param from its first day
     * @param until its last day
     */
    @EventType("id.koperasi.registry.facility-agreement-made.v1")
    record FacilityAgreementMade(
            UUID cooperativeId,
            UUID facilityId,
            UUID agreementId,
            String owner,
            String agreementNumber,
            BigDecimal capacity,
            String unit,
            LocalDate from,
            LocalDate until)
            implements AgreementEvent {}

    /**
     * Such an agreement ended before its last day.
     *
     * @param cooperativeId the cooperative
     * @param facilityId the store
     * @param agreementId the agreement
     * @param cause {@code COOPERATIVE_ENDED} when the cooperative is no more, else {@code TERMINATED}
     * @param endedOn its last day
     */
    @EventType("id.koperasi.registry.facility-agreement-ended.v1")
    record FacilityAgreementEnded(
            UUID cooperativeId, UUID facilityId, UUID agreementId, String cause, LocalDate endedOn)
            implements AgreementEvent {}

    /**
     * Such an agreement ends soon.
     *
     * @param cooperativeId the cooperative
     * @param facilityId the store
     * @param agreementId the agreement
     * @param lastDay its last day
     */
    @EventType("id.koperasi.registry.facility-agreement-end-approached.v1")
    record FacilityAgreementEndApproached(UUID cooperativeId, UUID facilityId, UUID agreementId, LocalDate lastDay)
            implements AgreementEvent {}
}
