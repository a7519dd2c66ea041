package id.koperasi.funding.application;

import id.koperasi.funding.application.ApplicationRejection.InterestInCooperative;
import id.koperasi.funding.application.ApplicationRejection.SeparationOfDuties;
import id.koperasi.funding.office.Officers;
import id.koperasi.platform.caller.Caller;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps apart who must not be one person, and away who has an interest. */
@ApplicationScoped
class Independence {

    private final CurrentCaller caller;
    private final Officers officers;
    private final CaseFiles files;

    Independence(CurrentCaller caller, Officers officers, CaseFiles files) {
        this.caller = caller;
        this.officers = officers;
        this.files = files;
    }

    /** The caller in a role of the cooperative. */
    Actor actor(String role) {
        Caller who = caller.get();
        return new Actor(who.subject(), who.person(), role);
    }

    /** The caller in a role of the fund; refused when he has another role in this case or an interest in it. */
    Actor judge(Application application, String role) {
        Actor actor = actor(role);
        boolean interested = actor.person() != null
                && officers.of(application.cooperativeId()).stream()
                        .anyMatch(officer -> officer.person().equals(actor.person())
                                && officer.inOfficeSince(application.createdOn()));
        if (interested) {
            throw new RejectedException(new InterestInCooperative());
        }
        files.stepsOf(application.id()).stream()
                .map(ApplicationStep::actor)
                .filter(earlier -> earlier.sameAs(actor) && !earlier.role().equals(role))
                .findFirst()
                .ifPresent(earlier -> {
                    throw new RejectedException(new SeparationOfDuties(earlier.role()));
                });
        return actor;
    }
}
