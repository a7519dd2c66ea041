package id.koperasi.funding.application;

import id.koperasi.funding.application.ApplicationRejection.AlreadyVoted;
import id.koperasi.funding.application.ApplicationRejection.BeyondPowers;
import id.koperasi.funding.application.ApplicationRejection.CommitteeComplete;
import id.koperasi.funding.application.ApplicationRejection.NoMajority;
import id.koperasi.funding.application.ApplicationRejection.NoQuorum;
import id.koperasi.funding.application.Vote.Cast;
import id.koperasi.funding.application.Vote.Choice;
import id.koperasi.funding.event.FundingEvent.ApplicationDecided;
import id.koperasi.funding.programme.Judging;
import id.koperasi.funding.programme.Pools;
import id.koperasi.funding.programme.Power;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.Programmes;
import id.koperasi.funding.standing.GoodStanding;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The committee votes: more than half of its seats decide at once, or else more than half of those who have voted. */
@ApplicationScoped
class DecidingApplications {

    private static final String COMMITTEE = "fund-committee";

    private final Applications applications;
    private final CaseFiles files;
    private final Independence independence;
    private final Programmes programmes;
    private final Pools pools;
    private final Judging judging;
    private final GoodStanding standing;
    private final Steps steps;
    private final StatedDates dates;
    private final Outbox outbox;
    private final Ids ids;

    DecidingApplications(
            Applications applications,
            CaseFiles files,
            Independence independence,
            Programmes programmes,
            Pools pools,
            Judging judging,
            GoodStanding standing,
            Steps steps,
            StatedDates dates,
            Outbox outbox,
            Ids ids) {
        this.applications = applications;
        this.files = files;
        this.independence = independence;
        this.programmes = programmes;
        this.pools = pools;
        this.judging = judging;
        this.standing = standing;
        this.steps = steps;
        this.dates = dates;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Members who come after the majority is reached are heard too; the decision stands. */
    @Transactional
    CaseFile vote(UUID applicationId, Cast cast) {
        Application application = applications.locked(applicationId);
        application.mustBe(Status.APPRAISED, Status.APPROVED, Status.REJECTED);
        Actor member = independence.judge(application, COMMITTEE);
        dates.mustHaveCome(cast.votedOn(), IndonesianZone.ofRegion(application.villageCode()));
        Appraisal appraisal = files.appraisalOf(applicationId);
        if (appraisal != null) {
            dates.mustNotPrecede(cast.votedOn(), appraisal.appraisedOn());
        }
        List<Vote> votes = new ArrayList<>(files.votesOf(applicationId));
        if (votes.stream().anyMatch(vote -> vote.by(member))) {
            throw new RejectedException(new AlreadyVoted());
        }
        Power power = powerOver(application);
        if (votes.size() >= power.seats()) {
            throw new RejectedException(new CommitteeComplete(power.seats()));
        }
        var vote = new Vote(ids.next(), applicationId, member, cast);
        files.add(vote);
        files.record(application, Step.VOTED, application.status(), cast.votedOn(), member);
        votes.add(vote);
        if (application.status() == Status.APPRAISED) {
            outcome(votes, power.seats()).ifPresent(choice -> decide(application, choice, votes, null, member));
        }
        return files.of(application);
    }

    /** Ends the vote with those who are present, when there are enough of them and more of them on one side. */
    @Transactional
    CaseFile close(UUID applicationId, LocalDate decidedOn) {
        Application application = applications.locked(applicationId);
        application.mustBe(Status.APPRAISED);
        Actor member = independence.judge(application, COMMITTEE);
        dates.mustHaveCome(decidedOn, IndonesianZone.ofRegion(application.villageCode()));
        List<Vote> votes = files.votesOf(applicationId);
        Power power = powerOver(application);
        if (votes.size() < power.quorum()) {
            throw new RejectedException(new NoQuorum(votes.size(), power.quorum()));
        }
        dates.mustNotPrecede(decidedOn, lastOf(votes));
        Choice choice =
                outcome(votes, votes.size()).orElseThrow(() -> new RejectedException(new NoMajority(votes.size())));
        decide(application, choice, votes, decidedOn, member);
        return files.of(application);
    }

    private Power powerOver(Application application) {
        ProgrammeVersion version = programmes.version(application.programmeCode(), application.programmeVersion());
        return judging.power(version, application.amount())
                .orElseThrow(() -> new RejectedException(
                        new BeyondPowers(judging.powers(version).getLast().upTo())));
    }

    /** Without a day of its own, the decision is of the day of the last vote. */
    private void decide(
            Application application, Choice choice, List<Vote> votes, @Nullable LocalDate day, Actor member) {
        LocalDate decidedOn = day == null ? lastOf(votes) : day;
        if (choice == Choice.FOR) {
            standing.mustHave(application.cooperativeId(), decidedOn);
            pools.commit(application.programmeCode(), application.amount(), application.id(), decidedOn);
            conclude(application, Status.APPROVED, Step.APPROVED, application.amount(), decidedOn, member);
        } else {
            conclude(application, Status.REJECTED, Step.REJECTED, Rupiah.ZERO, decidedOn, member);
        }
    }

    private static LocalDate lastOf(List<Vote> votes) {
        return votes.stream().map(Vote::votedOn).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** What more than half of so many want; nothing while it is open. */
    private static Optional<Choice> outcome(List<Vote> votes, int of) {
        return Arrays.stream(Choice.values())
                .filter(choice -> 2
                                * votes.stream()
                                        .filter(vote -> vote.choice() == choice)
                                        .count()
                        > of)
                .findFirst();
    }

    private void conclude(
            Application application, Status outcome, Step step, Rupiah amount, LocalDate decidedOn, Actor member) {
        Status before = application.status();
        application.advance(outcome, decidedOn);
        files.record(application, step, before, decidedOn, member);
        steps.taken(application, step, decidedOn);
        outbox.append(new ApplicationDecided(
                application.cooperativeId(), application.id(), outcome.name(), amount, decidedOn));
        Log.infof("Application decided: application=%s outcome=%s", application.id(), outcome);
    }
}
