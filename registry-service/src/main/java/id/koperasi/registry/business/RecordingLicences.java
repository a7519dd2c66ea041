package id.koperasi.registry.business;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.business.BusinessRejection.LicenceUnknown;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** A unit got a licence. */
@ApplicationScoped
class RecordingLicences {

    private static final String RECORD = """
            insert into business_unit_licence (id, unit_id, cooperative_id, village_code, licence, number, issued_on,
                                               valid_until, recorded_at, recorded_roles)
            values (:id, :unit, :cooperative, :village, :licence, :number, :issuedOn, cast(:validUntil as date), :now, :roles)""";

    private final FormedCooperatives cooperatives;
    private final BusinessUnits units;
    private final MissingLicences licences;
    private final Session session;
    private final StatedDates dates;
    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final Ids ids;

    RecordingLicences(
            FormedCooperatives cooperatives,
            BusinessUnits units,
            MissingLicences licences,
            Session session,
            StatedDates dates,
            BusinessClock clock,
            CurrentCaller caller,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.units = units;
        this.licences = licences;
        this.session = session;
        this.dates = dates;
        this.clock = clock;
        this.caller = caller;
        this.ids = ids;
    }

    /**
     * A licence of a unit.
     *
     * @param licence which, by the name the rules give it
     * @param number its number
     * @param issuedOn the day it was given
     * @param validUntil its last day; null when it has none
     */
    record Licence(
            String licence,
            String number,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil) {}

    @Transactional
    BusinessUnit record(UUID cooperativeId, UUID unitId, Licence told) {
        CooperativeProfile cooperative = cooperatives.formed(cooperativeId);
        BusinessUnit unit = units.lock(cooperativeId, unitId).orElseThrow(() -> new RejectedException(new NotFound()));
        List<String> known = licences.known();
        if (!known.contains(told.licence())) {
            throw new RejectedException(new LicenceUnknown(known));
        }
        dates.mustHaveCome(told.issuedOn(), cooperative.zone());
        LocalDate until = told.validUntil();
        if (until != null) {
            dates.mustNotPrecede(until, told.issuedOn());
        }
        session.createNativeMutationQuery(RECORD)
                .setParameter("id", ids.next())
                .setParameter("unit", unit.id())
                .setParameter("cooperative", unit.cooperativeId())
                .setParameter("village", unit.villageCode())
                .setParameter("licence", told.licence())
                .setParameter("number", told.number())
                .setParameter("issuedOn", told.issuedOn())
                .setParameter("validUntil", until)
                .setParameter("now", clock.now().atOffset(ZoneOffset.UTC))
                .setParameter("roles", caller.get().rolesInOrder().toArray(String[]::new))
                .executeUpdate();
        return unit;
    }
}
