package id.koperasi.registry.office;

import id.koperasi.registry.cooperative.CooperativeProfile;
import id.koperasi.registry.founding.BrokenRule;
import id.koperasi.registry.founding.FoundingLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Whether those in office may sit beside each other, now that something else is known of them. */
@ApplicationScoped
public class StandingBoards {

    private final Appointments appointments;
    private final Kinships kinships;
    private final FoundingLimits limits;

    StandingBoards(Appointments appointments, Kinships kinships, FoundingLimits limits) {
        this.appointments = appointments;
        this.kinships = kinships;
        this.limits = limits;
    }

    /** What the boards of a day break; nobody is refused for it, the next election is. */
    public List<BrokenRule> broken(CooperativeProfile cooperative, LocalDate day) {
        return new Succession(appointments.of(cooperative.id()), day, List.of(), Set.of())
                        .brokenAsTheyStand(
                                kinships.of(cooperative.id(), day),
                                limits.history().on(day))
                        .stream()
                        .map(BrokenRule::of)
                        .toList();
    }
}
