package id.koperasi.ledger;

import id.koperasi.deploy.sealer.SealSchema;
import id.koperasi.platform.servers.ServiceDatabase;
import id.koperasi.platform.servers.WitnessSchema;
import id.koperasi.platform.testing.ServiceStack;
import id.koperasi.platform.testing.TestServers;
import java.util.Map;

/** What every service stands on, and the schema of the seals. */
public class WitnessedStack extends ServiceStack {

    /** The password of the role that seals. */
    public static final String SEALER_PASSWORD = "sealer-secret";

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = super.start();
        var ledger = new ServiceDatabase("ledger", "owner-secret", "app-secret");
        var seals = new WitnessSchema(ledger, SealSchema.NAME, SealSchema.SEALER, "seal-owner-secret", SEALER_PASSWORD);
        seals.create(TestServers.database());
        SealSchema.migrate(
                TestServers.database().jdbcUrl("ledger"),
                seals.owner(),
                seals.ownerPassword(),
                ledger.owner(),
                ledger.runtime());
        return settings;
    }
}
