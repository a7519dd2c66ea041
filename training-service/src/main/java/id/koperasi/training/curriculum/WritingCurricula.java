package id.koperasi.training.curriculum;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.training.curriculum.CurriculumRejection.CurriculumBackdated;
import id.koperasi.training.curriculum.CurriculumRejection.CurriculumWrittenMeanwhile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is taught changes by a new version, never in one that somebody was taught by. */
@ApplicationScoped
class WritingCurricula {

    private final Curricula curricula;
    private final BusinessClock clock;

    WritingCurricula(Curricula curricula, BusinessClock clock) {
        this.curricula = curricula;
        this.clock = clock;
    }

    @Transactional
    Curriculum write(Curriculum draft, List<CurriculumModule> modules, List<String> offices, TestRule tests) {
        Optional<Curriculum> before = curricula.latest(draft.code());
        LocalDate earliest = earliest(before);
        if (draft.validFrom().isBefore(earliest)) {
            throw new RejectedException(new CurriculumBackdated(earliest));
        }
        int version = before.map(Curriculum::version).orElse(0) + 1;
        var curriculum = new Curriculum(
                draft.code(),
                version,
                draft.validFrom(),
                draft.title(),
                draft.minutesPerJp(),
                draft.passPercent(),
                draft.validityMonths(),
                draft.basis());
        if (!curricula.keep(curriculum, modules, offices)) {
            throw new RejectedException(new CurriculumWrittenMeanwhile(version));
        }
        if (!tests.equals(TestRule.UNSAID)) {
            curricula.keepTestRule(curriculum, tests);
        }
        return curriculum;
    }

    /** The first version may count from today; a later one from the day after the one before at least. */
    private LocalDate earliest(Optional<Curriculum> before) {
        LocalDate today = clock.today(IndonesianZone.CAPITAL);
        return before.map(earlier -> earlier.validFrom().plusDays(1))
                .filter(next -> next.isAfter(today))
                .orElse(today);
    }
}
