package id.koperasi.funding.application;

import id.koperasi.funding.application.ApplicationRejection.InterestDeclared;
import id.koperasi.funding.application.ApplicationRejection.WrongState;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Who judges declares an interest, and judges no more. */
@ApplicationScoped
class Interests {

    private final Applications applications;
    private final CaseFiles files;
    private final Independence independence;

    Interests(Applications applications, CaseFiles files, Independence independence) {
        this.applications = applications;
        this.files = files;
        this.independence = independence;
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
        return files.of(application);
    }
}
