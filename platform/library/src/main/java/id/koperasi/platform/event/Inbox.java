package id.koperasi.platform.event;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.ParkedEvents.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Takes events in, each exactly once: the effect and the stream's mark are one transaction. At or below the
 * mark is a duplicate. What leaves a gap, or waits behind an event that failed, is parked beside its stream.
 */
@ApplicationScoped
class Inbox {

    private final DataSource database;
    private final InboxMarks marks;
    private final ParkedEvents parked;
    private final Listeners listeners;
    private final CurrentCaller caller;

    Inbox(DataSource database, InboxMarks marks, ParkedEvents parked, Listeners listeners, CurrentCaller caller) {
        this.database = database;
        this.marks = marks;
        this.parked = parked;
        this.listeners = listeners;
        this.caller = caller;
    }

    /**
     * What became of a batch.
     *
     * @param handled how many events had their effect
     * @param duplicates how many were known already
     * @param parked how many wait
     * @param unblocked streams whose gap was filled, so that what waits there can follow
     */
    record Outcome(int handled, int duplicates, int parked, Set<Stream> unblocked) {}

    /** Takes a batch in one transaction; whatever a listener throws leaves no trace of the batch. */
    @ActivateRequestContext
    @Transactional(TxType.REQUIRES_NEW)
    Outcome receive(List<Arrival> arrivals) {
        return caller.asService(() -> {
            try (Connection connection = database.getConnection()) {
                return new Batch(connection).take(arrivals);
            } catch (SQLException e) {
                throw new InboxStorageException(e);
            }
        });
    }

    /** Parks an event that failed; all later ones of its stream will wait beside it. */
    @ActivateRequestContext
    @Transactional(TxType.REQUIRES_NEW)
    void park(EventEnvelope event, String detail) {
        caller.asService(() -> {
            try (Connection connection = database.getConnection()) {
                Stream stream = Stream.of(event);
                if (event.sequence() > locked(connection, stream).mark()) {
                    parked.park(connection, event, Reason.FAILED, detail);
                }
                return stream;
            } catch (SQLException e) {
                throw new InboxStorageException(e);
            }
        });
    }

    /** Takes the parked event that is next in its stream; false when the next one is not here. */
    @ActivateRequestContext
    @Transactional(TxType.REQUIRES_NEW)
    boolean takeParked(Stream stream) {
        return caller.asService(() -> {
            try (Connection connection = database.getConnection()) {
                Progress progress = locked(connection, stream);
                Optional<EventEnvelope> next = parked.find(connection, stream, progress.mark() + 1);
                if (next.isEmpty()) {
                    return false;
                }
                listeners.deliver(next.get());
                pass(connection, stream, progress);
                return true;
            } catch (SQLException e) {
                throw new InboxStorageException(e);
            }
        });
    }

    /** Notes that the parked event that is next in its stream failed again. */
    @ActivateRequestContext
    @Transactional(TxType.REQUIRES_NEW)
    void failParked(Stream stream, String detail) {
        caller.asService(() -> {
            try (Connection connection = database.getConnection()) {
                parked.fail(connection, stream, locked(connection, stream).mark() + 1, detail);
                return stream;
            } catch (SQLException e) {
                throw new InboxStorageException(e);
            }
        });
    }

    /** Passes over the next event of a stream without effect; false when it is not the next. */
    @Transactional(TxType.MANDATORY)
    boolean skip(Stream stream, long sequence) {
        try (Connection connection = database.getConnection()) {
            Progress progress = locked(connection, stream);
            if (sequence != progress.mark() + 1) {
                return false;
            }
            pass(connection, stream, progress);
            return true;
        } catch (SQLException e) {
            throw new InboxStorageException(e);
        }
    }

    private void pass(Connection connection, Stream stream, Progress progress) throws SQLException {
        progress.advance();
        parked.remove(connection, stream, progress.mark());
        marks.move(connection, Map.of(stream, progress));
    }

    private Progress locked(Connection connection, Stream stream) throws SQLException {
        Progress progress = marks.lock(connection, Set.of(stream)).get(stream);
        if (progress == null) {
            throw new IllegalStateException("the mark of " + stream + " is not visible");
        }
        return progress;
    }

    /** One batch under way. */
    private final class Batch {

        private final Connection connection;
        private final Set<Stream> unblocked = new LinkedHashSet<>();
        private int handled;
        private int duplicates;
        private int parkedNow;

        Batch(Connection connection) {
            this.connection = connection;
        }

        Outcome take(List<Arrival> arrivals) throws SQLException {
            var streams = new LinkedHashSet<Stream>();
            for (Arrival arrival : arrivals) {
                if (arrival instanceof Arrival.Event event) {
                    streams.add(Stream.of(event.envelope()));
                }
            }
            Map<Stream, Progress> progress = streams.isEmpty() ? Map.of() : marks.lock(connection, streams);
            for (Arrival arrival : arrivals) {
                switch (arrival) {
                    case Arrival.Event event -> take(event.envelope(), progress);
                    case Arrival.Unreadable unreadable -> parked.keepUnreadable(connection, unreadable);
                }
            }
            marks.move(connection, progress);
            return new Outcome(handled, duplicates, parkedNow, unblocked);
        }

        private void take(EventEnvelope event, Map<Stream, Progress> all) throws SQLException {
            Stream stream = Stream.of(event);
            Progress progress = all.get(stream);
            if (progress == null) {
                throw new IllegalStateException("the mark of " + stream + " is not visible");
            }
            long next = progress.mark() + 1;
            if (event.sequence() < next) {
                duplicates++;
            } else if (event.sequence() > next) {
                parked.park(connection, event, progress.parked() ? Reason.WAITING : Reason.GAP, "expected " + next);
                progress.park();
                parkedNow++;
            } else {
                listeners.deliver(event);
                progress.advance();
                handled++;
                if (progress.parked()) {
                    parked.remove(connection, stream, event.sequence());
                    unblocked.add(stream);
                }
            }
        }
    }
}
