package id.koperasi.funding.guarantee;

import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Status;
import id.koperasi.funding.guarantee.GuaranteeRejection.GuaranteeSigned;
import id.koperasi.funding.guarantee.GuaranteeRejection.NotInThatOffice;
import id.koperasi.funding.guarantee.GuaranteeRejection.OfficeNotAsked;
import id.koperasi.funding.guarantee.GuaranteeRejection.PredecessorInOffice;
import id.koperasi.funding.office.Officers;
import id.koperasi.funding.programme.GuarantorOffice;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.platform.caller.Caller;
import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who holds an office signs that he answers for the loan. Whoever follows him signs his own guarantee, and only that releases
 * the one before, on the same day: nobody being in office, or nobody having signed, releases nobody.
 */
@ApplicationScoped
class SigningGuarantees {

    private static final Status[] DECIDED = {
        Status.APPROVED, Status.OFFERED, Status.ACCEPTED, Status.AGREED, Status.DISBURSING, Status.DISBURSED
    };

    private final SecuredCases cases;
    private final Guarantees guarantees;
    private final Officers officers;
    private final Programmes programmes;
    private final StatedDates dates;
    private final CurrentCaller caller;
    private final BusinessClock clock;
    private final Ids ids;

    SigningGuarantees(
            SecuredCases cases,
            Guarantees guarantees,
            Officers officers,
            Programmes programmes,
            StatedDates dates,
            CurrentCaller caller,
            BusinessClock clock,
            Ids ids) {
        this.cases = cases;
        this.guarantees = guarantees;
        this.officers = officers;
        this.programmes = programmes;
        this.dates = dates;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    Application sign(UUID applicationId, String office, LocalDate signedOn) {
        Application application = cases.locked(applicationId, DECIDED);
        mustBeAsked(application, office);
        dates.mustHaveCome(signedOn, IndonesianZone.ofRegion(application.villageCode()));
        Caller who = caller.get();
        String person = who.person();
        if (person == null || !holds(application, person, office, signedOn)) {
            throw new RejectedException(new NotInThatOffice());
        }
        guarantees.bound(applicationId, office).ifPresent(bound -> succeed(application, bound, person, signedOn));
        guarantees.add(
                new PersonalGuarantee(ids.next(), application, office, person, signedOn, clock.now(), who.subject()));
        Log.infof("Guarantee signed: application=%s office=%s", applicationId, office);
        return application;
    }

    private void succeed(Application application, PersonalGuarantee bound, String person, LocalDate signedOn) {
        if (bound.person().equals(person)) {
            throw new RejectedException(new GuaranteeSigned());
        }
        if (holds(application, bound.person(), bound.office(), signedOn)) {
            throw new RejectedException(new PredecessorInOffice());
        }
        dates.mustNotPrecede(signedOn, bound.signedOn());
        bound.release(ReleaseCause.SUCCEEDED, signedOn);
        guarantees.write();
    }

    private void mustBeAsked(Application application, String office) {
        List<String> asked =
                programmes.version(application.programmeCode(), application.programmeVersion()).guarantors().stream()
                        .map(GuarantorOffice::office)
                        .toList();
        if (!asked.contains(office)) {
            throw new RejectedException(new OfficeNotAsked(asked));
        }
    }

    private boolean holds(Application application, String person, String office, LocalDate day) {
        return officers.of(application.cooperativeId()).stream()
                .anyMatch(officer ->
                        officer.office().equals(office) && officer.person().equals(person) && officer.inOfficeOn(day));
    }
}
