package id.koperasi.deploy.bench;

import id.koperasi.deploy.bench.Books.Book;
import id.koperasi.deploy.scenario.Narrator;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final int READS = 100;
    private static final String AT_ONCE = ", " + READS + "/s";
    private static final Duration WARM = Duration.ofSeconds(3);
    private static final int MILLION = 1_000_000;

    /** What is read of a book with 1,000 members and five years. */
    private static final Map<String, String> OF_A_BOOK = new LinkedHashMap<>();

    static {
        OF_A_BOOK.put("passbook page", "/members/{member}/passbook?limit=50");
        OF_A_BOOK.put("savings of a member as of a day", "/members/{member}/savings?asOf={day}");
        OF_A_BOOK.put("twelve months of a member", "/members/{member}/dues?year=2025");
        OF_A_BOOK.put(
                "account as of a day, as known later", "/accounts/111/balance?asOf={day}&knownAt=2025-12-01T00:00:00Z");
        OF_A_BOOK.put("page of the general ledger", "/accounts/111/postings?limit=50");
        OF_A_BOOK.put("trial balance of a day", "/trial-balance?asOf={day}");
        OF_A_BOOK.put("balance sheet beside a year before", "/balance-sheet?asOf={day}&compareWith=2024-12-31");
        OF_A_BOOK.put("income statement of a year", "/income-statement?from=2025-01-01&until=2025-12-31");
        OF_A_BOOK.put("changes in equity of a year", "/equity-changes?from=2025-01-01&until=2025-12-31");
        OF_A_BOOK.put("cash flow of a month", "/cash-flow?from=2025-06-01&until=2025-06-30");
        OF_A_BOOK.put("cash flow of a year", "/cash-flow?from=2025-01-01&until=2025-12-31");
        OF_A_BOOK.put("ratios of a day", "/ratios?asOf={day}");
        OF_A_BOOK.put("figures for the notes", "/note-figures?asOf={day}");
        OF_A_BOOK.put("use of funds by source", "/funds?asOf={day}");
        OF_A_BOOK.put("arrears, a page", "/arrears?limit=50");
    }

    private final Stack stack;
    private final Arguments arguments;
    private final Narrator narrator;
    private final Table table = new Table();
    private final Quiet quiet;
    private List<Book> books = List.of();
    private List<Book> largeBooks = List.of();

    Measuring(Stack stack, Arguments arguments, Narrator narrator) {
        this.stack = stack;
        this.arguments = arguments;
        this.narrator = narrator;
        this.quiet = new Quiet(new Databases(stack));
    }

    Table all(Yardstick yardstick) {
        processes();
        books = new Books(stack).open(narrator);
        var requests = new Requests(books, stack.token(Books.TREASURER));
        warmUp(requests);
        deposits(yardstick, requests);
        batches(yardstick, new Requests(books, stack.token(Books.TREASURER)));
        announcements(new Requests(books, stack.token(Books.TREASURER)));
        regions(new Requests(books, stack.token(Books.TREASURER)));
        large();
        return table;
    }

    /** The plans of what was asked; after {@link #all}, for they cost. */
    String plans() {
        narrator.say("plans");
        Book book = largeBooks.getLast();
        try (var plans = new Plans(stack)) {
            // The large ones are read only: their chain is that of numbers.
            Book written = books.getFirst();
            var deposits = new Requests(List.of(written), stack.token(Books.TREASURER));
            plans.of("deposit", written.cooperative(), ledger(1, 201), deposits::deposit);
            OF_A_BOOK.forEach((what, path) -> {
                var requests = new Requests(List.of(book), stack.token(Books.TREASURER));
                plans.of(what, book.cooperative(), ledger(1, 200), number -> requests.ofBook(number, path));
            });
            return plans.markdown();
        }
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

    private void regions(Requests requests) {
        narrator.say("regions");
        quiet.await();
        var registry = new Load(stack.registry(), READERS, 200);
        table.slowest(
                "progress of a region" + AT_ONCE,
                registry.run(
                        arguments.time(),
                        READS,
                        number -> requests.get("/v1/progress/" + REGIONS.get((int) (number % REGIONS.size())))),
                30);
        table.slowest(
                "search of a region by name" + AT_ONCE,
                registry.run(
                        arguments.time(),
                        READS,
                        number -> requests.get("/v1/regions?search=" + Names.at(number) + "&limit=10")),
                20);
    }

    /** Books of five years: how they are read, and what they cost whoever deposits. */
    private void large() {
        narrator.say("large books");
        var filling = new LargeBooks(stack, narrator, books.getFirst());
        largeBooks = filling.fill(Math.min(MILLION, arguments.postings()));
        double before = depositsBesideLargeBooks();
        if (arguments.postings() > MILLION) {
            largeBooks = filling.fill(arguments.postings());
            table.longer(
                    "deposits beside %,d postings".formatted(arguments.postings()),
                    before,
                    "beside %,d".formatted(MILLION),
                    depositsBesideLargeBooks(),
                    1.1);
        }
        OF_A_BOOK.forEach((what, path) -> {
            // A token lives five minutes, which is less than all of them take.
            var requests = new Requests(largeBooks, stack.token(Books.TREASURER));
            ledger(READERS, 200).run(WARM, READS, number -> requests.ofBook(number, path));
            table.slowest(
                    what + AT_ONCE,
                    ledger(READERS, 200).run(arguments.time(), READS, number -> requests.ofBook(number, path)),
                    30);
        });
    }

    private double depositsBesideLargeBooks() {
        quiet.await();
        var requests = new Requests(books, stack.token(Books.TREASURER));
        ledger(arguments.connections(), 201).run(WARM, requests::deposit);
        return rate(ledger(arguments.connections(), 201).run(arguments.time(), requests::deposit));
    }

    private Load ledger(int connections, int status) {
        return new Load(stack.ledger(), connections, status);
    }

    private double rate(Timings timings) {
        return (double) timings.count() / arguments.time().toSeconds();
    }
}
