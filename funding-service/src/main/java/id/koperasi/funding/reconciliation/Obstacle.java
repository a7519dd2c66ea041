package id.koperasi.funding.reconciliation;

import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why balances could not be compared after a day. */
@Schema(description = "Why balances could not be compared.")
public enum Obstacle {
    /** It took longer than it may. */
    TOOK_TOO_LONG,
    /** Others were in the way, or the database was. */
    HELD_UP,
    /** What would have been written contradicts what stands there. */
    CONTRADICTED,
    /** Something else: whoever runs the service finds it in the log. */
    UNEXPECTED;

    private static final int MAX_CAUSES = 20;

    static Obstacle of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            if (cause instanceof SQLException e && e.getSQLState() != null) {
                return ofState(e.getSQLState());
            }
            cause = cause.getCause();
        }
        return UNEXPECTED;
    }

    private static Obstacle ofState(String state) {
        if (state.equals("57014")) {
            return TOOK_TOO_LONG;
        }
        return switch (state.substring(0, 2)) {
            case "23" -> CONTRADICTED;
            case "08", "40", "53", "55", "57" -> HELD_UP;
            default -> UNEXPECTED;
        };
    }
}
