package id.koperasi.funding.proposal;

import id.koperasi.funding.application.Application;
import id.koperasi.funding.application.Figure;
import id.koperasi.funding.application.Figures;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.ScoredFact;
import id.koperasi.funding.proposal.Submissions.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** The lowest debt service coverage of any year of the last submission, as of the day it was submitted. */
@ApplicationScoped
class LowestCoverage implements Figures {

    private final Submissions submissions;
    private final RepaymentPlans plans;

    LowestCoverage(Submissions submissions, RepaymentPlans plans) {
        this.submissions = submissions;
        this.plans = plans;
    }

    @Override
    public ScoredFact fact() {
        return ScoredFact.COVERAGE_LOWEST;
    }

    @Override
    public Optional<Figure> of(Application application, ProgrammeVersion version, LocalDate day) {
        return submissions.of(application.id()).stream()
                .reduce((earlier, later) -> later)
                .flatMap(last -> figure(last, version));
    }

    private Optional<Figure> figure(Submission last, ProgrammeVersion version) {
        Proposal proposal = last.content().proposal();
        return Coverage.of(
                        proposal.projection(), plans.of(proposal, version, last.submittedOn()), proposal.tenorMonths())
                .lowest()
                .flatMap(year -> Optional.ofNullable(year.ratio())
                        .map(ratio -> new Figure(ratio, "submission " + last.number() + ", year " + year.year())));
    }
}
