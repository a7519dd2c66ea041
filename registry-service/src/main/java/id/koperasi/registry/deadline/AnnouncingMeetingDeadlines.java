package id.koperasi.registry.deadline;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.deadline.MeetingDeadlines.Asked;
import id.koperasi.registry.deadline.MeetingDeadlines.Stage;
import id.koperasi.registry.deadline.MeetingDeadlines.Told;
import id.koperasi.registry.event.MeetingEvent;
import id.koperasi.registry.event.MeetingEvent.AnnualMeetingApproached;
import id.koperasi.registry.event.MeetingEvent.AnnualReportApproached;
import id.koperasi.registry.event.MeetingEvent.AnnualReportMissed;
import id.koperasi.registry.event.MeetingEvent.SecondCallApproached;
import id.koperasi.registry.event.MeetingEvent.SecondCallMissed;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Announces, each once, deadlines of meetings that are near or were missed. What was missed of the annual meeting itself
 * {@link AnnouncingDeadlines} tells. A bounded number goes into each transaction, and several of these may run.
 */
@ApplicationScoped
class AnnouncingMeetingDeadlines {

    private static final int MOST_AT_ONCE = 500;

    private final MeetingDeadlines deadlines;
    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final Outbox outbox;

    AnnouncingMeetingDeadlines(MeetingDeadlines deadlines, BusinessClock clock, CurrentCaller caller, Outbox outbox) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.caller = caller;
        this.outbox = outbox;
    }

    @Scheduled(every = "30m", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
    void announce() {
        long announced = announce(clock.today(IndonesianZone.CAPITAL));
        Log.infof("Deadlines of meetings announced: count=%d", announced);
    }

    /** As of a day: the accounts that are due in a year are those of the year before it. */
    long announce(LocalDate today) {
        int year = today.getYear() - 1;
        return tell(
                        ask(MeetingDeadline.ANNUAL_MEETING, year, today),
                        Stage.APPROACHED,
                        told -> new AnnualMeetingApproached(told.cooperativeId(), year, told.dueOn()))
                + tell(
                        ask(MeetingDeadline.ANNUAL_REPORT, year, today),
                        Stage.APPROACHED,
                        told -> new AnnualReportApproached(told.cooperativeId(), year, told.dueOn()))
                + tell(
                        ask(MeetingDeadline.ANNUAL_REPORT, year, today),
                        Stage.MISSED,
                        told -> new AnnualReportMissed(told.cooperativeId(), year, told.dueOn()))
                + tell(
                        ask(MeetingDeadline.SECOND_CALL, year, today),
                        Stage.APPROACHED,
                        told -> new SecondCallApproached(
                                told.cooperativeId(), UUID.fromString(told.about()), told.dueOn()))
                + tell(
                        ask(MeetingDeadline.SECOND_CALL, year, today),
                        Stage.MISSED,
                        told -> new SecondCallMissed(
                                told.cooperativeId(), UUID.fromString(told.about()), told.dueOn()));
    }

    private static Asked ask(MeetingDeadline deadline, int year, LocalDate today) {
        return new Asked(deadline, year, today);
    }

    private long tell(Asked asked, Stage stage, Function<Told, MeetingEvent> event) {
        long announced = 0;
        while (true) {
            List<Told> some =
                    caller.asService(() -> QuarkusTransaction.requiringNew().call(() -> {
                        List<Told> told = deadlines.tell(asked, stage, MOST_AT_ONCE);
                        told.forEach(one -> outbox.append(event.apply(one)));
                        return told;
                    }));
            if (some.isEmpty()) {
                return announced;
            }
            announced += some.size();
        }
    }
}
