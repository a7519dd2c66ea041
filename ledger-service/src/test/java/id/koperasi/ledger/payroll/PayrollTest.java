package id.koperasi.ledger.payroll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import id.koperasi.ledger.cashsheet.TestWorkbook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an employer took from wages. Members 1 to 3 are called Pendiri. */
@QuarkusTest
class PayrollTest {

    private static final String CLEAN = """
            No. Anggota;Nama;Jenis;Jumlah
            1;pendiri 1;wajib;20.000
            2;;;20000
            2;Pendiri 2;Sukarela;"Rp 1.222,50"
            """;

    private TestBook book;

    @BeforeEach
    void aBook() {
        book = TestBook.open().chaired();
    }

    @AfterEach
    void nothingIsBroken() {
        Invariants.hold(book.id());
    }

    @Test
    void aListWithAFaultTellsEachAndIsNotPosted() {
        String list = csv("s", "PT Maju Jaya", """
                nomor anggota,nama,jumlah,jenis
                1,Pendiri 1,20000,wajib
                x,Pendiri 1,20000,wajib
                99,Siti Aminah,20000,wajib
                2,Siti Aminah,20000,wajib
                3,Pendiri 3,-5,wajib
                3,Pendiri 3,20000,pokok
                1,Pendiri 1,5,
                """)
                .then()
                .statusCode(201)
                .body("rows", equalTo(7))
                .body("faults", equalTo(6))
                .extract()
                .path("listId");

        rows(list, "?wrong=true")
                .body("items.row", contains(3, 4, 5, 6, 7, 8))
                .body(
                        "items.fault",
                        contains(
                                "MEMBER_MISSING",
                                "MEMBER_UNKNOWN",
                                "NAME_DIFFERS",
                                "AMOUNT_UNREADABLE",
                                "KIND_UNKNOWN",
                                "LISTED_TWICE"));
        run("r", list).then().statusCode(409).body("type", equalTo("urn:koperasi:problem:payroll-list-faulty"));
        assertThat(Database.count("select last_entry_number from book where cooperative_id = ?", book.id()))
                .isEqualTo(1);
        assertThat(Database.rows("select r::text from payroll_row r where cooperative_id = ?", book.id()))
                .as("names are compared and not kept")
                .noneMatch(row -> row.contains("Siti") || row.contains("Pendiri"));
    }

    @Test
    void aCleanListIsPostedOnceHoweverOftenItComes() {
        String list = csv("s1", "PT. Maju Jaya", "\uFEFF" + CLEAN)
                .then()
                .statusCode(201)
                .body("faults", equalTo(0))
                .body("sum", equalTo(41222.5f))
                .extract()
                .path("listId");
        String run = run("r1", list).then().statusCode(202).extract().path("id");
        done(run)
                .body("payrollListId", equalTo(list))
                .body("posted", equalTo(3))
                .body("refused", equalTo(0))
                .body("amount", equalTo(41222.5f));
        rows(list, "").body("items.outcome", everyItem(equalTo("POSTED")));
        run("r2", list).then().statusCode(409).body("type", equalTo("urn:koperasi:problem:payroll-list-runs"));

        String table = """
                == Daftar
                Nomor anggota | Jumlah | Jenis
                1 | 20000 | wajib
                2 | 20000 | wajib
                3 | =5000 | sukarela
                """;
        String longer = send(
                        book.asTreasurer(),
                        "s2",
                        "pt maju jaya",
                        "potongan.xlsx",
                        TestWorkbook.of(table),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .then()
                .statusCode(201)
                .extract()
                .path("listId");
        done(run("r3", longer).then().statusCode(202).extract().path("id"))
                .body("posted", equalTo(1))
                .body("postedBefore", equalTo(2));
        rows(longer, "").body("items.outcome", contains("POSTED_BEFORE", "POSTED_BEFORE", "POSTED"));
        UUID second = book.members().get(1);
        book.asTreasurer()
                .get(book.path("/members/" + second + "/savings"))
                .then()
                .body("mandatory", equalTo(40000))
                .body("voluntary", equalTo(1222.5f));
        book.asTreasurer().get(book.path("/payroll-lists")).then().body("items", hasSize(2));
    }

    /** Two cooperatives released a list, a third did not; what was refused is tried again, what was posted is not. */
    @Test
    void aRunOfTheRegencyPostsReleasedListsAndIsRepeated() {
        TestBook second = TestBook.open();
        TestBook third = TestBook.open();
        String first = released(book, "s1", "true", CLEAN).path("listId");
        released(book, "s2", "true", "nomor anggota;jumlah\n3;5000\n").then().body("released", equalTo(true));
        String its = released(second, "s1", "true", CLEAN).path("listId");
        released(second, "s2", "true", "nomor anggota;jumlah\nx;5000\n").then().body("faults", equalTo(1));
        String held = released(third, "s1", "false", CLEAN).path("listId");
        second.post(second.asTreasurer(), "c1", "/periods/2025-06/closing", "");
        second.post(second.asTreasurer(), "c2", "/periods/2025-07/closing", "")
                .then()
                .statusCode(200);
        startOfRegion("36.03.99")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:no-payroll-list-released"));
        startOfRegion("36.71").then().statusCode(422);

        ValidatableResponse done = regionDone(startOfRegion("36.03").then().statusCode(202));
        done.body("kind", equalTo("PAYROLL"))
                .body("cooperatives", equalTo(2))
                .body("cooperativesDone", equalTo(2))
                .body("posted", equalTo(4))
                .body("refused", equalTo(3))
                .body("failures", equalTo(0));
        rows(first, "").body("items.outcome", everyItem(equalTo("POSTED")));
        assertThat(outcomes(its)).containsOnly("REFUSED period-closed");
        assertThat(outcomes(held)).containsOnly("");

        Database.execute("update book set closed_until = null where cooperative_id = ?", second.id());
        regionDone(startOfRegion("36.03").then().statusCode(202))
                .body("cooperatives", equalTo(1))
                .body("posted", equalTo(3))
                .body("postedBefore", equalTo(0));
        assertThat(outcomes(its)).containsOnly("POSTED ");
        startOfRegion("36.03").then().statusCode(409);
        run("r", first).then().statusCode(202);
        third.asTreasurer().get("/v1/dues-runs").then().body("items", hasSize(0));
    }

    private static Response released(TestBook whose, String key, String released, String text) {
        return whose.asTreasurer()
                .header("Idempotency-Key", key)
                .multiPart("employer", "Pemkab Tangerang")
                .multiPart("month", "2025-07")
                .multiPart("receivedOn", "2025-07-28")
                .multiPart("into", "BANK")
                .multiPart("released", released)
                .multiPart("file", "daftar.csv", text.getBytes(UTF_8), "text/csv")
                .post(whose.path("/payroll-lists"));
    }

    private static Response startOfRegion(String region) {
        return regency()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"kind\": \"PAYROLL\", \"month\": \"2025-07\", \"regionCode\": \"" + region + "\"}")
                .post("/v1/dues-runs");
    }

