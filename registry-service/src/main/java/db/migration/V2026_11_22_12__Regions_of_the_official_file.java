package db.migration;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.postgresql.PGConnection;

/** Loads the official administrative codes that the service ships with. */
public class V2026_11_22_12__Regions_of_the_official_file extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("create temporary table loaded (code text, name text) on commit drop");
            copy(context, "loaded (code, name)", "provinces.csv");
            statement.execute("alter table loaded add parent_code text");
            for (String file : List.of("regencies.csv", "districts.csv", "villages.csv")) {
                copy(context, "loaded (code, parent_code, name)", file);
            }
            statement.execute("""
                    insert into region (code, parent_code, level, name)
                    select code, parent_code, cardinality(string_to_array(code, '.')), name from loaded
                     order by code""");
        }
    }

    private static void copy(Context context, String target, String file) throws Exception {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("regions/" + file)) {
            if (in == null) {
                throw new IOException("regions/" + file + " is not on the class path");
            }
            context.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + target + " from stdin with (format csv, header)", in);
        }
    }
}
