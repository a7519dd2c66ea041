package id.koperasi.ledger.journal;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/** Tells a database that is away from a batch that it does not take. */
final class Outage {

    private Outage() {}

    static boolean is(Throwable failure) {
        if (!(failure instanceof SQLException e)) {
            return false;
        }
        String state = e.getSQLState();
        return e instanceof SQLTransientException
                || state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P");
    }
}
