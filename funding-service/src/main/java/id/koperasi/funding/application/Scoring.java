package id.koperasi.funding.application;

import id.koperasi.funding.application.ApplicationRejection.MarksDiffer;
import id.koperasi.funding.programme.Judging;
import id.koperasi.funding.programme.ProgrammeVersion;
import id.koperasi.funding.programme.ScoreCriterion;
import id.koperasi.funding.programme.ScoredFact;
import id.koperasi.platform.problem.RejectedException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds a score up from what the version looks at: figures that nobody types, and marks only where it asks for them. */
@ApplicationScoped
class Scoring {

    private final Judging judging;
    private final List<Figures> figures;

    Scoring(Judging judging, @All List<Figures> figures) {
        this.judging = judging;
        this.figures = figures;
    }

    /** The points of each criterion; none when the version leaves the score to the analyst. */
    List<AppraisalPoint> points(Application application, ProgrammeVersion version, List<Mark> marks, LocalDate day) {
        List<ScoreCriterion> criteria = judging.criteria(version);
        mustBeAskedFor(marks, criteria);
        return criteria.stream()
                .map(criterion -> {
                    ScoredFact fact = criterion.fact();
                    return fact == null
                            ? marked(criterion, marks)
                            : measured(criterion, figure(fact, application, version, day));
                })
                .toList();
    }

    private Optional<Figure> figure(ScoredFact fact, Application application, ProgrammeVersion version, LocalDate day) {
        return figures.stream()
                .filter(known -> known.fact() == fact)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows " + fact))
                .of(application, version, day);
    }

    /** What is not known is worth nothing. */
    private static AppraisalPoint measured(ScoreCriterion criterion, Optional<Figure> figure) {
        return new AppraisalPoint(
                criterion.code(),
                criterion.weight(),
                figure.map(known -> criterion.points(known.value())).orElse(0),
                figure.map(Figure::value).orElse(null),
                figure.map(Figure::cameFrom).orElse(null),
                null);
    }

    private static AppraisalPoint marked(ScoreCriterion criterion, List<Mark> marks) {
        Mark mark = marks.stream()
                .filter(given -> given.criterion().equals(criterion.code()))
                .findFirst()
                .orElseThrow();
        return new AppraisalPoint(criterion.code(), criterion.weight(), mark.points(), null, null, mark.reason());
    }

    private static void mustBeAskedFor(List<Mark> marks, List<ScoreCriterion> criteria) {
        var missing = new ArrayList<>(criteria.stream()
                .filter(criterion -> criterion.fact() == null)
                .map(ScoreCriterion::code)
                .toList());
        var unknown = new ArrayList<String>();
        marks.stream()
                .map(Mark::criterion)
                .filter(code -> !missing.remove(code))
                .forEach(unknown::add);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new RejectedException(new MarksDiffer(missing, unknown));
        }
    }
}
