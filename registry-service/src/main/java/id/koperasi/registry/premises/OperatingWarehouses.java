package id.koperasi.registry.premises;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.event.AgreementEvent.FacilityAgreementMade;
import id.koperasi.registry.premises.PremisesRejection.AgreementEndsBeforeItBegins;
import id.koperasi.registry.premises.PremisesRejection.AgreementOverlaps;
import id.koperasi.registry.premises.PremisesRejection.MoreThanFits;
import id.koperasi.registry.premises.PremisesRejection.NotInForce;
import id.koperasi.registry.premises.PremisesRejection.NotOfTheGovernment;
import id.koperasi.registry.premises.PremisesRejection.StoresNothing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** A cooperative runs what the government owns, and tells how full it is. */
@ApplicationScoped
class OperatingWarehouses {

    private static final Set<FacilityKind> STORES =
            EnumSet.of(FacilityKind.WAREHOUSE, FacilityKind.DISTRIBUTION_CENTRE, FacilityKind.COLD_STORAGE);
    private static final Set<Ownership> GOVERNMENT = EnumSet.of(Ownership.STATE, Ownership.REGIONAL, Ownership.VILLAGE);

    private final FormedCooperatives cooperatives;
    private final Facilities facilities;
    private final OperatingAgreements agreements;
    private final StoredGoods goods;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Ids ids;

    OperatingWarehouses(
            FormedCooperatives cooperatives,
            Facilities facilities,
            OperatingAgreements agreements,
            StoredGoods goods,
            StatedDates dates,
            Outbox outbox,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.facilities = facilities;
        this.agreements = agreements;
        this.goods = goods;
        this.dates = dates;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** The facility is held, so that of two agreements for the same time only one is written. */
    @Transactional
    OperatingAgreement record(UUID cooperativeId, UUID facilityId, RecordAgreement command) {
        cooperatives.formed(cooperativeId);
        Facility facility = facilities.lock(cooperativeId, facilityId);
        FacilityKind kind = facility.description().kind();
        if (!STORES.contains(kind)) {
            throw new RejectedException(new StoresNothing(kind));
        }
        Ownership ownership = facility.description().ownership();
        if (!GOVERNMENT.contains(ownership)) {
            throw new RejectedException(new NotOfTheGovernment(ownership));
        }
        if (command.until().isBefore(command.from())) {
            throw new RejectedException(new AgreementEndsBeforeItBegins(command.from(), command.until()));
        }
        agreements.of(facilityId).stream()
                .filter(other -> !other.from().isAfter(command.until())
                        && !other.lastDay().isBefore(command.from()))
                .findFirst()
                .ifPresent(other -> {
                    throw new RejectedException(new AgreementOverlaps(other.agreementNumber()));
                });
        var agreement = new OperatingAgreement(ids.next(), facility, command);
        agreements.persist(agreement);
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
        return agreement;
    }

    /** What is told for a day again takes the place of what was told for it. */
    @Transactional
    void reportStored(UUID cooperativeId, UUID facilityId, UUID agreementId, BigDecimal used, LocalDate reportedOn) {
        CooperativeProfile cooperative = cooperatives.notEnded(cooperativeId);
        facilities.lock(cooperativeId, facilityId);
        OperatingAgreement agreement =
                agreements.find(facilityId, agreementId).orElseThrow(() -> new RejectedException(new NotFound()));
        dates.mustHaveCome(reportedOn, cooperative.zone());
        if (!agreement.isInForce(reportedOn)) {
            throw new RejectedException(new NotInForce(agreement.from(), agreement.lastDay()));
        }
        if (used.compareTo(agreement.capacity()) > 0) {
            throw new RejectedException(new MoreThanFits(agreement.capacity()));
        }
        goods.report(agreement, used, reportedOn);
    }
}
