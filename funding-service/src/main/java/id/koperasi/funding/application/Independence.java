package id.koperasi.funding.application;

import id.koperasi.funding.application.ApplicationRejection.InterestDeclared;
import id.koperasi.funding.application.ApplicationRejection.InterestInCooperative;
import id.koperasi.funding.application.ApplicationRejection.PersonUnknown;
import id.koperasi.funding.application.ApplicationRejection.SeparationOfDuties;
import id.koperasi.funding.office.Officers;
import id.koperasi.platform.caller.Caller;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Keeps apart who must not be one person, and away who has an interest. */
@ApplicationScoped
public class Independence {

    private final CurrentCaller caller;
    private final Officers officers;
    private final CaseFiles files;

    Independence(CurrentCaller caller, Officers officers, CaseFiles files) {
        this.caller = caller;
        this.officers = officers;
        this.files = files;
    }

    /** The caller in a role of the cooperative. */
    public Actor actor(String role) {
        Caller who = caller.get();
        return new Actor(who.subject(), who.person(), role);
    }

    /** The caller in the first of these roles that he has; refused as a judge is. */
    public Actor judgeInOneOf(Application application, List<String> roles) {
        String role = roles.stream()
                .filter(caller.get().roles()::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the permission table lets others in"));
        return judge(application, role);
    }

    /** The caller in a role of the fund, whose part in the case is written into its history; refused as a judge is. */
    public Actor acts(Application application, String role, Step step, LocalDate day) {
        Actor actor = judge(application, role);
        files.record(application, step, application.status(), day, actor);
        return actor;
    }

    /** The caller in a role of the fund; refused when nobody knows who he is, when he has another role in this case or an interest in it. */
    public Actor judge(Application application, String role) {
        Actor actor = actor(role);
        String person = actor.person();
        if (person == null) {
            throw new RejectedException(new PersonUnknown());
        }
        boolean interested = officers.of(application.cooperativeId()).stream()
                .anyMatch(officer -> officer.person().equals(person) && officer.inOfficeSince(application.createdOn()));
        if (interested) {
            throw new RejectedException(new InterestInCooperative());
        }
        if (files.hasDeclaredInterest(application.id(), actor)) {
            throw new RejectedException(new InterestDeclared());
        }
        files.stepsOf(application.id()).stream()
                .map(ApplicationStep::actor)
                .filter(earlier -> earlier.sameAs(actor) && !earlier.role().equals(role))
                .findFirst()
                .ifPresent(earlier -> {
                    throw new RejectedException(
                            new SeparationOfDuties(earlier.role(), Duty.between(earlier.role(), role)));
                });
        return actor;
    }
}
