package id.koperasi.funding.application;

import id.koperasi.funding.application.ApplicationRejection.ReturnDiffers;
import id.koperasi.funding.application.ApplicationRejection.ScoreAddsUp;
import id.koperasi.funding.application.ApplicationRejection.ScoreMissing;
import id.koperasi.funding.application.Appraisal.Recommendation;
import id.koperasi.funding.event.FundingEvent.ApplicationReturned;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The analyst appraises, or sends back; where the version says what is looked at, the score adds up by itself. */
@ApplicationScoped
class AppraisingApplications {

    private static final String ANALYST = "fund-analyst";
    private static final int HUNDREDTHS = 100;

    private final Applications applications;
    private final CaseFiles files;
    private final Independence independence;
    private final Programmes programmes;
    private final Scoring scoring;
    private final Steps steps;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Ids ids;

    AppraisingApplications(
            Applications applications,
            CaseFiles files,
            Independence independence,
            Programmes programmes,
            Scoring scoring,
            Steps steps,
            StatedDates dates,
            Outbox outbox,
            Ids ids) {
        this.applications = applications;
        this.files = files;
        this.independence = independence;
        this.programmes = programmes;
        this.scoring = scoring;
        this.steps = steps;
        this.dates = dates;
        this.outbox = outbox;
        this.ids = ids;
    }

    /**
     * What the analyst says.
     *
     * @param score of 100; only where the version does not say what it adds up from
     * @param marks his own, where the version asks for them
     * @param recommendation what he advises the committee
     * @param returned what is to be mended, by code, when it goes back
     * @param findings in words
     * @param appraisedOn when
     */
    record Judgement(
            @Nullable Integer score,
            List<Mark> marks,
            Recommendation recommendation,
            List<String> returned,
            String findings,
            LocalDate appraisedOn) {

        Judgement {
            marks = List.copyOf(marks);
            returned = List.copyOf(returned);
        }

        /** Refuses a return that has a score or does not say what is to be mended, and anything else that says it. */
        void mustSayWhatGoesBack(List<String> items) {
            boolean goesBack = recommendation == Recommendation.RETURN;
            List<String> unknown = returned.stream()
                    .filter(code -> !goesBack || !items.contains(code))
                    .toList();
            boolean scored = score != null || !marks.isEmpty();
            if (!unknown.isEmpty() || (goesBack && (returned.isEmpty() || scored))) {
                throw new RejectedException(new ReturnDiffers(unknown));
            }
        }
    }

    @Transactional
    CaseFile appraise(UUID applicationId, Judgement judgement) {
        Application application = applications.locked(applicationId);
        application.mustBe(Status.SUBMITTED);
        Actor analyst = independence.judge(application, ANALYST);
        LocalDate day = judgement.appraisedOn();
        dates.mustHaveCome(day, IndonesianZone.ofRegion(application.villageCode()));
        dates.mustNotPrecede(day, application.latestOn());
        ProgrammeVersion version = programmes.version(application.programmeCode(), application.programmeVersion());
        judgement.mustSayWhatGoesBack(version.submittedItems());
        if (judgement.recommendation() == Recommendation.RETURN) {
            sendBack(application, version, judgement, analyst);
        } else {
            passOn(application, version, judgement, analyst);
        }
        return files.of(application);
    }

    private void passOn(Application application, ProgrammeVersion version, Judgement judgement, Actor analyst) {
        LocalDate day = judgement.appraisedOn();
        steps.mustBeReady(application, version, Step.APPRAISED, day);
        List<AppraisalPoint> points = scoring.points(application, version, judgement.marks(), day);
        int score = score(judgement.score(), points);
        application.advance(Status.APPRAISED, day);
        files.add(
                new Appraisal(application.id(), score, points, judgement.recommendation(), judgement.findings(), day));
        files.record(application, Step.APPRAISED, Status.SUBMITTED, day, analyst);
        Log.infof("Application appraised: application=%s score=%d", application.id(), score);
    }

    private void sendBack(Application application, ProgrammeVersion version, Judgement judgement, Actor analyst) {
        LocalDate day = judgement.appraisedOn();
        steps.mustBeReady(application, version, Step.RETURNED, day);
        application.advance(Status.RETURNED, day);
        files.add(new AppraisalReturn(ids.next(), application.id(), judgement.returned(), judgement.findings(), day));
        files.record(application, Step.RETURNED, Status.SUBMITTED, day, analyst);
        outbox.append(
                new ApplicationReturned(application.cooperativeId(), application.id(), judgement.returned(), day));
        Log.infof("Application returned by its analyst: application=%s", application.id());
    }

    /** Cut and not rounded up, so that nobody gets a point that is not there. */
    private static int score(@Nullable Integer given, List<AppraisalPoint> points) {
        if (points.isEmpty()) {
            if (given == null) {
                throw new RejectedException(new ScoreMissing());
            }
            return given;
        }
        if (given != null) {
            throw new RejectedException(new ScoreAddsUp());
        }
        return points.stream().mapToInt(AppraisalPoint::hundredths).sum() / HUNDREDTHS;
    }
}
