package id.koperasi.platform.servers;

import java.sql.Connection;
import java.sql.SQLException;

/** A running PostgreSQL server and the way into it as its superuser. */
public interface DatabaseServer extends AutoCloseable {

    /** The name under which this machine reaches the server. */
    String host();

    /** The TCP port. */
    int port();

    /**
     * Opens a connection as the superuser.
     *
     * @param database the database to enter; {@code postgres} always exists
     */
    Connection connect(String database) throws SQLException;

    /** The address of a database for a JDBC driver, without user and password. */
    default String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host() + ":" + port() + "/" + database;
    }

    /** Stops the server; a kept one finds its data again. */
    @Override
    void close();
}
