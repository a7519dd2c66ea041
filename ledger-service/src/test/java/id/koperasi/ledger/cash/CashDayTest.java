package id.koperasi.ledger.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** The end of the teller's day. The founders' Rp360,000 lie in the cash box from the opening on. */
@QuarkusTest
class CashDayTest {

    private TestBook book;
    private UUID member;

    @BeforeEach
    void aBook() {
        book = TestBook.open().chaired();
        member = book.members().getFirst();
    }

    @AfterEach
    void nothingIsBroken() {
        Invariants.hold(book.id());
    }

    @Test
    void whatATellerMissesIsPostedWhenTheTreasurerConfirmsIt() {
        book.awaitAppointed("teller", teller());
        book.receive(TestBook.as(teller()), "r", member, "VOLUNTARY", "1222.5")
                .then()
                .statusCode(201);
        String missing = count(
                        TestBook.as(teller()),
                        "c",
                        "{\"value\": 100000, \"pieces\": 3}, {\"value\": 500, \"pieces\": 1}")
                .then()
                .statusCode(201)
                .body("counted", equalTo(300500))
                .body("book", equalTo(361222.5f))
                .body("difference", equalTo(-60722.5f))
                .body("countedAs", equalTo("teller"))
                .body("lines", hasSize(2))
                .body("entryNumber", nullValue())
                .extract()
                .path("countId");
        assertThat(entries()).isEqualTo(2);

        confirm(TestBook.as(teller()), "self", missing, "Uang kembali kurang")
                .then()
                .statusCode(403);
        confirm(book.asTreasurer(), "why", missing, null)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:difference-unexplained"));
        Response confirmed = confirm(book.asTreasurer(), "ok", missing, "Uang kembali kurang");
        confirmed.then().statusCode(200).body("entryNumber", equalTo(3)).body("reason", equalTo("Uang kembali kurang"));
        assertThat(confirm(book.asTreasurer(), "ok", missing, "Uang kembali kurang")
                        .asByteArray())
                .isEqualTo(confirmed.asByteArray());
        confirm(book.asTreasurer(), "again", missing, "Uang kembali kurang")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:count-confirmed"));
        assertThat(entries()).isEqualTo(3);
        book.asTreasurer()
                .get(book.path("/income-statement?from=2025-07-24&until=2025-07-24"))
                .then()
                .body("totals.find { it.code == 'SURPLUS' }.amount", equalTo(-60722.5f));

        String found = count(book.asTreasurer(), "more", "{\"value\": 100000, \"pieces\": 4}")
                .then()
                .body("difference", equalTo(99500))
                .extract()
                .path("countId");
        confirm(book.asTreasurer(), "found", found, "Ditemukan di laci").then().statusCode(200);
        assertThat(Database.rows(
                        "select amount_sen::text from posting where cooperative_id = ? and account = '561'"
                                + " order by entry_number",
                        book.id()))
                .containsExactly("6072250", "-9950000");
    }

    @Test
    void aCountThatTheBooksHaveOvertakenIsMadeAgain() {
        String exact = count(
                        book.asTreasurer(), "c", "{\"value\": 50000, \"pieces\": 7}, {\"value\": 10000, \"pieces\": 1}")
                .then()
                .body("difference", equalTo(0))
                .extract()
                .path("countId");
        String short1 = count(book.asTreasurer(), "d", "{\"value\": 50000, \"pieces\": 7}")
                .path("countId");
        String short2 = count(book.asTreasurer(), "e", "{\"value\": 50000, \"pieces\": 7}")
                .path("countId");
        confirm(book.asTreasurer(), "e", exact, null).then().statusCode(200).body("entryNumber", nullValue());

        book.receive(book.asTreasurer(), "late", member, "VOLUNTARY", "1000");
        confirm(book.asTreasurer(), "f", short1, "Selisih lama")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:count-outdated"));
        assertThat(entries()).isEqualTo(2);
        book.withdraw(book.asTreasurer(), "back", member, "1000").then().statusCode(201);
        confirm(book.asTreasurer(), "g", short1, "Selisih lama").then().statusCode(200);
        confirm(book.asTreasurer(), "h", short2, "Selisih lama").then().statusCode(409);
        assertThat(entries()).isEqualTo(4);
    }

