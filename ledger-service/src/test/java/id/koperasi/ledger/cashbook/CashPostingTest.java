package id.koperasi.ledger.cashbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows are suggested for, decided on, confirmed and posted, and nothing is posted twice. */
@QuarkusTest
class CashPostingTest {

    private static final String HEADINGS = "No|Tanggal|Uraian Transaksi|Bukti|Debet|Kredit|Saldo|Keterangan\n";
    private static final String SEPTEMBER = """
            == Kas Umum Sept 2025
            Buku kas umum
            """ + HEADINGS + """
            1|@2025-09-01|Saldo awal||||360000|
            2|@2025-09-02|Terima Simpanan wajib anggota|B-1|140000||500000|Pendiri 1, Juli 25 - Jan 26
            3|@2025-09-03|Terima Simpanan wajib anggota|B-2|20000||520000|anggota no 2
            4|@2025-09-03|Terima Simpanan wajib anggota|B-3|25000||545000|anggota no 3, Juli 2025
            5|@2025-09-04|Biaya Konsumsi Rapat|B-4||1222.50|543777.5|
            6|@2025-09-05|Setor ke bank|B-5||100000|443777.5|
            7|@2025-09-06|Sumbangan hajatan|B-6||5000|438777.5|
            8|Bulan September|Print dan Fotocopy|B-7||2000|436777.5|
            9|@2025-09-30|Setoran kas pak lurah|B-8|10000||446777.5|
            == Bank Sept 2025
            Buku bank
            """ + HEADINGS + """
            1|@2025-09-01|Saldo awal||||0|
            2|@2025-09-05|Setor tunai|K-1||100000|100000|
            3|@2025-09-30|admin bank|K-2|10000.50||89999.5|
            4|@2025-09-30|Simpanan pokok dan simpanan wajib|K-3||120000|209999.5|Jurnal 1
            """;

    private TestBook book;

    @BeforeEach
    void aBook() {
        book = TestBook.open().chaired();
    }

    @Test
    void whatIsConfirmedIsPostedOnceHoweverOftenItIsSent() {
        String id = SentBooks.sent(book, "k", SEPTEMBER);
        JsonPath rows = SentBooks.rows(book, id, "");

        assertThat(of(rows, "B-1", "state")).isEqualTo("READY");
        assertThat(of(rows, "B-1", "purpose"))
                .contains("MANDATORY_SAVINGS", book.members().getFirst().toString(), "2025-07", "2026-01");
        assertThat(of(rows, "B-3", "needs.need")).isEqualTo("[MONTHS_DO_NOT_FIT]");
        assertThat(of(rows, "B-6", "needs.need")).isEqualTo("[PURPOSE]");
        assertThat(of(rows, "B-5", "purpose")).contains("TRANSFER", "BANK");
        assertThat(of(rows, "K-3", "needs.need")).isEqualTo("[PURPOSE, ENTRY_DIFFERS]");
        confirmEverything(id);
        decide(id, nr(rows, "B-3"), "{\"leftOut\": true, \"reason\": \"Akan ditanyakan\"}")
                .body("state", equalTo("NOT_A_TRANSACTION"));
        decide(id, nr(rows, "B-7"), "{\"leftOut\": false, \"date\": \"2025-09-30\", \"reason\": \"Menurut kuitansi\"}")
                .body("state", equalTo("READY"))
                .body("settled", equalTo(true));
        decide(id, nr(rows, "B-6"), purpose("GENERAL", "\"account\": \"531\"", "Dibebankan"))
                .body("state", equalTo("READY"))
                .body("confirmed", equalTo(true));
        confirmEverything(id);

        post(id, "p1")
                .body("items.nr", contains(2, 3, 5, 11, 6, 7, 8, 12))
                .body(
                        "items.outcome",
                        contains(
                                "POSTED", "POSTED", "POSTED", "POSTED", "POSTED_BEFORE", "POSTED", "POSTED", "POSTED"));
        post(id, "p2").body("items", empty());
        String again = SentBooks.sent(book, "k2", SEPTEMBER);
        assertThat(SentBooks.rows(book, again, "&state=POSTED").getList("nr")).hasSize(8);
        assertThat(SentBooks.rows(book, again, "&state=READY").getList("nr")).isEmpty();
        book.asChair()
                .get(book.path("/cash-rules"))
                .then()
                .statusCode(200)
                .body("items.find { it.words == 'sumbangan hajatan' }.purpose.account", equalTo("531"))
                .body("items.find { it.words == 'terima simpanan wajib anggota' }.confirmations", equalTo(2));
        assertThat(balance("111")).isEqualTo(41_177_750);
        assertThat(balance("112")).isEqualTo(8_999_950);
        Invariants.hold(book.id());
    }

