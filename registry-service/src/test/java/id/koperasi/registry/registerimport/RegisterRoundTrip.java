package id.koperasi.registry.registerimport;

import java.time.Duration;

/** Sends registers for tests of other features. */
public final class RegisterRoundTrip {

    private RegisterRoundTrip() {}

    /** Sends a CSV as the office of a region and says what became of its rows. */
    public static String send(String region, String csv) {
        return SentRegister.counts(SentRegister.csv(region, false, csv).settled(Duration.ofSeconds(30)));
    }
}
