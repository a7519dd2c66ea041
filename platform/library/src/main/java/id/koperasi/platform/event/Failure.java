package id.koperasi.platform.event;

import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** What a failure means for the event that met it. */
enum Failure {
    /** The database is away: nothing can be processed until it is back. */
    OUTAGE,
    /** Another transaction was in the way: the same event may well succeed next time. */
    MAY_HEAL,
    /** The event itself, or our reading of it, is wrong: it will fail again. */
    LASTING;

    static Failure of(Throwable thrown) {
        Failure worst = LASTING;
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            Failure found = one(cause);
            if (found.compareTo(worst) < 0) {
                worst = found;
            }
        }
        return worst;
    }

    private static Failure one(Throwable cause) {
        return switch (cause) {
            case SQLTransientConnectionException e -> OUTAGE;
            case SQLException e when e.getSQLState() == null -> OUTAGE;
            case SQLException e -> ofState(e.getSQLState());
            case OptimisticLockException e -> MAY_HEAL;
            case UnreadableEvent e -> LASTING;
            case IOException e -> OUTAGE;
            default -> LASTING;
        };
    }

    private static Failure ofState(String state) {
        if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")) {
            return OUTAGE;
        }
        return state.startsWith("40") || state.equals("55P03") || state.equals("57014") ? MAY_HEAL : LASTING;
    }
}
