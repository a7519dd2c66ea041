package id.koperasi.funding.application;

import id.koperasi.funding.application.ApplicationRejection.ScoreAddsUp;
import id.koperasi.funding.application.ApplicationRejection.ScoreMissing;
import id.koperasi.funding.application.Appraisal.Recommendation;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The analyst appraises; where the version says what is looked at, the score adds up by itself. */
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

    AppraisingApplications(
            Applications applications,
            CaseFiles files,
            Independence independence,
            Programmes programmes,
            Scoring scoring,
            Steps steps,
            StatedDates dates) {
        this.applications = applications;
        this.files = files;
        this.independence = independence;
        this.programmes = programmes;
        this.scoring = scoring;
        this.steps = steps;
        this.dates = dates;
    }

    /**
     * What the analyst says.
     *
     * @param score of 100; only where the version does not say what it adds up from
     * @param marks his own, where the version asks for them
     * @param recommendation what he advises the committee
     * @param findings in words
     * @param appraisedOn when
     */
    record Judgement(
            @Nullable Integer score,
            List<Mark> marks,
            Recommendation recommendation,
            String findings,
            LocalDate appraisedOn) {

        Judgement {
            marks = List.copyOf(marks);
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
        steps.mustBeReady(application, version, Step.APPRAISED, day);
        List<AppraisalPoint> points = scoring.points(application, version, judgement.marks(), day);
        int score = score(judgement.score(), points);
        application.advance(Status.APPRAISED, day);
        files.add(new Appraisal(applicationId, score, points, judgement.recommendation(), judgement.findings(), day));
        files.record(application, Step.APPRAISED, Status.SUBMITTED, day, analyst);
        Log.infof("Application appraised: application=%s score=%d", applicationId, score);
        return files.of(application);
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
