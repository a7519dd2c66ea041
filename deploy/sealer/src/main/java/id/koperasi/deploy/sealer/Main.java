package id.koperasi.deploy.sealer;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The program: seals every minute until it is stopped, or once. */
public final class Main {

    private static final System.Logger LOG = System.getLogger(Main.class.getName());
    private static final String USAGE = """
            Usage: java -cp … id.koperasi.deploy.sealer.Main [--once]

            Seals the books of the ledger that changed, and what was added to audit trails: once, or again and again until it
            is stopped. It is told by its environment:
              SEALER_DATABASE_URL   the ledger's database, jdbc:postgresql://…
              SEALER_PASSWORD       of the role ledger_sealer
              SEALER_FILE           where each seal of the books is added as one line of JSON
              SEALER_TRAILS         the services whose audit trails are sealed, such as registry,ledger (default none), and
                                    for each of them, such as the registry:
                SEALER_REGISTRY_DATABASE_URL   its database
                SEALER_REGISTRY_PASSWORD       of the role registry_sealer
                SEALER_REGISTRY_FILE           where each seal of its trail is added
              SEALER_EVERY          how often, ISO 8601 (default PT1M)
            With --once it ends with 2 when a book could not be sealed because something is wrong with it.""";
    private static final int NOT_USED_SO = 64;
    private static final int SOMETHING_WRONG = 2;

    private Main() {}

    /** Something to be sealed; says whether nothing is wrong with it. */
    private interface Task {
        boolean seal() throws SQLException;
    }

    public static void main(String[] words) throws InterruptedException, SQLException {
        List<String> options = Arrays.asList(words);
        boolean once = options.equals(List.of("--once"));
        if (!once && !options.isEmpty()) {
            refuse("unknown: " + options);
        }
        var tasks = new ArrayList<Task>();
        tasks.add(books());
        String trails = System.getenv("SEALER_TRAILS");
        for (String service : trails == null ? new String[0] : trails.split(",")) {
            tasks.add(trail(service));
        }
        if (once) {
            boolean fine = true;
            for (Task task : tasks) {
                fine &= task.seal();
            }
            System.exit(fine ? 0 : SOMETHING_WRONG);
        }
        String every = System.getenv("SEALER_EVERY");
        again(tasks, every == null ? Duration.ofMinutes(1) : Duration.parse(every));
    }

    private static Task books() {
        var published = new PublishedSeals(Path.of(told("SEALER_FILE")));
        var sealer = new Sealer(
                told("SEALER_DATABASE_URL"),
                SealSchema.sealer(SealSchema.KEEPER_OF_BOOKS),
                told("SEALER_PASSWORD"),
                InstantSource.system());
        return () -> sealer.seal(published).alarms() == 0;
    }

    private static Task trail(String service) {
        String its = "SEALER_" + service.toUpperCase(Locale.ROOT);
        var published = new PublishedSeals(Path.of(told(its + "_FILE")));
        var sealer = new TrailSealer(
                told(its + "_DATABASE_URL"),
                SealSchema.sealer(service),
                told(its + "_PASSWORD"),
                InstantSource.system());
        return () -> {
            sealer.seal(published);
            return true;
        };
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

    private static void again(List<Task> tasks, Duration every) throws InterruptedException {
        var end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(end::countDown, "end"));
        do {
            for (Task task : tasks) {
                try {
                    task.seal();
                } catch (SQLException | RuntimeException e) { // whatever it is, it is tried again, and the others are
                    LOG.log(System.Logger.Level.ERROR, "Not sealed", e);
                }
            }
        } while (!end.await(every.toMillis(), TimeUnit.MILLISECONDS));
    }
}
