package id.koperasi.ledger.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import id.koperasi.ledger.cashsheet.TestWorkbook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cooperative with a history brings its balances once, as one entry, down to each member. */
@QuarkusTest
class OpeningBalanceTest {

    private TestBook book;
    private List<UUID> members;

    @BeforeEach
    void aBook() {
        book = TestBook.open().chaired();
        members = book.members();
    }

    @AfterEach
    void nothingIsBroken() {
        Invariants.hold(book.id());
    }

    @Test
    void balancesOfAccountsAndMembersAreOneEntry() {
        Response first = open("k", balances("2025-07-01", "2501222.5"));
        Response again = open("k", balances("2025-07-01", "2501222.5"));

        first.then().statusCode(201).body("number", equalTo(2)).body("balance", nullValue());
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        book.asTreasurer()
                .get(book.path("/entries/2"))
                .then()
                .body("kind", equalTo("opening-balances"))
                .body("effectiveDate", equalTo("2025-07-01"))
                .body("lines", hasSize(6));
        book.asTreasurer()
                .get(book.path("/members/" + members.getFirst() + "/savings"))
                .then()
                .body("mandatory", equalTo(260000))
                .body("voluntary", equalTo(1222.5f));
        book.asTreasurer()
                .get(book.path("/trial-balance?asOf=2025-07-01"))
                .then()
                .body("debit", equalTo(2861222.5f))
                .body("credit", equalTo(2861222.5f));
        assertThat(Database.count("select count(*) from savings_day where cooperative_id = ?", book.id()))
                .isZero(); // nobody paid it on that day
    }

    /** Two rows are right, by number and by name; what is wrong is told row by row, and the right ones are posted as they come. */
    @Test
    void theOfficersListBecomesTheSavingsOfEachMember() {
        String list = """
                == Simpanan
                DAFTAR SIMPANAN ANGGOTA
                No|No. Anggota|Nama|Simpanan Pokok (Rp)|Wajib|Sukarela|Lunas s/d|Tunggakan
                1|1|Pendiri 1||Rp 240.000|1222.5|Mei 2025|
                2||pendiri 2||60000|-|-|Rp 20.000
                3|3|Pendiri 4||20000|||
                4|99|Siti||20000|||
                5||||5000|||
                6|3|Pendiri 3||dua ribu|||
                7|1|||1|||
                8|3|Pendiri 3||||Mei|
                9|3|Pendiri 3||||Mei 25|20000
                |Jumlah|||300000|1222.5||20000
                """;
        Response told = list(book, "l1", TestWorkbook.of(list));
        told.then()
                .statusCode(200)
                .body("faults.row", contains(5, 6, 7, 8, 9, 10, 11, 12))
                .body(
                        "faults.fault",
                        contains(
                                "NAME_DIFFERS",
                                "MEMBER_UNKNOWN",
                                "MEMBER_MISSING",
                                "AMOUNT_UNREADABLE",
                                "LISTED_TWICE",
                                "PAID_UNTIL_UNREADABLE",
                                "PAID_UNTIL_AND_ARREARS",
                                "SUM_DIFFERS"))
                .body("members", hasSize(2))
                .body("unlisted", empty());

        Response right = list(book, "l2", TestWorkbook.of(list.replaceAll("(?m)^[3-9]\\|.*\n", "")));
        right.then()
                .statusCode(200)
                .body("faults", empty())
                .body("unlisted", contains(3))
                .body("mandatory", equalTo(300000))
                .body("members[0].memberId", equalTo(members.getFirst().toString()))
                .body("members[0].voluntary", equalTo(1222.5f))
                .body("members[0].paidUntil", equalTo("2025-05"))
                .body("members[1].arrears", equalTo(20000))
                .body("arrears", equalTo(20000));
        String ready = right.asString().replaceFirst("(?s).*\"members\":(\\[.*?]).*", "$1");
        open("k", balances("2025-07-01", "2501222.5").replaceFirst("(?s)\"members\": \\[.*]", "\"members\": " + ready))
                .then()
                .statusCode(201);
        assertThat(Database.rows(
                        "select member_id || ' ' || arrears_sen from arrears_of(?, '2025-07-09', 0)", book.id()))
                .as("each paid 20,000 for June in this book, which pays what he brought along open")
                .isEmpty();
        assertThat(Database.count("select count(*) from dues_history_open where cooperative_id = ?", book.id()))
                .isEqualTo(2);
        list(book, "l3", TestWorkbook.of("== x\nTanggal|Uraian\n1|2\n"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:no-savings-listed"));
        list(TestBook.open(), "l4", TestWorkbook.of(list)).then().body("members", hasSize(2));
        assertThat(Database.count("select count(*) from stored_file where tenant = ?", book.id()))
                .as("that it was sent stays on record, its content does not")
                .isEqualTo(2);
    }

    private static Response list(TestBook whose, String key, byte[] file) {
        return whose.asTreasurer()
                .header("Idempotency-Key", key)
                .multiPart(
                        "file",
                        "simpanan.xlsx",
                        file,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .post(whose.path("/opening-balance-lists"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01,2501222.49,422,entry-unbalanced",
        "2025-06-01,2501222.5,422,date-before-opening",
        "2099-06-01,2501222.5,422,date-in-the-future"
    })
    void balancesThatAreNoneAreRefused(String on, String bank, int status, String code) {
        open("k", balances(on, bank)).then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + code));
    }

    @Test
    void aMemberIsListedOnceAndKnown() {
        String twice = balances("2025-07-01", "2501222.5")
                .replace(members.get(1).toString(), members.getFirst().toString());
        open("k", twice).then().statusCode(422).body("type", equalTo("urn:koperasi:problem:member-listed-twice"));
        String stranger = balances("2025-07-01", "2501222.5")
                .replace(
                        members.get(1).toString(),
                        TestBook.open().members().getFirst().toString());
        open("k", stranger).then().statusCode(422).body("type", equalTo("urn:koperasi:problem:unknown-member"));
        String savings = balances("2025-07-01", "2501222.5").replace("\"112\"", "\"211\"");
        open("k", savings).then().statusCode(422);
    }

    @Test
    void theyArePostedOnceWhoeverAsks() throws InterruptedException {
        var asked = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 20; i++) {
            String key = "k" + i;
            asked.add(() -> open(key, balances("2025-07-01", "2501222.5")));
        }
        try (var threads = Executors.newFixedThreadPool(20)) {
            var answers = threads.invokeAll(asked);

            assertThat(answers)
                    .filteredOn(answer -> answer.resultNow().statusCode() == 201)
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.resultNow().statusCode() != 201)
                    .allMatch(answer ->
                            answer.resultNow().path("type").equals("urn:koperasi:problem:opening-balances-stand"));
        }
        assertThat(Database.count("select last_entry_number from book where cooperative_id = ?", book.id()))
                .isEqualTo(2);
    }

