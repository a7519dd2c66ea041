package id.koperasi.deploy.bench;

import id.koperasi.deploy.bench.Books.Book;
import id.koperasi.deploy.scenario.Narrator;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;

/** What is measured, in its order. */
final class Measuring {

    private static final int BATCH = 500;
    private static final int STEADY = 500;
    private static final int READERS = 4;
    private static final Duration WINDOW = Duration.ofSeconds(8);
    private static final int MOST_WINDOWS = 15;
    private static final double STEADY_SHARE = 1.05;
    private static final List<String> SERVICES = List.of("registry", "ledger", "funding", "training");
    private static final List<String> REGIONS = List.of("36", "62", "36.03", "62.12", "36.73", "32", "33.01", "11");

    private final Stack stack;
    private final Arguments arguments;
    private final Narrator narrator;
    private final Table table = new Table();
    private final Quiet quiet;

    Measuring(Stack stack, Arguments arguments, Narrator narrator) {
        this.stack = stack;
        this.arguments = arguments;
        this.narrator = narrator;
        this.quiet = new Quiet(new Databases(stack));
    }

    Table all(Yardstick yardstick) {
        processes();
        List<Book> books = new Books(stack).open(narrator);
        var requests = new Requests(books, stack.token(Books.TREASURER));
        warmUp(requests);
        deposits(yardstick, requests);
        batches(yardstick, new Requests(books, stack.token(Books.TREASURER)));
        announcements(new Requests(books, stack.token(Books.TREASURER)));
        reads(new Requests(books, stack.token(Books.TREASURER)));
        return table;
    }

    private void processes() {
        var processes = new Processes(stack.state());
        for (String service : SERVICES) {
            table.most(service + ": start to ready", processes.startSeconds(service), 1.2, "s");
            table.most(service + ": memory before the load", processes.residentMiB(service), 180, "MiB");
        }
    }

    /** Until a window brings no more than the best before it; a service that has just started compiles most of the time. */
    private void warmUp(Requests requests) {
        narrator.say("warming up");
        int best = 0;
        int still = 0;
        for (int i = 0; i < MOST_WINDOWS && still < 2; i++) {
            int count = ledger(arguments.connections(), 201)
                    .run(WINDOW, requests::deposit)
                    .count();
            still = count < best * STEADY_SHARE ? still + 1 : 0;
            best = Math.max(best, count);
        }
    }

    private void deposits(Yardstick yardstick, Requests requests) {
        narrator.say("deposits");
        quiet.await();
        double reference = yardstick.perSecond("deposit.sql", arguments.connections(), arguments.time());
        Timings timings = ledger(arguments.connections(), 201).run(arguments.time(), requests::deposit);
        table.rate(
                "savings deposits over REST",
                rate(timings),
                ", p50 %.1f ms, p99 %.1f ms".formatted(timings.quantile(0.5), timings.quantile(0.99)),
                "pgbench, same rows in one statement",
                reference,
                0.5);
    }

    private void batches(Yardstick yardstick, Requests requests) {
        narrator.say("batches");
        quiet.await();
        double reference = BATCH * yardstick.perSecond("batch.sql", 2, arguments.time());
        LongFunction<byte[]> batch = number -> requests.batch(number, BATCH);
        ledger(2, 200).run(Duration.ofSeconds(5), batch);
        Timings timings = ledger(2, 200).run(arguments.time(), batch);
        table.rate(
                "payments in batches of " + BATCH + " over REST",
                BATCH * rate(timings),
                ", p99 %.0f ms".formatted(timings.quantile(0.99)),
                "pgbench, same rows as one set",
                reference,
                0.6);
    }

    private void announcements(Requests requests) {
        narrator.say("announcements");
        quiet.await();
        try (var announcements = new Announcements(stack)) {
            CompletableFuture<Timings> posting = CompletableFuture.supplyAsync(
                    () -> ledger(arguments.connections(), 201).run(arguments.time(), STEADY, requests::deposit));
            Timings ages = announcements.hear(arguments.time().plusSeconds(2));
            table.slowest("entry posted to event received, " + STEADY + "/s (" + ages.count() + " events)", ages, 100);
            table.slowest("deposit over REST at " + STEADY + "/s", posting.join(), 30);
        }
    }

    private void reads(Requests requests) {
        narrator.say("reads");
        quiet.await();
        table.slowest("passbook page", ledger(READERS, 200).run(arguments.time(), requests::passbook), 30);
        table.slowest(
                "progress of a region",
                new Load(stack.registry(), READERS, 200)
                        .run(
                                arguments.time(),
                                number -> requests.get("/v1/progress/" + REGIONS.get((int) (number % REGIONS.size())))),
                30);
        table.slowest(
                "search of a region by name",
                new Load(stack.registry(), READERS, 200)
                        .run(
                                arguments.time(),
                                number -> requests.get("/v1/regions?search=" + Names.at(number) + "&limit=10")),
                20);
    }

    private Load ledger(int connections, int status) {
        return new Load(stack.ledger(), connections, status);
    }

    private double rate(Timings timings) {
        return (double) timings.count() / arguments.time().toSeconds();
    }
}
