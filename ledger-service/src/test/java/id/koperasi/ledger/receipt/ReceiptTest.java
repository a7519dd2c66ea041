package id.koperasi.ledger.receipt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Receipts of money that came in: their numbers, their paper and their check. */
@QuarkusTest
class ReceiptTest {

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
    void everyYearHasItsNumbersInTheOrderOfTheJournal() {
        receive("a", "2025-12-31", "20000");
        receive("b", "2026-01-02", "20000");
        receive("c", "2025-07-24", "1222.5");
        book.withdraw(book.asTreasurer(), "w", member, "500").then().statusCode(201);
        long sale = form("d", "SALE", ", \"party\": \"MEMBER\"");
        long expense = form("e", "EXPENSE", ", \"purpose\": \"MEETING\"");

        assertThat(numbers(2025)).containsExactly("2025/000001", "2025/000002", "2025/000003");
        assertThat(numbers(2026)).containsExactly("2026/000001");
        book.asChair()
                .get(book.path("/entries/" + sale + "/receipt"))
                .then()
                .statusCode(200)
                .body("number", equalTo("2025/000003"))
                .body("purpose", equalTo("Penjualan"))
                .body("amount", equalTo(1000))
                .body("amountInWords", equalTo("seribu rupiah"));
        book.asChair().get(book.path("/entries/" + expense + "/receipt")).then().statusCode(404);
        book.asChair().get(book.path("/entries/1/receipt")).then().statusCode(404);

        receive("f", "2025-07-25", "20000");
        assertThat(numbers(2025)).hasSize(4).endsWith("2025/000004");
        assertThat(book.asChair()
                        .get(book.path("/receipts?year=2025&limit=3"))
                        .jsonPath()
                        .getString("nextCursor"))
                .isNotNull();
    }

    @Test
    void numbersHaveNoGapAndNoTwinWhoeverAsksAndWhateverIsPostedMeanwhile() throws Exception {
        var work = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 40; i++) {
            String key = "race-" + i;
            work.add(() -> book.receive(book.asTreasurer(), key, member, "VOLUNTARY", "1000.5")
                    .statusCode());
            work.add(() -> book.asChair().get(book.path("/receipts?year=2025")).statusCode());
        }
        try (ExecutorService callers = Executors.newFixedThreadPool(16)) {
            for (Future<Integer> answer : callers.invokeAll(work)) {
                assertThat(answer.get()).isIn(200, 201);
            }
        }
        book.asChair().get(book.path("/receipts?year=2025")).then().statusCode(200);

        List<String> order = Database.rows(
                "select number from receipt where cooperative_id = ? and year = 2025 order by entry_number", book.id());
        assertThat(order)
                .isEqualTo(
                        LongStream.rangeClosed(1, 40).mapToObj(Long::toString).toList());
    }

    @Test
    void twoWhoNumberAtOnceComeOneAfterTheOther() throws Exception {
        receive("a", "2025-07-24", "1");
        assertThat(numbers(2025)).hasSize(1);
        receive("b", "2025-07-24", "2");
        try (Connection gate = Database.superuser();
                ExecutorService both = Executors.newFixedThreadPool(2)) {
            gate.setAutoCommit(false);
            gate.createStatement().execute("lock table receipt in share row exclusive mode");
            List<Future<Boolean>> more = List.of(both.submit(this::number), both.submit(this::number));
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> Database.count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and query = 'select number_receipts($1, 100)'")
                            == 2);
            gate.commit();
            for (Future<Boolean> left : more) {
                assertThat(left.get()).isFalse();
            }
        }
        assertThat(numbers(2025)).containsExactly("2025/000001", "2025/000002");
    }

    @Test
    void aReceiptIsReadOnPaperByWhomItConcernsAndCheckedByAnybody() throws IOException {
        long entry = receive("a", "2025-07-24", "1222.5");
        String path = book.path("/entries/" + entry + "/receipt");
        URI check = URI.create(TestBook.as(book.person(1))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("check"));

        byte[] document = book.asTreasurer()
                .get(path + "/document")
                .then()
                .statusCode(200)
                .header("Content-Disposition", endsWith("kuitansi-2025-000001.pdf\""))
                .extract()
                .asByteArray();
        assertThat(text(document))
                .contains(
                        "KUITANSI No. 2025/000001",
                        "Pendiri 1, anggota no. 1",
                        "Rp1.222,50",
                        "seribu dua ratus dua puluh dua rupiah lima puluh sen",
                        "Setoran simpanan: Simpanan sukarela",
                        "24 Juli 2025",
                        "Bendahara",
                        check.getPath())
                .doesNotContain("BATAL");

        TestBook.as(book.person(2)).get(path).then().statusCode(404);
        TestBook foreign = TestBook.open();
        foreign.asTreasurer().get(path).then().statusCode(404);
        foreign.asTreasurer().get(book.path("/receipts?year=2025")).then().statusCode(404);
        given().get(path).then().statusCode(401);

        String known = given().get(check.getPath())
                .then()
                .statusCode(200)
                .body("number", equalTo("2025/000001"))
                .body("cooperative", equalTo("Koperasi Desa Merah Putih Bojong"))
                .body("amount", equalTo(1222.5f))
                .body("receivedOn", equalTo("2025-07-24"))
                .body("voided", equalTo(false))
                .extract()
                .asString();
        assertThat(JsonPath.from(known).getMap("$"))
                .containsOnlyKeys("number", "cooperative", "receivedOn", "amount", "voided");
        given().get("/v1/public/receipts/" + UUID.randomUUID()).then().statusCode(404);

        book.reverse(book.asTreasurer(), "r", entry, "2025-07-25").then().statusCode(201);
        given().get(check.getPath()).then().body("voided", equalTo(true));
        receive("b", "2025-07-24", "5");
        assertThat(numbers(2025)).containsExactly("2025/000001", "2025/000002");
        book.asTreasurer()
                .get(book.path("/receipts?year=2025"))
                .then()
                .body("items.voided", equalTo(List.of(true, false)))
                .body("items", hasSize(2));
    }

    private boolean number() throws SQLException {
        try (Connection connection = Database.superuser();
                PreparedStatement number = connection.prepareStatement("select number_receipts(?, 100)")) {
            number.setObject(1, book.id());
            try (ResultSet row = number.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static String text(byte[] document) throws IOException {
        try (var reader = new PdfReader(document)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }

    private long receive(String key, String on, String amount) {
        return book.post(
                        book.asTreasurer(),
                        key,
                        "/savings-receipts",
                        TestBook.receipt(member, "VOLUNTARY", amount).replace("2025-07-24", on))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("number");
    }

    private long form(String key, String form, String more) {
        return book.post(book.asTreasurer(), key, "/teller-entries", """
                {"form": "%s", "amount": 1000, "effectiveDate": "2025-07-24", "place": "111", "evidence": "Nota"%s}""".formatted(form, more))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("number");
    }

    private List<String> numbers(int year) {
        return book.asChair()
                .get(book.path("/receipts?limit=100&year=" + year))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.number");
    }
}