    @Test
    void theyAreCorrectedUntilTheFirstMonthIsClosed() {
        open("k1", balances("2025-07-01", "2501222.5")).then().statusCode(201);
        book.reverse(book.asChair(), "r1", 2, "2025-07-01").then().statusCode(201);
        open("k2", balances("2025-07-01", "2501222.5")).then().statusCode(201).body("number", equalTo(4));
        open("k3", balances("2025-07-01", "2501222.5")).then().statusCode(409);

        book.post(book.asTreasurer(), "c", "/periods/2025-06/closing", "")
                .then()
                .statusCode(200);

        book.reverse(book.asChair(), "r2", 4, "2025-07-02")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:opening-balances-settled"));
        TestBook late = TestBook.open();
        late.post(late.asTreasurer(), "c", "/periods/2025-06/closing", "")
                .then()
                .statusCode(200);
        late.post(late.asTreasurer(), "k", "/opening-balances", """
                {"cutOverDate": "2025-07-01", "members": [],
                 "accounts": [{"account": "111", "side": "DEBIT", "amount": 1, "sourceOfFunds": "OWN"},
                              {"account": "331", "side": "CREDIT", "amount": 1, "sourceOfFunds": "OWN"}]}""")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:opening-balances-settled"));
    }

    /** Five thousand fit into one request; two thousand are enough to know. */
    @Test
    void moreThanAThousandMembersFitIntoOneEntry() {
        Database.execute("""
                insert into member (cooperative_id, id, village_code, number, person, founder, admitted_on, data_key,
                                    master_key_id, sealed_name)
                select cooperative_id, gen_random_uuid(), village_code, 1000 + nr, 'listed-' || nr, false, '2025-06-02', data_key,
                       master_key_id, sealed_name
                  from member cross join generate_series(1, 2000) as nr
                 where cooperative_id = ? and number = 1""", book.id());
        String listed = Database.rows(
                        "select id::text from member where cooperative_id = ? and number > 1000 order by number",
                        book.id())
                .stream()
                .map(id -> "{\"memberId\": \"%s\", \"principal\": 100000, \"mandatory\": 240000}".formatted(id))
                .collect(Collectors.joining(","));

        open("k", """
                {"cutOverDate": "2025-07-01", "members": [%s],
                 "accounts": [{"account": "112", "side": "DEBIT", "amount": 680000000, "sourceOfFunds": "OWN"}]}""".formatted(listed)).then().statusCode(201);
    }

