package id.koperasi.funding.completeness;

import id.koperasi.funding.application.Actor;
import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Applications;
import id.koperasi.funding.application.AroundSteps;
import id.koperasi.funding.application.CaseFiles;
import id.koperasi.funding.application.Independence;
import id.koperasi.funding.application.Lack;
import id.koperasi.funding.application.Status;
import id.koperasi.funding.application.Step;
import id.koperasi.funding.completeness.Check.Item;
import id.koperasi.funding.completeness.CompletenessRejection.ItemsDiffer;
import id.koperasi.funding.completeness.CompletenessRejection.NothingToCheck;
import id.koperasi.funding.completeness.CompletenessRejection.ReasonMissing;
import id.koperasi.funding.completeness.CompletenessRejection.SubmissionChecked;
import id.koperasi.funding.event.FundingEvent.ApplicationReturned;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.proposal.Submissions;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The analyst looks at each item of a submission; when one is not in order, all of it goes back to be mended. */
@ApplicationScoped
class CheckingCompleteness implements AroundSteps {

    private static final String ANALYST = "fund-analyst";

    private final Applications applications;
    private final Submissions submissions;
    private final Checks checks;
    private final CaseFiles files;
    private final Independence independence;
    private final Programmes programmes;
    private final StatedDates dates;
    private final Outbox outbox;

    CheckingCompleteness(
            Applications applications,
            Submissions submissions,
            Checks checks,
            CaseFiles files,
            Independence independence,
            Programmes programmes,
            StatedDates dates,
            Outbox outbox) {
        this.applications = applications;
        this.submissions = submissions;
        this.checks = checks;
        this.files = files;
        this.independence = independence;
        this.programmes = programmes;
        this.dates = dates;
        this.outbox = outbox;
    }

    @Transactional
    void check(UUID applicationId, List<Item> items, LocalDate checkedOn) {
        Application application = applications.locked(applicationId);
        application.mustBe(Status.SUBMITTED);
        Actor analyst = independence.judge(application, ANALYST);
        dates.mustHaveCome(checkedOn, IndonesianZone.ofRegion(application.villageCode()));
        dates.mustNotPrecede(checkedOn, application.latestOn());
        int submission =
                submissions.latest(applicationId).orElseThrow(() -> new RejectedException(new NothingToCheck()));
        if (isChecked(applicationId, submission)) {
            throw new RejectedException(new SubmissionChecked());
        }
        mustFit(
                items,
                programmes
                        .version(application.programmeCode(), application.programmeVersion())
                        .submittedItems());
        Check check = Check.of(submission, checkedOn, items);
        checks.add(applicationId, check);
        if (check.complete()) {
            application.advance(Status.SUBMITTED, checkedOn);
            files.record(application, Step.CHECKED, Status.SUBMITTED, checkedOn, analyst);
        } else {
            application.advance(Status.RETURNED, checkedOn);
            files.record(application, Step.RETURNED, Status.SUBMITTED, checkedOn, analyst);
            outbox.append(
                    new ApplicationReturned(application.cooperativeId(), applicationId, check.returned(), checkedOn));
        }
        Log.infof("Completeness checked: application=%s complete=%b", applicationId, check.complete());
    }

    @Override
    public List<Lack> lacking(Application application, ProgrammeVersion version, Step step, LocalDate day) {
        boolean judged = step == Step.APPRAISED || step == Step.RETURNED;
        boolean asked = judged && version.proposalRules().proposalRequired();
        boolean checked = submissions
                .latest(application.id())
                .filter(latest -> isChecked(application.id(), latest))
                .isPresent();
        return !asked || checked
                ? List.of()
                : List.of(Lack.of(
                        "completeness-not-checked",
                        "Kelengkapan belum diperiksa.",
                        "It has not been checked for completeness."));
    }

    private boolean isChecked(UUID applicationId, int submission) {
        return checks.of(applicationId).stream()
                .anyMatch(check -> check.submission() == submission && check.complete());
    }

    private static void mustFit(List<Item> items, List<String> asked) {
        var missing = new ArrayList<>(asked);
        var unknown = new ArrayList<String>();
        for (Item item : items) {
            if (!missing.remove(item.code())) {
                unknown.add(item.code());
            }
        }
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new RejectedException(new ItemsDiffer(missing, unknown));
        }
        List<String> unreasoned = items.stream()
                .filter(item -> !item.accepted()
                        && (item.reason() == null || item.reason().isBlank()))
                .map(Item::code)
                .toList();
        if (!unreasoned.isEmpty()) {
            throw new RejectedException(new ReasonMissing(unreasoned));
        }
    }
}