    @Test
    void oneCountConfirmedOnSixteenConnectionsIsPostedOnce() throws Exception {
        String missing = count(book.asTreasurer(), "c", "{\"value\": 50000, \"pieces\": 7}")
                .path("countId");
        List<Callable<Integer>> work = IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(i -> () ->
                        confirm(book.asTreasurer(), "k" + i, missing, "Selisih").statusCode())
                .toList();
        try (ExecutorService callers = Executors.newFixedThreadPool(16)) {
            List<Future<Integer>> answers = callers.invokeAll(work);
            int confirmed = 0;
            for (Future<Integer> answer : answers) {
                confirmed += answer.get() == 200 ? 1 : 0;
            }
            assertThat(confirmed).isEqualTo(1);
        }
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        refused("112", "2025-07-24", "{\"value\": 50000, \"pieces\": 1}", "place-not-counted");
        refused("114", "2025-07-24", "{\"value\": 50000, \"pieces\": 1}", "no-money-place");
        refused("111", "2025-07-24", "{\"value\": 30000, \"pieces\": 1}", "unknown-denomination");
        refused(
                "111",
                "2025-07-24",
                "{\"value\": 500, \"pieces\": 1}, {\"value\": 500, \"pieces\": 1}",
                "unknown-denomination");
        refused("111", "2025-06-01", "", "date-before-opening");
        refused("111", "2999-01-01", "", "date-in-the-future");
        count(book.asChair(), "chair", "").then().statusCode(403);
        TestBook foreign = TestBook.open();
        count(foreign.asTreasurer(), "foreign", "").then().statusCode(404);
        String own = count(book.asTreasurer(), "own", "").path("countId");
        foreign.asTreasurer().get(book.path("/cash-counts/" + own)).then().statusCode(404);
        confirm(foreign.asTreasurer(), "foreign", own, "Bukan milik kami")
                .then()
                .statusCode(404);

        book.awaitAppointed("teller", book.treasurer());
        String both = count(book.asTreasurer(), "both", "")
                .then()
                .body("countedAs", equalTo("teller"))
                .extract()
                .path("countId");
        confirm(book.asTreasurer(), "both", both, "Keduanya saya")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:koperasi:problem:counted-by-oneself"));

        book.post(book.asTreasurer(), "close", "/periods/2025-06/closing", "");
        book.post(book.asTreasurer(), "close7", "/periods/2025-07/closing", "");
        confirm(book.asTreasurer(), "closed", own, "Bulan sudah ditutup")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:period-closed"));
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void theDayIsToldPlaceByPlaceInEveryFormat() throws IOException {
        book.awaitAppointed("teller", book.person(1));
        book.receive(TestBook.as(book.person(1)), "a", member, "VOLUNTARY", "1222.5");
        book.receive(book.asTreasurer(), "b", member, "MANDATORY", "20000");
        book.withdraw(book.asTreasurer(), "w", member, "222.5");
        book.post(book.asTreasurer(), "t", "/teller-entries", """
                {"form": "CASH_TRANSFER", "amount": 100000, "effectiveDate": "2025-07-24", "place": "111", "into": "112",
                 "evidence": "Slip setoran"}""").then().statusCode(201);
        book.receive(book.asTreasurer(), "n", member, "VOLUNTARY", "5");
        count(book.asTreasurer(), "c", "{\"value\": 100000, \"pieces\": 2}");

        book.asChair()
                .get(book.path("/day-summaries?day=2025-07-24"))
                .then()
                .statusCode(200)
                .body("places[0].account", equalTo("111"))
                .body("places[0].opening", equalTo(360000))
                .body("places[0].in", equalTo(21227.5f))
                .body("places[0].out", equalTo(100222.5f))
                .body("places[0].closing", equalTo(281005))
                .body("places[0].counted", equalTo(200000))
                .body("places[0].difference", equalTo(-81005))
                .body("places[0].confirmed", equalTo(false))
                .body("places[0].movements.find { it.kind == 'savings-received' }.entries", equalTo(3))
                .body("places[1].closing", equalTo(100000))
                .body("receipts.from", equalTo("2025/000001"))
                .body("receipts.until", equalTo("2025/000003"))
                .body("tellers", hasSize(2))
                .body("tellers.find { it.office == 'teller' }.name", equalTo("Pendiri 1"))
                .body("tellers.find { it.office == 'teller' }.in", equalTo(1222.5f));
        book.asChair()
                .get(book.path("/day-summaries?day=2025-07-25"))
                .then()
                .body("places[0].opening", equalTo(281005))
                .body("places[0].movements", hasSize(0))
                .body("receipts", nullValue());
        assertThat(book.asChair()
                        .accept("text/csv")
                        .get(book.path("/day-summaries?day=2025-07-24"))
                        .asString())
                .contains("Setoran simpanan", "Saldo akhir");
        byte[] pdf = book.asChair()
                .get(book.path("/day-summaries/document?day=2025-07-24"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var reader = new PdfReader(pdf)) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
                    .contains("Ringkasan Kas Harian", "24 Juli 2025", "Rp281.005,00", "Kasir Pendiri 1");
        }
        TestBook.open()
                .asTreasurer()
                .get(book.path("/day-summaries?day=2025-07-24"))
                .then()
                .statusCode(404);
    }

    private String teller() {
        return book.person(200);
    }

    private void refused(String place, String day, String lines, String code) {
        book.post(book.asTreasurer(), code, "/cash-counts", """
                {"place": "%s", "day": "%s", "lines": [%s]}""".formatted(place, day, lines))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:" + code));
    }

    private Response count(RequestSpecification caller, String key, String lines) {
        return book.post(caller, key, "/cash-counts", """
                {"place": "111", "day": "2025-07-24", "lines": [%s]}""".formatted(lines));
    }

    private Response confirm(RequestSpecification caller, String key, String count, @Nullable String reason) {
        return book.post(
                caller,
                key,
                "/cash-counts/" + count + "/confirmation",
                reason == null ? "{}" : "{\"reason\": \"" + reason + "\"}");
    }

    private long entries() {
        return Database.count("select count(*) from journal_entry where cooperative_id = ?", book.id());
    }
}
