package id.koperasi.ledger;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Lets somebody wait for a book that another transaction keeps. */
public final class WaitingForBook {

    private WaitingForBook() {}

    /** Keeps the book until the action waits for it, then does this to rows of the cooperative, and lets the action go on. */
    public static void whileHeld(UUID cooperative, Runnable action, String change) throws SQLException {
        whileHeld(cooperative, action, holder -> {
            try (PreparedStatement meanwhile = holder.prepareStatement(change)) {
                meanwhile.setObject(1, cooperative);
                meanwhile.execute();
            }
        });
    }

    /** What happens while somebody waits. */
    @FunctionalInterface
    public interface Meanwhile {
        void happens(Connection holder) throws SQLException;
    }

    /** Keeps the book until the action waits for it, then lets this happen, and then lets the action go on. */
    public static void whileHeld(UUID cooperative, Runnable action, Meanwhile meanwhile) throws SQLException {
        try (Connection holder = Database.superuser()) {
            holder.setAutoCommit(false);
            run(holder, "select 1 from book where cooperative_id = ? for update", cooperative);
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(action);
            awaitWaiting(holder, 1);
            meanwhile.happens(holder);
            holder.commit();
            waiting.join();
        }
    }

    /** Until so many wait for who holds the book, directly or behind each other. */
    public static void awaitWaiting(Connection holder, int many) throws SQLException {
        int session = Integer.parseInt(run(holder, "select pg_backend_pid()"));
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Database.count("""
                        with recursive waiting as (
                            select pid from pg_stat_activity where ? = any (pg_blocking_pids(pid))
                            union
                            select a.pid from waiting w join pg_stat_activity a on w.pid = any (pg_blocking_pids(a.pid))
                        )
                        select count(*) from waiting""", session) >= many);
    }

    private static String run(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                query.setObject(i + 1, arguments[i]);
            }
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
