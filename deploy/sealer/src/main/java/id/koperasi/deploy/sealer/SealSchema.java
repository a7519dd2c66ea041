package id.koperasi.deploy.sealer;

import java.util.Map;
import org.flywaydb.core.Flyway;

/** The tables of the seals, made by the owner of their schema. */
public final class SealSchema {

    /** The schema of the seals in the ledger's database. */
    public static final String NAME = "seal";

    /** The role that writes seals. */
    public static final String SEALER = "ledger_sealer";

    private SealSchema() {}

    /**
     * Makes what is missing.
     *
     * @param jdbcUrl the ledger's database
     * @param owner of the schema
     * @param readers the roles of the ledger, which may look
     */
    public static void migrate(String jdbcUrl, String owner, String password, String... readers) {
        Flyway.configure()
                .dataSource(jdbcUrl, owner, password)
                .locations("classpath:db/seal")
                .defaultSchema(NAME)
                .createSchemas(false)
                .placeholders(Map.of("sealer", SEALER, "readers", String.join(", ", readers)))
                .load()
                .migrate();
    }
}
