package id.koperasi.registry.deadline;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.deadline.Deadlines.Ending;
import id.koperasi.registry.deadline.Deadlines.Missed;
import id.koperasi.registry.event.MeetingEvent.AnnualMeetingMissed;
import id.koperasi.registry.event.MeetingEvent.BylawsMissed;
import id.koperasi.registry.event.OfficeEvent.OfficerTermsEndApproached;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Announces, each once, annual meetings that were not held in time, terms that end soon and bylaws that did not come. A day counts as over when it
 * is over in the west, where it ends last. A bounded number goes into each transaction, and several of these may run.
 */
@ApplicationScoped
class AnnouncingDeadlines {

    private static final int MOST_AT_ONCE = 500;

    private final Deadlines deadlines;
    private final BylawsDuties bylaws;
    private final AnnualMeetingRules rules;
    private final ApproachRules approach;
    private final BusinessClock clock;
    private final CurrentCaller caller;
    private final Outbox outbox;

    AnnouncingDeadlines(
            Deadlines deadlines,
            BylawsDuties bylaws,
            AnnualMeetingRules rules,
            ApproachRules approach,
            BusinessClock clock,
            CurrentCaller caller,
            Outbox outbox) {
        this.deadlines = deadlines;
        this.bylaws = bylaws;
        this.rules = rules;
        this.approach = approach;
        this.clock = clock;
        this.caller = caller;
        this.outbox = outbox;
    }

    @Scheduled(every = "30m", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    void announce() {
        LocalDate today = clock.today(IndonesianZone.CAPITAL);
        long meetings = announceMissed(today);
        long terms = announceEnding(today);
        long bylawsMissed = announceBylaws(today);
        Log.infof("Deadlines announced: annualMeetings=%d officerTerms=%d bylaws=%d", meetings, terms, bylawsMissed);
    }

    private long announceMissed(LocalDate today) {
        int year = inTransaction(() -> rules.lastYearOver(today));
        LocalDate dueOn = inTransaction(() -> rules.dueOn(year));
        var last = new Missed(new UUID(0, 0), "");
        long announced = 0;
        while (true) {
            Missed after = last;
            List<Missed> missed = inTransaction(() -> {
                List<Missed> some = deadlines.missed(year, after.villageCode(), after.cooperativeId(), MOST_AT_ONCE);
                some.forEach(one -> outbox.append(new AnnualMeetingMissed(one.cooperativeId(), year, dueOn)));
                return some;
            });
            if (missed.isEmpty()) {
                return announced;
            }
            announced += missed.size();
            last = missed.getLast();
        }
    }

    private long announceEnding(LocalDate today) {
        long announced = 0;
        while (true) {
            List<Ending> ending = inTransaction(() -> {
                List<Ending> some = deadlines.ending(today, approach.soonUntil(today), MOST_AT_ONCE);
                some.forEach(one -> outbox.append(
                        new OfficerTermsEndApproached(one.cooperativeId(), one.termUntil(), one.offices())));
                return some;
            });
            if (ending.isEmpty()) {
                return announced;
            }
            announced += ending.size();
        }
    }

    private long announceBylaws(LocalDate today) {
        long announced = 0;
        while (true) {
            List<BylawsDuties.Missed> missed = inTransaction(() -> {
                List<BylawsDuties.Missed> some = bylaws.missed(today, MOST_AT_ONCE);
                some.forEach(one -> outbox.append(new BylawsMissed(one.cooperativeId(), one.dueOn())));
                return some;
            });
            if (missed.isEmpty()) {
                return announced;
            }
            announced += missed.size();
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return caller.asService(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