    private static RequestSpecification regency() {
        return TestBook.asOffice("regency-office", "36.03");
    }

    private static ValidatableResponse regionDone(ValidatableResponse started) {
        String run = started.extract().path("id");
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() ->
                        regency().get("/v1/dues-runs/" + run).path("status").equals("DONE"));
        return regency().get("/v1/dues-runs/" + run).then().statusCode(200);
    }

    private static List<String> outcomes(String list) {
        return Database.rows(
                "select concat(outcome, case when outcome is not null then ' ' end, refusal) from payroll_row"
                        + " where list_id = ?::uuid",
                list);
    }

    @Test
    void whatTheBooksRefuseIsToldRowByRow() {
        String list = csv("s", "PT Maju Jaya", CLEAN).path("listId");
        book.post(book.asTreasurer(), "c1", "/periods/2025-06/closing", "");
        book.post(book.asTreasurer(), "c2", "/periods/2025-07/closing", "")
                .then()
                .statusCode(200);

        done(run("r", list).then().statusCode(202).extract().path("id"))
                .body("posted", equalTo(0))
                .body("refused", equalTo(3));

        rows(list, "?wrong=true").body("items.refusal", everyItem(equalTo("period-closed")));
    }

    @Test
    void onlyTheTreasurerSendsOneAndNobodyElsesIsSeen() {
        send(book.asChair(), "s1", "PT Maju Jaya", "daftar.csv", CLEAN.getBytes(UTF_8), "text/csv")
                .then()
                .statusCode(403);
        csv("s2", "PT Maju Jaya", "tanggal,uraian\n1,2\n")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:payroll-list-unreadable"));
        csv("s3", "...", CLEAN).then().statusCode(422);
        String list = csv("s4", "PT Maju Jaya", CLEAN).path("listId");
        TestBook foreign = TestBook.open();
        for (String path : new String[] {"/payroll-lists/" + list, "/payroll-lists/" + list + "/rows"}) {
            foreign.asTreasurer().get(foreign.path(path)).then().statusCode(404);
            foreign.asTreasurer().get(book.path(path)).then().statusCode(404);
        }
        foreign.post(foreign.asTreasurer(), "r", "/payroll-lists/" + list + "/run", "")
                .then()
                .statusCode(404);
    }

    private Response csv(String key, String employer, String text) {
        return send(book.asTreasurer(), key, employer, "daftar.csv", text.getBytes(UTF_8), "text/csv");
    }

    private Response send(
            RequestSpecification who, String key, String employer, String name, byte[] file, String type) {
        return who.header("Idempotency-Key", key)
                .multiPart("employer", employer)
                .multiPart("month", "2025-07")
                .multiPart("receivedOn", "2025-07-28")
                .multiPart("into", "BANK")
                .multiPart("file", name, file, type)
                .post(book.path("/payroll-lists"));
    }

    private Response run(String key, String list) {
        return book.post(book.asTreasurer(), key, "/payroll-lists/" + list + "/run", "");
    }

    private ValidatableResponse rows(String list, String query) {
        return book.asTreasurer()
                .get(book.path("/payroll-lists/" + list + "/rows" + query))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse done(String run) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> book.asTreasurer()
                        .get("/v1/dues-runs/" + run)
                        .path("status")
                        .equals("DONE"));
        return book.asTreasurer().get("/v1/dues-runs/" + run).then().statusCode(200);
    }
}
