package id.koperasi.registry.identity;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.StatedDates;
import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.cooperative.FormedCooperatives;
import id.koperasi.registry.event.AccountEvent.IdentityNumberRecorded;
import id.koperasi.registry.identity.IdentityRejection.NibForm;
import id.koperasi.registry.identity.IdentityRejection.NpwpForm;
import id.koperasi.registry.progress.Milestone;
import id.koperasi.registry.progress.Milestones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** An authority gave a number, and the office of the region records it. */
@ApplicationScoped
class RecordingIdentityNumbers {

    private final FormedCooperatives cooperatives;
    private final IdentityNumbers numbers;
    private final Milestones milestones;
    private final StatedDates dates;
    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Ids ids;

    RecordingIdentityNumbers(
            FormedCooperatives cooperatives,
            IdentityNumbers numbers,
            Milestones milestones,
            StatedDates dates,
            BusinessClock clock,
            CurrentCaller caller,
            Outbox outbox,
            Ids ids) {
        this.cooperatives = cooperatives;
        this.numbers = numbers;
        this.milestones = milestones;
        this.dates = dates;
        this.clock = clock;
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    IdentityNumber record(RecordIdentityNumber command) {
        CooperativeProfile cooperative = cooperatives.formed(command.cooperativeId());
        dates.mustHaveCome(command.issuedOn(), cooperative.zone());
        checkForm(command);
        numbers.lock(cooperative.id());
        var number = new IdentityNumber(ids.next(), cooperative, command, caller.get(), clock.now());
        numbers.persist(number);
        tell(number);
        return number;
    }

    private static void checkForm(RecordIdentityNumber command) {
        if (command.kind().formIsBinding() && !command.kind().fits(command.number())) {
            throw new RejectedException(command.kind() == NumberKind.NPWP ? new NpwpForm() : new NibForm());
        }
    }

    private void tell(IdentityNumber number) {
        outbox.append(new IdentityNumberRecorded(
                number.cooperativeId(), number.kind().name(), number.number(), number.issuedOn()));
        milestones.reached(
                number.cooperativeId(), number.villageCode(), number.kind().milestone(), number.issuedOn());
        List<IdentityNumber> all = numbers.of(number.cooperativeId());
        if (all.size() == NumberKind.values().length) {
            all.stream()
                    .map(IdentityNumber::issuedOn)
                    .max(LocalDate::compareTo)
                    .ifPresent(day -> milestones.reached(
                            number.cooperativeId(), number.villageCode(), Milestone.IDENTIFIED, day));
        }
    }
}
