package id.koperasi.registry.notary;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.founding.NotaryRejection.NotaryServesElsewhere;
import id.koperasi.registry.notary.NotaryRegisterRejection.DistrictNotServed;
import id.koperasi.registry.notary.NotaryRegisterRejection.DistrictOutsideRegion;
import id.koperasi.registry.notary.NotaryRegisterRejection.UnknownDistricts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Offices keep the register of notaries, each for the districts of its region. */
@ApplicationScoped
class RegisteringNotaries {

    /** How long the code of a district is. */
    private static final int DISTRICT = 8;

    private final Notaries notaries;
    private final StatedDates dates;
    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final Ids ids;

    RegisteringNotaries(Notaries notaries, StatedDates dates, BusinessClock clock, CurrentCaller caller, Ids ids) {
        this.notaries = notaries;
        this.dates = dates;
        this.clock = clock;
        this.caller = caller;
        this.ids = ids;
    }

    @Transactional
    UUID register(RegisterNotary command) {
        mustCover(command.districts(), command.servesFrom());
        UUID id = ids.next();
        notaries.insert(id, command, clock.now());
        notaries.serve(id, command.districts(), command.servesFrom());
        return id;
    }

    @Transactional
    void serve(UUID notaryId, Set<String> districts, LocalDate from) {
        mustCover(districts, from);
        mustExist(notaryId);
        notaries.serve(notaryId, districts, from);
    }

    @Transactional
    void leave(UUID notaryId, String district, LocalDate firstDayWithout) {
        mustCover(Set.of(district), firstDayWithout);
        if (!notaries.leave(notaryId, district, firstDayWithout)) {
            throw new RejectedException(new DistrictNotServed(district));
        }
    }

    /**
     * With which account a notary signs in: his cases are within its reach from now on, also those that other offices gave him.
     * So it is told by an office that covers every district he has ever served.
     */
    @Transactional
    void tie(UUID notaryId, String account) {
        mustExist(notaryId);
        notaries.served(notaryId, null).forEach(this::mustCover);
        notaries.tie(notaryId, account);
    }

    /** Whoever draws up the deeds of a cooperative serves its district today. */
    @Transactional
    void name(UUID cooperativeId, UUID notaryId) {
        String village = notaries.village(cooperativeId).orElseThrow(() -> new RejectedException(new NotFound()));
        mustExist(notaryId);
        String district = village.substring(0, DISTRICT);
        if (!notaries.served(notaryId, clock.today(IndonesianZone.ofRegion(village)))
                .contains(district)) {
            throw new RejectedException(new NotaryServesElsewhere(district));
        }
        notaries.name(cooperativeId, notaryId, caller.get().subject(), clock.now());
    }

    /** Nobody draws up the deeds of a cooperative any more. */
    @Transactional
    void release(UUID cooperativeId) {
        if (notaries.village(cooperativeId).isEmpty() || !notaries.release(cooperativeId)) {
            throw new RejectedException(new NotFound());
        }
    }

    private void mustExist(UUID notaryId) {
        if (!notaries.exists(notaryId)) {
            throw new RejectedException(new NotFound());
        }
    }

    private void mustCover(String district) {
        if (!caller.reach().coversRegion(district)) {
            throw new RejectedException(new DistrictOutsideRegion(district));
        }
    }

    private void mustCover(Set<String> districts, LocalDate day) {
        Set<String> unknown = notaries.unknown(districts);
        if (!unknown.isEmpty()) {
            throw new RejectedException(new UnknownDistricts(List.copyOf(unknown)));
        }
        districts.stream().sorted().forEach(district -> {
            mustCover(district);
            dates.mustHaveCome(day, IndonesianZone.ofRegion(district));
        });
    }
}
