package id.koperasi.registry.bank;

import id.koperasi.deploy.authority.AuthoritySimulator;
import id.koperasi.deploy.bank.BankSimulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bank and the authorities of the tests, which ask no patience of them. */
public final class SnapSimulator implements QuarkusTestResourceLifecycleManager {

    /** Where tests tell it what to answer. */
    public static final String ADDRESS = "koperasi.test.snap";

    /** Where tests tell the authorities what to answer. */
    public static final String AUTHORITIES = "koperasi.test.authorities";

    private @Nullable BankSimulator bank;
    private @Nullable AuthoritySimulator authorities;

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
        AuthoritySimulator authority = AuthoritySimulator.start(0, "another-secret-of-the-tests");
        authorities = authority;
        System.setProperty(AUTHORITIES, authority.address());
        authority.settings().forEach((name, value) -> settings.put("registry.authority." + name, value));
        settings.put("registry.authority.attempts", "2");
        settings.put("registry.authority.retry-after", "100ms");
        settings.put("registry.authority.answer-timeout", "2500ms");
        return settings;
    }

    @Override
    public void stop() {
        if (bank != null) {
            bank.close();
        }
        if (authorities != null) {
            authorities.close();
        }
    }
}
