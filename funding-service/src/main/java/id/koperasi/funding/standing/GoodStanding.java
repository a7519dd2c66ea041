package id.koperasi.funding.standing;

import id.koperasi.funding.standing.StandingRejection.NotInGoodStanding;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Asks at every gate to public money whether the cooperative may act at all. */
@ApplicationScoped
public class GoodStanding {

    private final StandingChanges changes;

    GoodStanding(StandingChanges changes) {
        this.changes = changes;
    }

    /** Refuses who could not act on a day, and who can act no longer, whatever day is named. */
    public void mustHave(UUID cooperativeId, LocalDate day) {
        changes.of(cooperativeId).against(day).ifPresent(change -> {
            throw new RejectedException(NotInGoodStanding.because(change));
        });
    }
}
