package id.koperasi.funding.application;

import id.koperasi.funding.application.ApplicationRejection.InterestDeclared;
import id.koperasi.funding.application.ApplicationRejection.WrongState;
import id.koperasi.funding.event.FundingEvent.ConflictDeclared;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Who judges declares an interest, and judges no more. */
@ApplicationScoped
class Interests {

    private final Applications applications;
    private final CaseFiles files;
    private final Independence independence;
    private final StatedDates dates;
    private final Outbox outbox;

    Interests(Applications applications, CaseFiles files, Independence independence, StatedDates dates, Outbox outbox) {
        this.applications = applications;
        this.files = files;
        this.independence = independence;
        this.dates = dates;
        this.outbox = outbox;
    }

    @Transactional
    CaseFile declare(UUID applicationId, String nature) {
        Application application = applications.locked(applicationId);
        if (application.status().isOver()) {
            throw new RejectedException(new WrongState(application.status()));
        }
        Actor actor = independence.actor("judge");
        if (files.hasDeclaredInterest(applicationId, actor)) {
            throw new RejectedException(new InterestDeclared());
        }
        files.declareInterest(applicationId, actor, nature);
        outbox.append(new ConflictDeclared(
                application.cooperativeId(),
                applicationId,
                actor.person(),
                dates.today(IndonesianZone.ofRegion(application.villageCode()))));
        return files.of(application);
    }
}