    /** One runs on until 2030 and leaves with the balances that brought it; one has matured since and holds them. */
    @Test
    void depositsComeAlongAndRunOn() {
        String deposits = "\"termDeposits\": [{\"memberId\": \"" + members.getFirst() + "\", \"principal\": 1000000,"
                + " \"openedOn\": \"2025-01-15\", \"months\": %d, \"yearlyPercent\": 6, \"dayCount\": \"ACTUAL_365\","
                + " \"earlyPercent\": 2, \"earlyFeePercent\": 0.5, \"interestPaid\": \"MONTHLY\", \"atMaturity\": \"PAY_OUT\"%s}],";
        String body = balances("2025-07-01", "3501222.5");
        open("k1", body.replaceFirst("\"members\"", deposits.formatted(5, "") + "\"members\""))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:deposit-does-not-run"));
        open(
                        "k2",
                        body.replaceFirst(
                                "\"members\"",
                                deposits.formatted(120, ", \"paidUntil\": \"2034-12-15\"") + "\"members\""))
                .then()
                .statusCode(201);
        book.asTreasurer()
                .get(book.path("/term-deposits?memberId=" + members.getFirst()))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("OPEN"));
        book.reverse(book.asChair(), "r1", 2, "2025-07-01").then().statusCode(201);
        book.asTreasurer()
                .get(book.path("/term-deposits?memberId=" + members.getFirst()))
                .then()
                .body("items[0].status", equalTo("CANCELLED"));

        open("k3", body.replaceFirst("\"members\"", deposits.formatted(12, "") + "\"members\""))
                .then()
                .statusCode(201);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.count(
                                "select count(*) from term_deposit where cooperative_id = ? and status = 'MATURED'",
                                book.id())
                        == 1);
        assertThat(Database.rows("""
                        select m.what || ' ' || m.effective_date || ' ' || m.interest_sen
                          from term_deposit_movement m join term_deposit d
                            on d.cooperative_id = m.cooperative_id and d.id = m.deposit_id
                         where m.cooperative_id = ? and d.status = 'MATURED' order by m.nr""", book.id()))
                .as("interest was paid until 15 June before the book")
                .startsWith("BROUGHT 2025-07-01 0", "INTEREST 2025-07-15 493151", "INTEREST 2025-08-15 509589")
                .endsWith("MATURED 2026-01-15 509589")
                .hasSize(8);
        assertThat(Database.count("select count(*) from savings_day where cooperative_id = ?", book.id()))
                .as("what was placed before the book is told of no day")
                .isZero();
        book.reverse(book.asChair(), "r2", 4, "2025-07-01")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:entry-of-term-deposit"));
    }

    @Test
    void onlyWhoWritesInTheJournalBringsBalances() {
        String body = balances("2025-07-01", "2501222.5");
        book.post(TestBook.as(book.person(1)), "k", "/opening-balances", body)
                .then()
                .statusCode(403);
        TestBook.open()
                .post(book.asTreasurer(), "k", "/opening-balances", body)
                .then()
                .statusCode(404);
    }

    private Response open(String key, String body) {
        return book.post(book.asChair(), key, "/opening-balances", body);
    }

    /** Bank and reserves, and the savings of two members: 240,000 mandatory with 1,222.50 voluntary, and 60,000. */
    private String balances(String on, String bank) {
        return """
                {"cutOverDate": "%s",
                 "accounts": [{"account": "112", "side": "DEBIT", "amount": %s, "sourceOfFunds": "OWN"},
                              {"account": "331", "side": "CREDIT", "amount": 2000000, "sourceOfFunds": "OWN"},
                              {"account": "213", "side": "CREDIT", "amount": 200000, "sourceOfFunds": "OWN"}],
                 "members": [{"memberId": "%s", "mandatory": 240000, "voluntary": 1222.5},
                             {"memberId": "%s", "mandatory": 60000}]}""".formatted(on, bank, members.getFirst(), members.get(1));
    }
}
