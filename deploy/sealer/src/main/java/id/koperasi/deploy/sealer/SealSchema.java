package id.koperasi.deploy.sealer;

import java.util.Map;
import org.flywaydb.core.Flyway;

/** The tables of the seals, made by the owner of their schema. */
public final class SealSchema {

    /** The schema of the seals in the database of a service. */
    public static final String NAME = "seal";

    /** The service whose books are sealed beside its trail. */
    public static final String KEEPER_OF_BOOKS = "ledger";

    private static final String TRAIL = "classpath:db/trail";
    private static final String BOOKS = "classpath:db/seal";

    private SealSchema() {}

    /** The role that seals what a service did. */
    public static String sealer(String service) {
        return service + "_sealer";
    }

    /**
     * Makes what is missing.
     *
     * @param service whose database it is
     * @param owner of the schema
     * @param readers the roles of the service, which may look
     */
    public static void migrate(String service, String jdbcUrl, String owner, String password, String... readers) {
        Flyway.configure()
                .dataSource(jdbcUrl, owner, password)
                .locations(service.equals(KEEPER_OF_BOOKS) ? new String[] {BOOKS, TRAIL} : new String[] {TRAIL})
                .defaultSchema(NAME)
                .createSchemas(false)
                .placeholders(Map.of("sealer", sealer(service), "readers", String.join(", ", readers)))
                .load()
                .migrate();
    }
}