    /** What the teller's forms post to 441 and 442 is no sale in the cash book either. */
    @Test
    void incomeThatIsNoSaleIsSuggestedTheAccountsOfTheTeller() {
        String id = SentBooks.sent(book, "k", """
                == Kas Umum Sept 2025
                Buku kas umum
                """ + HEADINGS + """
                1|@2025-09-01|Saldo awal||||360000|
                2|@2025-09-02|Bagi hasil|B-1|1000||361000|
                3|@2025-09-03|Laba Brilink|B-2|1000||362000|
                4|@2025-09-04|Penjualan sembako|B-3|1000||363000|
                == Bank Sept 2025
                Buku bank
                """ + HEADINGS + """
                1|@2025-09-01|Saldo awal||||0|
                2|@2025-09-05|Jasa giro|K-1||1000|1000|
                """);
        JsonPath rows = SentBooks.rows(book, id, "");

        assertThat(of(rows, "B-1", "purpose.account")).isEqualTo("442");
        assertThat(of(rows, "B-2", "purpose.account")).isEqualTo("441");
        assertThat(of(rows, "B-3", "purpose.account")).isEqualTo("421");
        assertThat(of(rows, "K-1", "purpose.account")).isEqualTo("441");
    }

    @Test
    void aCorrectedWorkbookPostsWhatIsNewAndAsksAboutWhatChanged() {
        String id = SentBooks.sent(book, "k", SEPTEMBER);
        confirmEverything(id);
        post(id, "p1");
        long entries = entries();
        String corrected = SEPTEMBER
                .replace(
                        "2|@2025-09-02|",
                        "|||||||\n1|@2025-09-02|Terima Simpanan wajib anggota|B-0|20000||380000|anggota 3\n2|@2025-09-02|")
                .replace("|1222.50|", "|1322.50|");

        String again = SentBooks.sent(book, "k2", corrected);
        JsonPath rows = SentBooks.rows(book, again, "");

        assertThat(of(rows, "B-1", "state")).as("moved down a row").isEqualTo("POSTED");
        assertThat(of(rows, "B-0", "state")).isEqualTo("READY");
        assertThat(of(rows, "B-0", "purposeFrom")).isEqualTo("LEARNED");
        assertThat(of(rows, "B-4", "needs.need")).isEqualTo("[CHANGED_SINCE_POSTED]");
        confirmEverything(again);
        post(again, "p2").body("items.outcome", contains("POSTED"));
        assertThat(entries()).isEqualTo(entries + 1);
        Invariants.hold(book.id());
    }

    @Test
    void rowsThatTheBookRefusesAreToldOneByOne() {
        String id = SentBooks.sent(book, "k", SEPTEMBER.replace("10000.50||89999.5", "990000||-890000"));
        confirmEverything(id);
        book.post(book.asTreasurer(), "c6", "/periods/2025-06/closing", "")
                .then()
                .statusCode(200);
        book.post(book.asTreasurer(), "c7", "/periods/2025-07/closing", "")
                .then()
                .statusCode(200);

        post(id, "p1")
                .body("items.outcome", contains("POSTED", "POSTED", "POSTED", "POSTED", "POSTED_BEFORE", "REFUSED"))
                .body("items[5].problem.type", equalTo("urn:koperasi:problem:insufficient-cash"));
        book.post(book.asTreasurer(), "c8", "/periods/2025-08/closing", "")
                .then()
                .statusCode(200);
        book.post(book.asTreasurer(), "c9", "/periods/2025-09/closing", "")
                .then()
                .statusCode(200);
        post(id, "p2")
                .body("items.outcome", contains("REFUSED"))
                .body("items[0].problem.type", equalTo("urn:koperasi:problem:period-closed"));
        Invariants.hold(book.id());
    }

