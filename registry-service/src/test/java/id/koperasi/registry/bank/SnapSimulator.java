package id.koperasi.registry.bank;

import id.koperasi.deploy.bank.BankSimulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bank of the tests, which asks no patience of them. */
public final class SnapSimulator implements QuarkusTestResourceLifecycleManager {

    /** Where tests tell it what to answer. */
    public static final String ADDRESS = "koperasi.test.snap";

    private @Nullable BankSimulator bank;

    @Override
    public Map<String, String> start() {
        BankSimulator started = BankSimulator.start(0, "a-secret-of-the-tests");
        bank = started;
        System.setProperty(ADDRESS, started.address());
        Map<String, String> settings = new HashMap<>();
        started.settings("002,008").forEach((name, value) -> settings.put("registry.bank." + name, value));
        settings.put("registry.bank.attempts", "3");
        settings.put("registry.bank.retry-after", "100ms");
        settings.put("registry.bank.answer-timeout", "2500ms");
        return settings;
    }

    @Override
    public void stop() {
        if (bank != null) {
            bank.close();
        }
    }
}
