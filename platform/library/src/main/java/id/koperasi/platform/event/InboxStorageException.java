package id.koperasi.platform.event;

import java.sql.SQLException;

/** The inbox could not reach or use its database. */
final class InboxStorageException extends RuntimeException {

    InboxStorageException(SQLException cause) {
        super(cause);
    }
}
