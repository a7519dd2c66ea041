package id.koperasi.funding.told;

import id.koperasi.deploy.bank.BankSimulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bank of the tests, from which money goes out, and which is asked again soon. */
public final class PayingBank implements QuarkusTestResourceLifecycleManager {

    private static final String ADDRESS = "koperasi.test.funding-bank";

    private @Nullable BankSimulator running;

    /** How it treats an account from now on. */
    public static void does(String behaviour, String account, String name) {
        RestAssured.given()
                .body("""
                {"behaviour": "%s", "name": "%s"}""".formatted(behaviour, name))
                .put(at(account))
                .then()
                .statusCode(200);
    }

    /** How often it has paid to an account. */
    public static int paid(String account) {
        return RestAssured.get(at(account)).jsonPath().getInt("paid");
    }

    /** What it says when it is asked in whose name an account stands. */
    public static void says(String behaviour, String account, String name) {
        RestAssured.given()
                .body("""
                {"behaviour": "%s", "name": "%s"}""".formatted(behaviour, name))
                .put(System.getProperty(ADDRESS) + "/accounts/" + account)
                .then()
                .statusCode(200);
    }

    private static String at(String account) {
        return System.getProperty(ADDRESS) + "/transfers/" + account;
    }

    @Override
    public Map<String, String> start() {
        BankSimulator started = BankSimulator.start(0, "a-secret-of-the-tests");
        running = started;
        System.setProperty(ADDRESS, started.address());
        Map<String, String> settings = new HashMap<>();
        started.transferSettings("002").forEach((name, value) -> settings.put("funding.payment." + name, value));
        settings.put("funding.payment.every", "200ms");
        settings.put("funding.payment.ask-again-after", "300ms");
        settings.put("funding.payment.answer-timeout", "1500ms");
        return settings;
    }

    @Override
    public void stop() {
        if (running != null) {
            running.close();
        }
    }
}
