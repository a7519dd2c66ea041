package id.koperasi.ledger.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import id.koperasi.ledger.event.LedgerEvent.PeriodClosed;
import id.koperasi.platform.time.BusinessClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A closed month takes no entry, and is reopened by a decision and another person alone. */
@QuarkusTest
class PeriodTest {

    @Inject
    BusinessClock clock;

    private TestBook book;
    private UUID member;

    @BeforeEach
    void aBookSinceJune2025() {
        book = TestBook.open().chaired();
        member = book.members().getFirst();
    }

    @AfterEach
    void nothingIsBroken() {
        Invariants.hold(book.id());
    }

    @Test
    void aClosedMonthTakesNoEntryAndTheNextOneDoes() {
        close("c", "2025-06")
                .then()
                .statusCode(200)
                .body("closedUntil", equalTo("2025-06-30"))
                .body("changes[0].change", equalTo("CLOSED"));

        receive("k1", "2025-06-30")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:period-closed"))
                .body("period", equalTo("2025-06"));
        book.reverse(book.asTreasurer(), "r", 1, "2025-06-30").then().statusCode(409);
        receive("k2", "2025-07-01").then().statusCode(201);
        assertThat(Database.rows(
                        "select payload ->> 'period' || ' ' || (payload ->> 'closedUntil') from outbox where aggregateid = ? and type = ?",
                        "cooperative/" + book.id(),
                        "id.koperasi.ledger.period-closed.v1"))
                .containsExactly("2025-06 2025-06-30");
        assertThat(Database.rows("""
                select concat_ws(' ', payload ->> 'assets', payload ->> 'liabilities', payload ->> 'equity',
                                 payload ->> 'incomeOfYear', payload ->> 'surplusOfYear')
                  from outbox
                 where aggregateid = ? and type = 'id.koperasi.ledger.financial-position-reported.v1'""", "cooperative/" + book.id())).containsExactly("360000 0 360000 0 0");
        assertThat(new PeriodClosed(book.id(), "2025-06", LocalDate.of(2025, 6, 30)).subject())
                .isEqualTo("cooperative/" + book.id());
    }

    @Test
    void monthsCloseOneAfterTheOtherAndNotBeforeTheirEnd() {
        close("c1", "2025-05")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:period-closed-already"));
        close("c2", "2025-07")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:earlier-period-open"))
                .body("next", equalTo("2025-06"));
        close("c3", "2025-13").then().statusCode(400);
        close("c4", "2025-06").then().statusCode(200);
        close("c5", "2025-06").then().statusCode(409);

        YearMonth thisMonth = YearMonth.from(clock.today(ZoneId.of("Asia/Jakarta")));
        for (YearMonth month = YearMonth.of(2025, 7); month.isBefore(thisMonth); month = month.plusMonths(1)) {
            close("c" + month, month.toString()).then().statusCode(200);
        }
        close("c6", thisMonth.toString())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:period-not-over"));
        receive("k", thisMonth.atDay(1).toString()).then().statusCode(201);
    }

    @Test
    void aMonthIsReopenedByDecisionAndByAnotherPerson() {
        close("c1", "2025-06");
        close("c2", "2025-07");

        reopen(book.asTreasurer(), "r1", "2025-07")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:koperasi:problem:reopened-by-closer"));
        reopen(book.asChair(), "r2", "2025-06")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:later-period-closed"))
                .body("last", equalTo("2025-07"));
        reopen(book.asChair(), "r3", "2025-08")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:period-not-closed"));
        book.post(book.asChair(), "r4", "/periods/2025-07/reopening", "{\"reason\": \"Nota baru ditemukan\"}")
                .then()
                .statusCode(400);
        receive("k1", "2025-07-31").then().statusCode(409);
        reopen(book.asChair(), "r5", "2025-07")
                .then()
                .statusCode(200)
                .body("closedUntil", equalTo("2025-06-30"))
                .body("changes.change", contains("REOPENED", "CLOSED", "CLOSED"))
                .body("changes[0].decisionReference", equalTo("Notulen 07/2025"));
        receive("k2", "2025-07-31").then().statusCode(201);
        reopen(book.asChair(), "r6", "2025-06").then().statusCode(200).body("closedUntil", nullValue());
        receive("k3", "2025-06-02").then().statusCode(201);
        assertThat(Database.count("""
                select count(*) from outbox where aggregateid = ? and type = 'id.koperasi.ledger.period-reopened.v1'""", "cooperative/" + book.id())).isEqualTo(2);
    }

    @Test
    void whatAnEventAsksForInAClosedMonthIsBookedOnTheFirstOpenDay() {
        close("c1", "2025-06");
        Database.execute("select post_entries(now(), '{}', ?::jsonb)", """
                [{"cooperative": "%s", "kind": "grant-received", "dated": "2025-06-15", "earliest": true,
                  "reference": "grant-disbursed:1", "capital": "GRANT",
                  "postings": [{"account": "112", "source": "CSR", "amount": 100},
                               {"account": "341", "source": "CSR", "amount": -100}]}]""".formatted(book.id()));

        book.asTreasurer().get(book.path("/entries/2")).then().body("effectiveDate", equalTo("2025-07-01"));
    }

    @Test
    void nothingSlipsIntoAMonthWhileItIsClosed() throws InterruptedException {
        var asked = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 40; i++) {
            int nr = i;
            asked.add(() -> nr == 20 ? close("c", "2025-06") : receive("k" + nr, "2025-06-30"));
        }
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<Future<Response>> answers = threads.invokeAll(asked);

            assertThat(answers.get(20).resultNow().statusCode()).isEqualTo(200);
            assertThat(answers)
                    .allMatch(answer ->
                            List.of(200, 201, 409).contains(answer.resultNow().statusCode()));
        }
        assertThat(Database.count("""
                select count(*) from journal_entry e
                  join period_change c on c.cooperative_id = e.cooperative_id
                 where e.cooperative_id = ? and e.effective_date <= '2025-06-30' and e.number > c.entries""", book.id())).isZero();
        receive("after", "2025-06-30").then().statusCode(409);
    }

    @Test
    void onlyOfficersCloseAndAFrozenBookStays() {
        book.post(TestBook.as(book.person(1)), "x", "/periods/2025-06/closing", "")
                .then()
                .statusCode(403);
        TestBook.open()
                .post(book.asTreasurer(), "x", "/periods/2025-06/closing", "")
                .then()
                .statusCode(404);
        Database.execute("update book set frozen = 'examined' where cooperative_id = ?", book.id());
        close("c", "2025-06").then().statusCode(409).body("type", equalTo("urn:koperasi:problem:book-frozen"));
    }

    private Response close(String key, String month) {
        return book.post(book.asTreasurer(), key, "/periods/" + month + "/closing", "");
    }

    private Response reopen(RequestSpecification who, String key, String month) {
        return book.post(who, key, "/periods/" + month + "/reopening", """
                {"reason": "Nota pembelian baru ditemukan", "decisionReference": "Notulen 07/2025"}""");
    }

    private Response receive(String key, String on) {
        return book.post(
                book.asTreasurer(),
                key,
                "/savings-receipts",
                TestBook.receipt(member, "VOLUNTARY", "1").replace("2025-07-24", on));
    }
}
