package db.migration;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.postgresql.PGConnection;

/**
 * Loads the villages that the first loading lost: the file writes the apostrophe of names such as Ra'as as a double
 * quote, which PostgreSQL took for the start of a quoted text that went on to the next such name, 24,000 lines further.
 */
public class V2026_11_22_22__Villages_with_a_quote_in_their_name extends BaseJavaMigration {

    private static final String FILE = "regions/villages.csv";

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("create temporary table loaded_village (code text, parent_code text, name text)"
                    + " on commit drop");
            copy(context);
            statement.execute("""
                    insert into region as r (code, parent_code, level, name)
                    select code, parent_code, 4, replace(name, '"', '''') from loaded_village
                     order by code
                        on conflict (code) do update set name = excluded.name where r.name <> excluded.name""");
        }
    }

    /** No text of the file is quoted, so a character that is in no name serves as the quote. */
    private static void copy(Context context) throws Exception {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException(FILE + " is not on the class path");
            }
            context.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy loaded_village from stdin with (format csv, header, quote E'\\x01')", in);
        }
    }
}
