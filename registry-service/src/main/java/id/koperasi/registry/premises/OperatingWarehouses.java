package id.koperasi.registry.premises;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.Ids;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.correction.CorrectedRecord;
import id.koperasi.registry.correction.CorrectedRecord.Kind;
import id.koperasi.registry.correction.RecordCorrections;
import id.koperasi.registry.correction.RecordCorrections.Correction;
import id.koperasi.registry.correction.RecordCorrections.Why;
import id.koperasi.registry.event.AgreementEvent.FacilityAgreementMade;
import id.koperasi.registry.premises.OperatingAgreementResource.OperatingAgreementView;
import id.koperasi.registry.premises.PremisesRejection.AgreementEndsBeforeItBegins;
import id.koperasi.registry.premises.PremisesRejection.AgreementOver;
import id.koperasi.registry.premises.PremisesRejection.AgreementOverlaps;
import id.koperasi.registry.premises.PremisesRejection.MoreThanFits;
import id.koperasi.registry.premises.PremisesRejection.NotOfTheGovernment;
import id.koperasi.registry.premises.PremisesRejection.ReportedInUnit;
import id.koperasi.registry.premises.PremisesRejection.ReportedOutside;
import id.koperasi.registry.premises.PremisesRejection.SaidSoAlready;
import id.koperasi.registry.premises.PremisesRejection.StoresNothing;
import id.koperasi.registry.premises.StoredGoods.Reported;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** A cooperative runs what the government owns. */
@ApplicationScoped
class OperatingWarehouses {

    private static final Set<FacilityKind> STORES =
            EnumSet.of(FacilityKind.WAREHOUSE, FacilityKind.DISTRIBUTION_CENTRE, FacilityKind.COLD_STORAGE);
    private static final Set<Ownership> GOVERNMENT = EnumSet.of(Ownership.STATE, Ownership.REGIONAL, Ownership.VILLAGE);

    private final FormedCooperatives cooperatives;
    private final Facilities facilities;
    private final OperatingAgreements agreements;
    private final StoredGoods goods;
    private final RecordCorrections corrections;
    private final Outbox outbox;
    private final Ids ids;

    OperatingWarehouses(
            FormedCooperatives cooperatives,
            Facilities facilities,
            OperatingAgreements agreements,
            StoredGoods goods,
            RecordCorrections corrections,
            Outbox outbox,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.facilities = facilities;
        this.agreements = agreements;
        this.goods = goods;
        this.corrections = corrections;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** The facility is held, so that of two agreements for the same time only one is written. */
    @Transactional
    OperatingAgreement record(UUID cooperativeId, UUID facilityId, RecordAgreement command) {
        cooperatives.formed(cooperativeId);
        Facility facility = facilities.lockInUse(cooperativeId, facilityId);
        mustBeStoreOfTheGovernment(facility.description());
        var agreement = new OperatingAgreement(ids.next(), facility, command);
        mustFit(agreement.id(), facilityId, command);
        agreements.persist(agreement);
        announce(agreement);
        return agreement;
    }

    static void mustBeStoreOfTheGovernment(FacilityDescription facility) {
        if (!STORES.contains(facility.kind())) {
            throw new RejectedException(new StoresNothing(facility.kind()));
        }
        if (!GOVERNMENT.contains(facility.ownership())) {
            throw new RejectedException(new NotOfTheGovernment(facility.ownership()));
        }
    }

    /** It was recorded wrongly and is told anew as a whole; what the store held and when it ended must still fit. */
    @Transactional
    Correction<OperatingAgreementView> correct(
            UUID cooperativeId, UUID facilityId, UUID agreementId, RecordAgreement told, Why why) {
        CooperativeProfile cooperative = cooperatives.any(cooperativeId);
        facilities.lock(cooperativeId, facilityId);
        OperatingAgreement agreement =
                agreements.find(facilityId, agreementId).orElseThrow(() -> new RejectedException(new NotFound()));
        mustFit(agreementId, facilityId, told);
        goods.reported(agreementId).ifPresent(reported -> mustFit(reported, agreement.unit(), told));
        LocalDate endedOn = agreement.endedOn();
        if (endedOn != null && (endedOn.isBefore(told.from()) || endedOn.isAfter(told.until()))) {
            throw new RejectedException(new AgreementOver(endedOn));
        }
        OperatingAgreementView before = OperatingAgreementView.of(agreement);
        agreement.tell(told);
        OperatingAgreementView now = OperatingAgreementView.of(agreement);
        if (now.equals(before)) {
            throw new RejectedException(new SaidSoAlready());
        }
        agreements.flush();
        announce(agreement);
        return corrections.tell(
                CorrectedRecord.of(cooperative, Kind.OPERATING_AGREEMENT, agreementId.toString()), before, now, why);
    }

    /** Its days lie in order and no other agreement on the facility covers one of them. */
    private void mustFit(UUID agreementId, UUID facilityId, RecordAgreement command) {
        if (command.until().isBefore(command.from())) {
            throw new RejectedException(new AgreementEndsBeforeItBegins(command.from(), command.until()));
        }
        agreements.of(facilityId).stream()
                .filter(other -> !other.id().equals(agreementId)
                        && !other.from().isAfter(command.until())
                        && !other.lastDay().isBefore(command.from()))
                .findFirst()
                .ifPresent(other -> {
                    throw new RejectedException(new AgreementOverlaps(other.agreementNumber()));
                });
    }

    /** What was reported lies within its days, is measured as it was and fits in. */
    private static void mustFit(Reported reported, CapacityUnit unit, RecordAgreement told) {
        if (reported.first().isBefore(told.from()) || reported.last().isAfter(told.until())) {
            throw new RejectedException(new ReportedOutside(reported.first(), reported.last()));
        }
        if (told.unit() != unit) {
            throw new RejectedException(new ReportedInUnit(unit));
        }
        if (reported.most().compareTo(told.capacity()) > 0) {
            throw new RejectedException(new MoreThanFits(told.capacity()));
        }
    }

    private void announce(OperatingAgreement agreement) {
        outbox.append(new FacilityAgreementMade(
                agreement.cooperativeId(),
                agreement.facilityId(),
                agreement.id(),
                agreement.owner(),
                agreement.agreementNumber(),
                agreement.capacity(),
                agreement.unit().name(),
                agreement.from(),
                agreement.until()));
    }
}
