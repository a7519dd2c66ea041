package id.koperasi.ledger.savings;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What members pay in and draw out, all at once. */
@QuarkusTest
class SavingsRaceTest {

    private static final int CALLERS = 64;
    private static final int DRAWS = 5;
    private static final int CONNECTIONS = 300;

    @TestHTTPResource
    URI address;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private TestBook book;
    private UUID member;
    private String token;

    @BeforeEach
    void aBook() {
        book = TestBook.open();
        member = book.members().getFirst();
        token = TestToken.of("treasurer").person(book.treasurer()).sign();
    }

    @AfterEach
    void nothingIsBroken() {
        Invariants.hold(book.id());
    }

    @Test
    void sixtyFourCallersDrawWhatIsThereAndNotOneRupiahMore() {
        book.receive(book.asTreasurer(), "deposit", member, "VOLUNTARY", "1000000")
                .then()
                .statusCode(201);
        var drawn = new AtomicInteger();
        var refused = new AtomicInteger();

        var callers = new ArrayList<CompletableFuture<Void>>();
        for (int caller = 0; caller < CALLERS; caller++) {
            CompletableFuture<Void> chain = CompletableFuture.completedFuture(null);
            for (int draw = 0; draw < DRAWS; draw++) {
                String key = caller + "-" + draw;
                chain = chain.thenCompose(before -> untilAnswered(withdrawal(key)))
                        .thenAccept(answer -> (answer.statusCode() == 201 ? drawn : refused).incrementAndGet());
            }
            callers.add(chain);
        }
        CompletableFuture.allOf(callers.toArray(CompletableFuture[]::new)).join();

        assertThat(drawn).hasValue(100);
        assertThat(refused).hasValue(CALLERS * DRAWS - 100);
        assertThat(balance()).isZero();
    }

    @Test
    void oneKeyOnManyConnectionsIsOnePosting() {
        HttpRequest request = receipt("the-key", "20000");
        List<HttpResponse<String>> answers = allAtOnce(CONNECTIONS, request);

        String reply = untilAnswered(request).join().body();
        for (HttpResponse<String> answer : answers) {
            if (answer.statusCode() == 201) {
                assertThat(answer.body()).isEqualTo(reply);
            } else {
                assertThat(answer.statusCode()).isIn(409, 503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
        }
        assertThat(answers).anyMatch(answer -> answer.statusCode() == 201);
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void depositsToOneMemberAllCount() {
        var requests = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < 200; i++) {
            requests.add(untilAnswered(receipt("deposit-" + i, "1000.5")));
        }

        assertThat(requests).allMatch(request -> request.join().statusCode() == 201);
        assertThat(balance()).isEqualTo(200 * 100_050L);
        assertThat(entries()).isEqualTo(201);
    }

    private CompletableFuture<HttpResponse<String>> untilAnswered(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenCompose(answer -> answer.statusCode() == 503 || answer.statusCode() == 409
                        ? untilAnswered(request)
                        : CompletableFuture.completedFuture(answer));
    }

    private List<HttpResponse<String>> allAtOnce(int connections, HttpRequest request) {
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < connections; i++) {
            answers.add(http.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private HttpRequest receipt(String key, String amount) {
        return request("/savings-receipts", key, TestBook.receipt(member, "VOLUNTARY", amount));
    }

    private HttpRequest withdrawal(String key) {
        return request("/savings-withdrawals", key, """
                {"memberId": "%s", "amount": 10000, "effectiveDate": "2025-07-24", "from": "CASH"}""".formatted(member));
    }

    private HttpRequest request(String rest, String key, String body) {
        return HttpRequest.newBuilder(address.resolve(book.path(rest)))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private long balance() {
        return Database.count(
                "select balance_sen from balance where cooperative_id = ? and member_id = ? and account = '211'",
                book.id(),
                member);
    }

    private long entries() {
        return Database.count("select count(*) from journal_entry where cooperative_id = ?", book.id());
    }
}
