package id.koperasi.registry.premises;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.event.RecordedEvent.StoredGoodsCounted;
import id.koperasi.registry.premises.PremisesRejection.MoreThanFits;
import id.koperasi.registry.premises.PremisesRejection.NotInForce;
import id.koperasi.registry.premises.PremisesRejection.StoredOtherwise;
import id.koperasi.registry.premises.StoredGoodsResource.StoredReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cooperative tells how full the store is that it runs for the government. */
@ApplicationScoped
class FillingWarehouses {

    private final FormedCooperatives cooperatives;
    private final Facilities facilities;
    private final OperatingAgreements agreements;
    private final StoredGoods goods;
    private final RecordCorrections corrections;
    private final StatedDates dates;
    private final Outbox outbox;

    FillingWarehouses(
            FormedCooperatives cooperatives,
            Facilities facilities,
            OperatingAgreements agreements,
            StoredGoods goods,
            RecordCorrections corrections,
            StatedDates dates,
            Outbox outbox) {
        this.cooperatives = cooperatives;
        this.facilities = facilities;
        this.agreements = agreements;
        this.goods = goods;
        this.corrections = corrections;
        this.dates = dates;
        this.outbox = outbox;
    }

    /** The facility is held. The same again is no news; what differs from what was told for the day takes a reason. */
    @Transactional
    void report(UUID cooperativeId, UUID facilityId, UUID agreementId, StoredReport report, @Nullable Why why) {
        CooperativeProfile cooperative = cooperatives.notEnded(cooperativeId);
        facilities.lock(cooperativeId, facilityId);
        OperatingAgreement agreement =
                agreements.find(facilityId, agreementId).orElseThrow(() -> new RejectedException(new NotFound()));
        dates.mustHaveCome(report.reportedOn(), cooperative.zone());
        if (!agreement.isInForce(report.reportedOn())) {
            throw new RejectedException(new NotInForce(agreement.from(), agreement.lastDay()));
        }
        if (report.used().compareTo(agreement.capacity()) > 0) {
            throw new RejectedException(new MoreThanFits(agreement.capacity()));
        }
        Optional<BigDecimal> before = goods.told(agreementId, report.reportedOn());
        if (before.isPresent() && before.get().compareTo(report.used()) == 0) {
            return;
        }
        before.ifPresentOrElse(
                used -> tellOtherwise(cooperative, agreement, new StoredReport(report.reportedOn(), used), report, why),
                () -> goods.report(agreement, report.used(), report.reportedOn()));
        outbox.append(new StoredGoodsCounted(
                cooperativeId,
                facilityId,
                agreementId,
                report.reportedOn(),
                report.used(),
                agreement.unit().name()));
    }

    private void tellOtherwise(
            CooperativeProfile cooperative,
            OperatingAgreement agreement,
            StoredReport before,
            StoredReport now,
            @Nullable Why why) {
        if (why == null) {
            throw new RejectedException(new StoredOtherwise(before.used()));
        }
        goods.tell(agreement.id(), now.used(), now.reportedOn());
        corrections.tell(
                CorrectedRecord.of(
                        cooperative, Kind.STORED_GOODS, agreement.id().toString()),
                before,
                now,
                why);
    }
}
