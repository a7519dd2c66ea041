package id.koperasi.training.session;

import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.time.Ids;
import id.koperasi.training.budget.BudgetLines;
import id.koperasi.training.curriculum.Curricula;
import id.koperasi.training.curriculum.Curriculum;
import id.koperasi.training.curriculum.CurriculumModule;
import id.koperasi.training.event.TrainingEvent.SessionScheduled;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.session.SessionRejection.SessionExists;
import id.koperasi.training.session.SessionRejection.UnknownCurriculum;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A session is planned and announced. */
@ApplicationScoped
class SchedulingSessions {

    private final TrainingSessions sessions;
    private final Curricula curricula;
    private final BudgetLines lines;
    private final Bookings bookings;
    private final Jurisdiction jurisdiction;
    private final Outbox outbox;
    private final Ids ids;

    SchedulingSessions(
            TrainingSessions sessions,
            Curricula curricula,
            BudgetLines lines,
            Bookings bookings,
            Jurisdiction jurisdiction,
            Outbox outbox,
            Ids ids) {
        this.sessions = sessions;
        this.curricula = curricula;
        this.lines = lines;
        this.bookings = bookings;
        this.jurisdiction = jurisdiction;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    TrainingSession schedule(ScheduleSession plan) {
        jurisdiction.mustReach(plan.region());
        Curriculum curriculum = curricula
                .inForce(plan.curriculumCode(), plan.startsOn())
                .orElseThrow(() -> new RejectedException(new UnknownCurriculum(plan.curriculumCode())));
        List<Lesson> lessons = plan.lessons().isEmpty() ? spread(curricula.modules(curriculum), plan) : plan.lessons();
        var session = TrainingSession.scheduled(ids.next(), plan, curriculum.version(), lessons);
        sessions.same(plan).ifPresent(earlier -> {
            throw new RejectedException(new SessionExists(earlier.id()));
        });
        if (plan.budget() != null) {
            lines.mustPay(plan.budget().line(), plan.region(), plan.startsOn().getYear());
        }
        sessions.persist(session);
        bookings.plan(session, curriculum.minutesPerJp());
        outbox.append(new SessionScheduled(
                session.id(),
                session.title(),
                session.curriculumCode(),
                session.region().code(),
                session.startsOn(),
                session.endsOn(),
                session.seats()));
        Log.infof("Session scheduled: session=%s region=%s seats=%d", session.id(), plan.region(), session.seats());
        return session;
    }

    /** The modules one after the other, over the days so that each has about the same number of JP. */
    private static List<Lesson> spread(List<CurriculumModule> modules, ScheduleSession plan) {
        long days = Math.max(1, ChronoUnit.DAYS.between(plan.startsOn(), plan.endsOn()) + 1);
        int total = modules.stream().mapToInt(CurriculumModule::jp).sum();
        var lessons = new ArrayList<Lesson>();
        int before = 0;
        for (CurriculumModule module : modules) {
            lessons.add(new Lesson(
                    module.title(),
                    plan.startsOn().plusDays(before * days / total),
                    null,
                    module.jp(),
                    module.number(),
                    module.kind()));
            before += module.jp();
        }
        return lessons;
    }
}
