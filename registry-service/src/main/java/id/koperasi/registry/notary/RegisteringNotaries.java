package id.koperasi.registry.notary;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
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
        if (!notaries.exists(notaryId)) {
            throw new RejectedException(new NotFound());
        }
        notaries.serve(notaryId, districts, from);
    }

    @Transactional
    void leave(UUID notaryId, String district, LocalDate firstDayWithout) {
        mustCover(Set.of(district), firstDayWithout);
        if (!notaries.leave(notaryId, district, firstDayWithout)) {
            throw new RejectedException(new DistrictNotServed(district));
        }
    }

    private void mustCover(Set<String> districts, LocalDate day) {
        Set<String> unknown = notaries.unknown(districts);
        if (!unknown.isEmpty()) {
            throw new RejectedException(new UnknownDistricts(List.copyOf(unknown)));
        }
        districts.stream().sorted().forEach(district -> {
            if (!caller.reach().coversRegion(district)) {
                throw new RejectedException(new DistrictOutsideRegion(district));
            }
            dates.mustHaveCome(day, IndonesianZone.ofRegion(district));
        });
    }
}
