package id.koperasi.ledger.payment;

import id.koperasi.deploy.bank.BankSimulator;
import id.koperasi.deploy.bank.PayingBank;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bank of the tests, which has little patience, and of which nobody has much. */
public final class PayingBankResource implements QuarkusTestResourceLifecycleManager {

    private static final String KEYS = "koperasi.test.paying-bank";
    private static final String ADDRESS = "koperasi.test.paying-bank.address";

    private @Nullable BankSimulator running;

    /** It, for who tells it what to tell; tests have classes of their own, and share no object with what starts them. */
    static PayingBank bank() {
        return PayingBank.of(System.getProperty(KEYS));
    }

    /** Where it is told how to answer. */
    static String address() {
        return System.getProperty(ADDRESS);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        PayingBank bank = PayingBank.open();
        BankSimulator started = BankSimulator.start(0, "a-secret-of-the-tests", bank);
        running = started;
        System.setProperty(KEYS, bank.keys());
        System.setProperty(ADDRESS, started.address());
        started.paymentSettings().forEach((name, value) -> settings.put("ledger.payment." + name, value));
        settings.put("ledger.payment.answer-timeout", "1500ms");
        settings.put("ledger.payment.ask-again-after", "1s");
        settings.put("ledger.payment.patience", "4s");
        return settings;
    }

    @Override
    public void stop() {
        if (running != null) {
            running.close();
        }
    }
}
