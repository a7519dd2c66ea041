package id.koperasi.ledger.cashbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import id.koperasi.ledger.WaitingForBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Workbooks come again with more of the same, with copies, after entries were undone and while somebody else is at work. */
@QuarkusTest
class CashPostingAgainTest {

    private static final String HEADINGS = "No|Tanggal|Uraian Transaksi|Bukti|Debet|Kredit|Saldo|Keterangan\n";
    private static final String CASH = """
            == Kas Umum Sept 2025
            Buku kas umum
            """ + HEADINGS + """
            1|@2025-09-01|Saldo awal||||360000|
            2|@2025-09-04|Biaya Konsumsi Rapat|B-4||1222.50|358777.5|
            3|@2025-09-05|Setor ke bank|B-5||100000|258777.5|
            """;
    private static final String SECOND = "4|@2025-09-05|Setor ke bank|B-6||100000|158777.5|\n";
    private static final String BANK = """
            == Bank Sept 2025
            Buku bank
            """ + HEADINGS + """
            1|@2025-09-01|Saldo awal||||0|
            2|@2025-09-05|Setor tunai|K-1||100000|100000|%s
            3|@2025-09-05|Setor tunai|K-2||100000|200000|%s
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
    void aSecondEqualTransferOfADayIsAnotherEntry() {
        String id = SentBooks.sent(book, "k1", CASH);
        confirmed(id);
        post(id, "p1").body("items.outcome", contains("POSTED", "POSTED"));

        String longer = SentBooks.sent(book, "k2", CASH + SECOND);
        confirmed(longer);
        post(longer, "p2").body("items.outcome", contains("POSTED")).body("items.entryNumber", contains(4));
        String bank = SentBooks.sent(book, "k3", BANK.formatted("", ""));
        confirmed(bank);
        post(bank, "p3")
                .body("items.outcome", contains("POSTED_BEFORE", "POSTED_BEFORE"))
                .body("items.entryNumber", contains(3, 4));
        String both = SentBooks.sent(book, "k4", CASH + SECOND + BANK.formatted("", ""));
        assertThat(SentBooks.rows(book, both, "&state=POSTED").getList("nr")).hasSize(5);
        assertThat(balance("112")).isEqualTo(20_000_000);
        assertThat(entries()).isEqualTo(4);
    }

    @Test
    void anEntryStandsForOneRowThatNamesIt() {
        String id = SentBooks.sent(book, "k1", CASH);
        confirmed(id);
        post(id, "p1");

        String copied = SentBooks.sent(book, "k2", BANK.formatted("Jurnal 3", "Jurnal 3"));

        JsonPath rows = SentBooks.rows(book, copied, "");
        assertThat(of(rows, "K-1", "state")).isEqualTo("POSTED");
        assertThat(of(rows, "K-2", "state")).isEqualTo("NEEDS_DECISION");
        assertThat(of(rows, "K-2", "needs.need")).isEqualTo("[ENTRY_TAKEN]");
        decide(copied, rows, "K-2", """
                {"leftOut": false, "purpose": {"form": "TRANSFER", "otherBook": "GENERAL"}, "reason": "Setoran kedua"}""").body("state", equalTo("READY"));
        post(copied, "p2").body("items.outcome", contains("POSTED")).body("items.entryNumber", contains(4));
        assertThat(balance("112")).isEqualTo(20_000_000);
    }

    @Test
    void whatWasUndoneIsPostedAgainUnderAnotherName() {
        String id = SentBooks.sent(book, "k1", CASH);
        confirmed(id);
        post(id, "p1").body("items.entryNumber", contains(2, 3));
        for (int round = 1; round <= 2; round++) {
            int first = 4 * round - 2;
            book.reverse(book.asTreasurer(), "r1" + round, first, "2025-09-30")
                    .then()
                    .statusCode(201);
            book.reverse(book.asTreasurer(), "r2" + round, first + 1, "2025-09-30")
                    .then()
                    .statusCode(201);

            String again = SentBooks.sent(book, "k2" + round, CASH);
            assertThat(SentBooks.rows(book, again, "&state=READY").getList("nr"))
                    .containsExactly(2, 3);
            confirmed(again);
            post(again, "p2" + round)
                    .body("items.outcome", contains("POSTED", "POSTED"))
                    .body("items.entryNumber", contains(first + 4, first + 5));
        }
        String last = SentBooks.sent(book, "k3", CASH);
        assertThat(SentBooks.rows(book, last, "&state=POSTED").getList("entryNumber"))
                .containsExactly(10, 11);
        assertThat(balance("112")).isEqualTo(10_000_000);
    }

    @Test
    void aTransferThatTheBankBooksLaterIsAskedAbout() {
        String bank = """
                == Bank Sept 2025
                Buku bank
                """ + HEADINGS + """
                1|@2025-09-01|Saldo awal||||0|
                2|@2025-09-08|Setor tunai|K-1||100000|100000|
                3|@2025-09-20|Setor tunai|K-2||100000|200000|
                """;
        String both = SentBooks.sent(book, "k1", CASH + bank);
        confirmed(both);
        post(both, "p1")
                .body("items.outcome", contains("POSTED", "POSTED", "REFUSED", "POSTED"))
                .body("items[2].problem.type", equalTo("urn:koperasi:problem:cash-transfer-seen"));
        JsonPath rows = SentBooks.rows(book, both, "");
        assertThat(of(rows, "K-1", "state")).isEqualTo("NEEDS_DECISION");
        assertThat(of(rows, "K-1", "needs.need")).isEqualTo("[TRANSFER_SEEN]");
        assertThat(of(rows, "K-1", "confirmed")).isEqualTo("false");

        String alone = SentBooks.sent(book, "k2", bank);
        confirmed(alone);
        post(alone, "p2").body("items.outcome", contains("REFUSED"));
        assertThat(balance("112")).isEqualTo(20_000_000);
        decide(alone, SentBooks.rows(book, alone, ""), "K-1", """
                {"leftOut": false, "purpose": {"form": "TRANSFER", "otherBook": "GENERAL"}, "reason": "Setoran lain"}""").body("state", equalTo("READY"));
        post(alone, "p3").body("items.outcome", contains("POSTED"));
        assertThat(balance("112")).isEqualTo(30_000_000);
    }

    @Test
    void whoeverPostsSeesWhatWasDecidedMeanwhile() throws SQLException {
        String id = SentBooks.sent(book, "k1", CASH);
        List<String> ready = ready(id);
        WaitingForBook.whileHeld(
                book.id(),
                () -> confirmed(id),
                "select from cash_import_row where cooperative_id = ? for update nowait");
        WaitingForBook.whileHeld(
                book.id(),
                () -> post(id, "p1").body("items.nr", contains(2)),
                "update cash_import_row set paid_sen = 1, confirmed_by = null where cooperative_id = ? and nr = 3");
        assertThat(ready).hasSize(2);
        assertThat(entries()).isEqualTo(2);

        confirmed(id);
        decide(id, SentBooks.rows(book, id, ""), "B-5", """
                {"leftOut": false, "amount": 100000, "reason": "Menurut kuitansi"}""")
                .body("state", equalTo("READY"))
                .body("confirmed", equalTo(false));
        post(id, "p2").body("items", empty());
        confirmed(id);
        post(id, "p3").body("items.outcome", contains("POSTED"));
        assertThat(balance("112")).isEqualTo(10_000_000);
    }

    private List<String> ready(String id) {
        return SentBooks.rows(book, id, "&state=READY").getList("nr.collect { it.toString() }", String.class);
    }

    private void confirmed(String id) {
        String nrs = String.join(",", ready(id));
        book.post(
                        book.asTreasurer(),
                        "c" + id + System.nanoTime(),
                        "/cash-book-imports/" + id + "/confirmations",
                        "{\"rows\": [" + nrs + "]}")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse decide(String id, JsonPath rows, String voucher, String decision) {
        return book.post(
                        book.asTreasurer(),
                        "d" + voucher,
                        "/cash-book-imports/" + id + "/rows/" + of(rows, voucher, "nr") + "/decisions",
                        decision)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse post(String id, String key) {
        return book.post(book.asTreasurer(), key, "/cash-book-imports/" + id + "/postings?limit=100", "{}")
                .then()
                .statusCode(200);
    }

    private static String of(JsonPath rows, String voucher, String field) {
        return rows.getString("find { it.voucher == '%s' }.%s".formatted(voucher, field));
    }

    private long entries() {
        return Database.count("select last_entry_number from book where cooperative_id = ?", book.id());
    }

    private long balance(String account) {
        return Database.count(
                "select sum(balance_sen) from balance where cooperative_id = ? and account = ?", book.id(), account);
    }
}
