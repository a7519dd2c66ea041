package id.koperasi.funding.loan;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows as the arrays that a statement unnests, a column each.
 *
 * @param connection whose statement it is
 * @param rows what is written
 */
record Columns<T>(Connection connection, List<T> rows) {

    /** One column, as an array of a type of the database. */
    Array of(String type, Function<T, @Nullable Object> column) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
