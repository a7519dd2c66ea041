package id.koperasi.registry.premises;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.event.BusinessEvent.FacilityEnded;
import id.koperasi.registry.premises.PremisesRejection.HousesUnit;
import id.koperasi.registry.premises.PremisesRejection.UnderAgreement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.Session;

/** A cooperative leaves a building or parts with it: a rent ran out, it was sold, it burnt down. */
@ApplicationScoped
class EndingFacilities {

    /** Whoever places a unit holds the facility, so that none comes in while it ends. */
    private static final String HOUSED = """
            select name from business_unit where facility_id = :facility and active order by id limit 1""";

    private final FormedCooperatives cooperatives;
    private final Facilities facilities;
    private final OperatingAgreements agreements;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Session session;

    EndingFacilities(
            FormedCooperatives cooperatives,
            Facilities facilities,
            OperatingAgreements agreements,
            StatedDates dates,
            Outbox outbox,
            Session session) {
        this.cooperatives = cooperatives;
        this.facilities = facilities;
        this.agreements = agreements;
        this.dates = dates;
        this.outbox = outbox;
        this.session = session;
    }

    @Transactional
    Facility end(UUID cooperativeId, UUID facilityId, FacilityEnd end) {
        CooperativeProfile cooperative = cooperatives.any(cooperativeId);
        Facility facility = facilities.lockInUse(cooperativeId, facilityId);
        mustBePossible(cooperative, facility, end);
        facility.end(end);
        facilities.flush();
        announce(facility);
        return facility;
    }

    /** Its last day has come, it was seen before, and nothing goes on in it. */
    void mustBePossible(CooperativeProfile cooperative, Facility facility, FacilityEnd end) {
        dates.mustHaveCome(end.endedOn(), cooperative.zone());
        dates.mustNotPrecede(end.endedOn(), facility.description().surveyedOn());
        agreements.of(facility.id()).stream()
                .filter(agreement -> agreement.lastDay().isAfter(end.endedOn()))
                .findFirst()
                .ifPresent(agreement -> {
                    throw new RejectedException(new UnderAgreement(agreement.agreementNumber(), agreement.lastDay()));
                });
        session.createNativeQuery(HOUSED, String.class)
                .setParameter("facility", facility.id())
                .getResultStream()
                .findFirst()
                .ifPresent(unit -> {
                    throw new RejectedException(new HousesUnit(unit));
                });
    }

    void announce(Facility facility) {
        FacilityEnd end = facility.ended();
        outbox.append(new FacilityEnded(facility.cooperativeId(), facility.id(), end == null ? null : end.endedOn()));
    }
}
