package id.koperasi.deploy.sealer;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The program: seals every minute until it is stopped, or once. */
public final class Main {

    private static final System.Logger LOG = System.getLogger(Main.class.getName());
    private static final String USAGE = """
            Usage: java -cp … id.koperasi.deploy.sealer.Main [--once]

            Seals the books of the ledger that changed: once, or again and again until it is stopped. It is told by its
            environment:
              SEALER_DATABASE_URL   the ledger's database, jdbc:postgresql://…
              SEALER_PASSWORD       of the role ledger_sealer
              SEALER_FILE           where each seal is added as one line of JSON
              SEALER_EVERY          how often, ISO 8601 (default PT1M)
            With --once it ends with 2 when a book could not be sealed because something is wrong with it.""";
    private static final int NOT_USED_SO = 64;
    private static final int SOMETHING_WRONG = 2;

    private Main() {}

    public static void main(String[] words) throws InterruptedException, SQLException {
        List<String> options = Arrays.asList(words);
        boolean once = options.equals(List.of("--once"));
        if (!once && !options.isEmpty()) {
            refuse("unknown: " + options);
        }
        var published = new PublishedSeals(Path.of(told("SEALER_FILE")));
        var sealer = new Sealer(
                told("SEALER_DATABASE_URL"), SealSchema.SEALER, told("SEALER_PASSWORD"), InstantSource.system());
        if (once) {
            Sealer.Outcome outcome = sealer.seal(published);
            System.out.println(outcome);
            System.exit(outcome.alarms() == 0 ? 0 : SOMETHING_WRONG);
        }
        String every = System.getenv("SEALER_EVERY");
        again(sealer, published, every == null ? Duration.ofMinutes(1) : Duration.parse(every));
    }

    private static String told(String name) {
        String value = System.getenv(name);
        if (value == null) {
            refuse(name + " is not set");
            return "";
        }
        return value;
    }

    private static void refuse(String why) {
        System.err.println(why + "\n\n" + USAGE);
        System.exit(NOT_USED_SO);
    }

    private static void again(Sealer sealer, PublishedSeals published, Duration every) throws InterruptedException {
        var end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(end::countDown, "end"));
        do {
            try {
                sealer.seal(published);
            } catch (SQLException | RuntimeException e) { // whatever it is, it is tried again
                LOG.log(System.Logger.Level.ERROR, "Not sealed", e);
            }
        } while (!end.await(every.toMillis(), TimeUnit.MILLISECONDS));
    }
}
