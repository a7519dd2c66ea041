package id.koperasi.funding.application;

import id.koperasi.funding.application.ApplicationRejection.AlreadyVoted;
import id.koperasi.funding.application.ApplicationRejection.CommitteeComplete;
import id.koperasi.funding.application.Appraisal.Recommendation;
import id.koperasi.funding.application.Vote.Choice;
import id.koperasi.funding.event.FundingEvent.ApplicationDecided;
import id.koperasi.funding.programme.Pools;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.platform.time.StatedDates;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The analyst appraises, the committee votes; more than half of its seats decide. */
@ApplicationScoped
class DecidingApplications {

    private static final String ANALYST = "fund-analyst";
    private static final String COMMITTEE = "fund-committee";

    private final Applications applications;
    private final CaseFiles files;
    private final Independence independence;
    private final Programmes programmes;
    private final Pools pools;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Ids ids;

    DecidingApplications(
            Applications applications,
            CaseFiles files,
            Independence independence,
            Programmes programmes,
            Pools pools,
            StatedDates dates,
            Outbox outbox,
            Ids ids) {
        this.applications = applications;
        this.files = files;
        this.independence = independence;
        this.programmes = programmes;
        this.pools = pools;
        this.dates = dates;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    CaseFile appraise(
            UUID applicationId, int score, Recommendation recommendation, String findings, LocalDate appraisedOn) {
        Application application = applications.locked(applicationId);
        Status before = application.status();
        application.mustBe(Status.SUBMITTED);
        Actor analyst = independence.judge(application, ANALYST);
        dates.mustHaveCome(appraisedOn, IndonesianZone.ofRegion(application.villageCode()));
        dates.mustNotPrecede(appraisedOn, application.latestOn());
        application.advance(Status.APPRAISED, appraisedOn);
        files.add(new Appraisal(applicationId, score, recommendation, findings, appraisedOn));
        files.record(application, Step.APPRAISED, before, appraisedOn, analyst);
        Log.infof("Application appraised: application=%s score=%d", applicationId, score);
        return files.of(application);
    }

    /** Members who come after the majority is reached are heard too; the decision stands. */
    @Transactional
    CaseFile vote(UUID applicationId, Choice choice, String reason, LocalDate votedOn) {
        Application application = applications.locked(applicationId);
        application.mustBe(Status.APPRAISED, Status.APPROVED, Status.REJECTED);
        Actor member = independence.judge(application, COMMITTEE);
        dates.mustHaveCome(votedOn, IndonesianZone.ofRegion(application.villageCode()));
        Appraisal appraisal = files.appraisalOf(applicationId);
        if (appraisal != null) {
            dates.mustNotPrecede(votedOn, appraisal.appraisedOn());
        }
        List<Vote> votes = new ArrayList<>(files.votesOf(applicationId));
        if (votes.stream().anyMatch(vote -> vote.by(member))) {
            throw new RejectedException(new AlreadyVoted());
        }
        int seats = programmes
                .version(application.programmeCode(), application.programmeVersion())
                .committeeSize();
        if (votes.size() >= seats) {
            throw new RejectedException(new CommitteeComplete(seats));
        }
        var vote = new Vote(ids.next(), applicationId, member, choice, reason, votedOn);
        files.add(vote);
        files.record(application, Step.VOTED, application.status(), votedOn, member);
        votes.add(vote);
        if (application.status() == Status.APPRAISED) {
            decide(application, votes, seats, member);
        }
        return files.of(application);
    }

    private void decide(Application application, List<Vote> votes, int seats, Actor member) {
        LocalDate decidedOn =
                votes.stream().map(Vote::votedOn).max(Comparator.naturalOrder()).orElseThrow();
        if (has(Choice.FOR, votes, seats)) {
            pools.commit(application.programmeCode(), application.amount(), application.id(), decidedOn);
            conclude(application, Status.APPROVED, Step.APPROVED, application.amount(), decidedOn, member);
        } else if (has(Choice.AGAINST, votes, seats)) {
            conclude(application, Status.REJECTED, Step.REJECTED, Rupiah.ZERO, decidedOn, member);
        }
    }

    private static boolean has(Choice choice, List<Vote> votes, int seats) {
        return 2 * votes.stream().filter(vote -> vote.choice() == choice).count() > seats;
    }

    private void conclude(
            Application application, Status outcome, Step step, Rupiah amount, LocalDate decidedOn, Actor member) {
        Status before = application.status();
        application.advance(outcome, decidedOn);
        files.record(application, step, before, decidedOn, member);
        outbox.append(new ApplicationDecided(
                application.cooperativeId(), application.id(), outcome.name(), amount, decidedOn));
        Log.infof("Application decided: application=%s outcome=%s", application.id(), outcome);
    }
}
