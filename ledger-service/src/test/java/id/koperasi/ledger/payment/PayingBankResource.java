package id.koperasi.ledger.payment;

import id.koperasi.deploy.bank.PayingBank;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** The bank of the tests, which has little patience. */
public final class PayingBankResource implements QuarkusTestResourceLifecycleManager {

    private static final String KEYS = "koperasi.test.paying-bank";

    /** It, for who tells it what to tell; tests have classes of their own, and share no object with what starts them. */
    static PayingBank bank() {
        return PayingBank.of(System.getProperty(KEYS));
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        PayingBank bank = PayingBank.open();
        System.setProperty(KEYS, bank.keys());
        bank.settings().forEach((name, value) -> settings.put("ledger.payment." + name, value));
        settings.put("ledger.payment.patience", "4s");
        return settings;
    }

    @Override
    public void stop() {
        // It holds nothing.
    }
}
