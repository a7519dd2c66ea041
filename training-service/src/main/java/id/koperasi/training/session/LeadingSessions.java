package id.koperasi.training.session;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.Outbox;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.training.budget.BudgetLines;
import id.koperasi.training.event.TrainingEvent.SessionCancelled;
import id.koperasi.training.region.Jurisdiction;
import id.koperasi.training.session.ScheduleSession.Budget;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** A session is approved with the money for it, opened, and in the end closed or cancelled. */
@ApplicationScoped
class LeadingSessions {

    private static final String VACATE = "select vacate_session(:session)";

    private final TrainingSessions sessions;
    private final BudgetLines lines;
    private final Bookings bookings;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Session database;

    LeadingSessions(
            TrainingSessions sessions,
            BudgetLines lines,
            Bookings bookings,
            Jurisdiction jurisdiction,
            CurrentCaller caller,
            Outbox outbox,
            Session database) {
        this.sessions = sessions;
        this.lines = lines;
        this.bookings = bookings;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
        this.outbox = outbox;
        this.database = database;
    }

    @Transactional
    TrainingSession approve(UUID id) {
        TrainingSession session = sessions.locked(id);
        session.approve(caller.get().subject());
        session.budget().ifPresent(budget -> lines.commit(budget.line(), budget.cost()));
        return session;
    }

    @Transactional
    TrainingSession open(UUID id) {
        TrainingSession session = sessions.locked(id);
        session.open();
        return session;
    }

    @Transactional
    TrainingSession cancel(UUID id, LocalDate day, CancelReason reason) {
        TrainingSession session = sessions.locked(id);
        jurisdiction.mustHaveCome(day, session.region());
        Optional<Budget> committed = session.committed();
        session.cancel(day, reason);
        committed.ifPresent(budget -> lines.settle(budget.line(), budget.cost(), Rupiah.ZERO));
        database.flush();
        Integer vacated = database.createNativeQuery(VACATE, Integer.class)
                .setParameter("session", id)
                .getSingleResult();
        bookings.free(id);
        outbox.append(new SessionCancelled(id, session.region().code(), day, reason.name()));
        Log.infof("Session cancelled: session=%s reason=%s invitations=%d", id, reason, vacated);
        database.refresh(session);
        return session;
    }

    @Transactional
    TrainingSession close(UUID id, @Nullable Rupiah spent) {
        TrainingSession session = sessions.locked(id);
        Optional<Budget> committed = session.committed();
        session.close(spent);
        if (spent != null) {
            committed.ifPresent(budget -> lines.settle(budget.line(), budget.cost(), spent));
        }
        return session;
    }
}
