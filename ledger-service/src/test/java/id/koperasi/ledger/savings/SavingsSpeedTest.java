package id.koperasi.ledger.savings;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How fast money moves on this machine; asked for with {@code -Dmeasure}, for it says nothing on a busy one. */
@QuarkusTest
@EnabledIfSystemProperty(named = "measure", matches = ".*")
class SavingsSpeedTest {

    private static final int CONNECTIONS = Integer.getInteger("measure.connections", 16);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("measure.seconds", 10));
    private static final int BOOKS = 20;

    @TestHTTPResource
    URI address;

    private record Teller(TestBook book, List<UUID> members, String token) {}

    @Test
    void depositsOverRest() throws Exception {
        List<Teller> tellers = new ArrayList<>();
        for (int i = 0; i < BOOKS; i++) {
            TestBook book = TestBook.open();
            tellers.add(new Teller(
                    book,
                    book.members(),
                    TestToken.of("t").person(book.treasurer()).sign()));
        }
        measure(tellers, Duration.ofSeconds(3)); // the machine warms up
        Duration javaBefore = ofThisProcess();
        Duration postgresBefore = ofTheDatabase();
        long[] micros = measure(tellers, TIME);
        Arrays.sort(micros);
        System.out.printf(
                "MEASURED processor time a deposit: %d us in this JVM (client and service), %d us in PostgreSQL%n",
                ofThisProcess().minus(javaBefore).toNanos() / 1_000 / micros.length,
                ofTheDatabase().minus(postgresBefore).toNanos() / 1_000 / micros.length);
        System.out.printf(
                "MEASURED deposits over REST: %d/s with %d connections, p50 %d us, p99 %d us%n",
                micros.length / TIME.toSeconds(),
                CONNECTIONS,
                micros[micros.length / 2],
                micros[micros.length * 99 / 100]);
        tellers.forEach(teller -> Invariants.hold(teller.book().id()));
    }

    @Test
    void theStatementAlone() throws SQLException {
        TestBook book = TestBook.open();
        try (Connection connection = Database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = on");
            int batches = 0;
            long start = System.nanoTime();
            while (System.nanoTime() - start < TIME.toNanos()) {
                statement.execute(batch(book));
                batches++;
            }
            System.out.printf(
                    "MEASURED the statement alone: %d entries/s in batches of 200%n",
                    batches * 200L / TIME.toSeconds());
        }
        Invariants.hold(book.id());
    }

    private static Duration ofThisProcess() {
        return cpu(ProcessHandle.current().pid());
    }

    private static Duration ofTheDatabase() {
        return Database.rows("select pid from pg_stat_activity where usename = 'ledger_app'").stream()
                .map(pid -> cpu(Long.parseLong(pid)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration cpu(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private static String batch(TestBook book) {
        UUID member = book.members().getFirst();
        return """
                select count(*) from post_entries(now(), '{treasurer}', (
                    select jsonb_agg(jsonb_build_object(
                               'cooperative', '%s', 'kind', 'savings-received', 'dated', '2025-07-24',
                               'postings', jsonb_build_array(
                                   jsonb_build_object('account', '111', 'source', 'OWN', 'amount', 100),
                                   jsonb_build_object('account', '211', 'source', 'OWN', 'member', '%s',
                                                      'amount', -100))))
                      from generate_series(1, 200)))""".formatted(book.id(), member);
    }

    private long[] measure(List<Teller> tellers, Duration time) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS);
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            var callers = new ArrayList<Callable<List<Long>>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                int offset = i;
                callers.add(() -> deposit(http, tellers, offset, end));
            }
            var all = new ArrayList<Long>();
            for (Future<List<Long>> caller : threads.invokeAll(callers)) {
                all.addAll(caller.get());
            }
            return all.stream().mapToLong(Long::longValue).toArray();
        }
    }

    private List<Long> deposit(HttpClient http, List<Teller> tellers, int offset, long end)
            throws IOException, InterruptedException {
        var micros = new ArrayList<Long>();
        for (int i = offset; System.nanoTime() < end; i++) {
            Teller teller = tellers.get(i % tellers.size());
            UUID member = teller.members().get(i % teller.members().size());
            HttpRequest request = HttpRequest.newBuilder(
                            address.resolve(teller.book().path("/savings-receipts")))
                    .header("Authorization", "Bearer " + teller.token())
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(TestBook.receipt(member, "VOLUNTARY", "1000")))
                    .build();
            long start = System.nanoTime();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            micros.add((System.nanoTime() - start) / 1_000);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
        return micros;
    }
}