    @Test
    void decisionsStayOnRecordAndAPostedRowTakesNone() {
        String id = SentBooks.sent(book, "k", SEPTEMBER);
        confirmEverything(id);
        post(id, "p1");

        book.post(
                        book.asTreasurer(),
                        "d1",
                        "/cash-book-imports/" + id + "/rows/2/decisions",
                        "{\"leftOut\": true, \"reason\": \"Salah\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:cash-row-posted"));
        book.post(
                        book.asTreasurer(),
                        "d2",
                        "/cash-book-imports/" + id + "/rows/1/decisions",
                        "{\"leftOut\": true, \"reason\": \"Salah\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:cash-row-without-money"));
        book.post(
                        book.asTreasurer(),
                        "d3",
                        "/cash-book-imports/" + id + "/rows/8/decisions",
                        "{\"leftOut\": false, \"reason\": \"Benar\"}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:cash-row-incomplete"));
        book.post(
                        book.asTreasurer(),
                        "d4",
                        "/cash-book-imports/" + id + "/rows/7/decisions",
                        purpose("MANDATORY_SAVINGS", "\"account\": \"531\"", "x"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:cash-purpose-unfit"));
        decide(id, 7, "{\"leftOut\": true, \"reason\": \"Bukan uang koperasi\"}");
        book.asChair()
                .get(book.path("/cash-book-imports/" + id + "/rows/7/decisions"))
                .then()
                .statusCode(200)
                .body("items.person", contains(book.treasurer()))
                .body("items.decision.reason", contains("Bukan uang koperasi"));
    }

    private long entries() {
        return Database.count("select last_entry_number from book where cooperative_id = ?", book.id());
    }

    private static int nr(JsonPath rows, String voucher) {
        return Integer.parseInt(of(rows, voucher, "nr"));
    }

    /** A field of the row with this voucher, as text. */
    private static String of(JsonPath rows, String voucher, String field) {
        return rows.getString("find { it.voucher == '%s' }.%s".formatted(voucher, field));
    }

    private void confirmEverything(String id) {
        String nrs = String.join(
                ",", SentBooks.rows(book, id, "&state=READY").getList("nr.collect { it.toString() }", String.class));
        book.post(
                        book.asTreasurer(),
                        "c" + nrs.hashCode(),
                        "/cash-book-imports/" + id + "/confirmations",
                        "{\"rows\": [" + nrs + "]}")
                .then()
                .statusCode(200);
    }

    /** Pokok and seven months of wajib of one member, dues of another, and a fee, came as one sum; parts that do not fit are refused. */
    @Test
    void oneSumForSeveralPurposesIsDecidedIntoParts() {
        String joined = book.post(book.asTreasurer(), "m", "/members", """
                {"nik": "3603100101909001", "name": "Siti Aminah", "joinedOn": "2025-07-01"}""")
                .then()
                .statusCode(201)
                .extract()
                .path("memberId");
        String second = book.members().get(1).toString();
        String id = SentBooks.sent(
                book,
                "k",
                "== Kas Umum Sept 2025\nBuku kas umum\n" + HEADINGS
                        + "1|@2025-09-01|Saldo awal||||360000|\n"
                        + "2|@2025-09-02|Titipan setoran warga|B-1|261222.50||621222.50|\n");
        int nr = nr(SentBooks.rows(book, id, ""), "B-1");
        String whole = parts(
                part("PRINCIPAL_SAVINGS", "memberId", joined, "100000"),
                part("MANDATORY_SAVINGS", "memberId", joined, "140000").replace("}", """
                        , "months": ["2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12", "2026-01"]}"""),
                part("MANDATORY_SAVINGS", "memberId", second, "20000"),
                part("GENERAL", "account", "441", "1222.5"));
        for (String wrong : new String[] {
            whole.replace("1222.5", "1222"),
            whole.replace("\"441\"", "\"441\", \"memberId\": \"" + joined + "\""),
            whole.replace("PRINCIPAL_SAVINGS", "SAVINGS_WITHDRAWAL"),
            whole.replace("\"GENERAL\"", "\"TRANSFER\"")
        }) {
            book.post(
                            book.asTreasurer(),
                            "w" + wrong.hashCode(),
                            "/cash-book-imports/" + id + "/rows/" + nr + "/decisions",
                            wrong)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:koperasi:problem:cash-purpose-unfit"));
        }

        decide(id, nr, whole).body("state", equalTo("READY")).body("confirmed", equalTo(true));
        post(id, "p1").body("items.outcome", contains("POSTED"));
        assertThat(Database.rows("""
                        select account || ' ' || amount_sen from posting
                         where cooperative_id = ? and entry_number = (select max(number) from journal_entry
                                                                       where cooperative_id = ?) order by line""", book.id(), book.id()))
                .containsExactly("111 26122250", "311 -10000000", "321 -14000000", "321 -2000000", "441 -122250");
        assertThat(Database.count("select count(*) from dues_named where cooperative_id = ?", book.id()))
                .isEqualTo(7);
        assertThat(Database.count("select count(*) from cash_rule where cooperative_id = ?", book.id()))
                .isZero();
        Invariants.hold(book.id());
    }

    /** Goods on credit are owed and move no cash, what is paid of it is owed no more; nobody learns from it. */
    @Test
    void aPurchaseOnCreditIsOwedAndItsPaymentIsNot() {
        String id = SentBooks.sent(
                book,
                "k",
                "== Kas Umum Sept 2025\nBuku kas umum\n" + HEADINGS
                        + "1|@2025-09-01|Saldo awal||||360000|\n"
                        + "2|@2025-09-02|Belanja beras|B-1|250000.5|250000.5|360000|utang Toko Makmur\n"
                        + "3|@2025-09-03|Pelunasan hutang Toko Makmur|B-2||100000|260000|\n");
        JsonPath rows = SentBooks.rows(book, id, "");
        int purchase = nr(rows, "B-1");
        assertThat(of(rows, "B-1", "findings.oddity")).isEqualTo("[BOTH_SIDES, ON_CREDIT]");
        assertThat(of(rows, "B-1", "findings.cell")).isEqualTo("[E4, F4, C4]");
        assertThat(of(rows, "B-2", "purpose")).contains("GENERAL", "213");
        String received = purpose("CREDIT_PURCHASE", "\"account\": \"114\"", "Belum dibayar")
                .replaceFirst("\\{", "{\"side\": \"RECEIVED\", ");
        book.post(book.asTreasurer(), "w", "/cash-book-imports/" + id + "/rows/" + purchase + "/decisions", received)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:cash-purpose-unfit"));

        decide(id, purchase, received.replace("RECEIVED", "PAID")).body("state", equalTo("READY"));
        confirmEverything(id);
        post(id, "p1").body("items.outcome", contains("POSTED", "POSTED"));

        assertThat(balance("111")).isEqualTo(26_000_000);
        assertThat(balance("114")).isEqualTo(25_000_050);
        assertThat(balance("213")).isEqualTo(15_000_050);
        assertThat(Database.rows("select form from cash_rule where cooperative_id = ?", book.id()))
                .containsExactly("GENERAL");
        String again = SentBooks.sent(
                book,
                "k2",
                "== Kas Umum Okt 2025\nBuku kas umum\n" + HEADINGS
                        + "1|@2025-10-01|Saldo awal||||260000|\n2|@2025-10-02|Belanja beras|C-1||1000|259000|\n");
        assertThat(of(SentBooks.rows(book, again, ""), "C-1", "purpose.form")).isEqualTo("GENERAL");
        Invariants.hold(book.id());
    }

    @Test
    void aWorkbookWhoseTimeIsOverLeavesWhatWasPostedAndNothingElse() {
        String id = SentBooks.sent(book, "k", SEPTEMBER);
        book.post(book.asTreasurer(), "c", "/cash-book-imports/" + id + "/confirmations", "{\"rows\": [2]}")
                .then()
                .statusCode(200);
        post(id, "p1").body("items.outcome", contains("POSTED"));
        String path = book.path("/cash-book-imports/" + id);
        book.asTreasurer().get(path).then().body("expired", equalTo(false));

        Database.execute("update cash_import set sent_at = sent_at - interval '548 days' where id = ?::uuid", id);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> book.asTreasurer().get(path).then().body("expired", equalTo(true)));

        assertThat(SentBooks.rows(book, id, "").getList("nr")).containsExactly(2);
        String again = SentBooks.sent(book, "k2", SEPTEMBER);
        assertThat(SentBooks.rows(book, again, "&state=POSTED").getList("nr")).containsExactly(2);
    }

    private static String parts(String... parts) {
        return purpose("SPLIT", "\"parts\": [" + String.join(",", parts) + "]", "Menurut kuitansi");
    }

    private static String part(String form, String whose, String value, String amount) {
        return "{\"form\": \"%s\", \"%s\": \"%s\", \"amount\": %s}".formatted(form, whose, value, amount);
    }

    private ValidatableResponse decide(String id, int nr, String decision) {
        return book.post(
                        book.asTreasurer(),
                        "d" + id + nr + Integer.toHexString(decision.hashCode()),
                        "/cash-book-imports/" + id + "/rows/" + nr + "/decisions",
                        decision)
                .then()
                .statusCode(200);
    }

    private static String purpose(String form, String more, String reason) {
        return "{\"leftOut\": false, \"purpose\": {\"form\": \"%s\", %s}, \"reason\": \"%s\"}"
                .formatted(form, more, reason);
    }

    private ValidatableResponse post(String id, String key) {
        return book.post(book.asTreasurer(), key, "/cash-book-imports/" + id + "/postings?limit=100", "{}")
                .then()
                .statusCode(200);
    }

    private long balance(String account) {
        return Database.count(
                "select sum(balance_sen) from balance where cooperative_id = ? and account = ?", book.id(), account);
    }
}
