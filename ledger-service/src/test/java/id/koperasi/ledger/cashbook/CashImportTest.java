package id.koperasi.ledger.cashbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.TestBook;
import id.koperasi.ledger.cashsheet.TestWorkbook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Workbooks of cash books become drafts: told row by row, and not a rupiah moves. */
@QuarkusTest
class CashImportTest {

    @Test
    void aYearOfBooksBecomesADraftAndNothingIsPosted() throws IOException {
        TestBook book = TestBook.open();
        byte[] file = TestWorkbook.of(SentBooks.year());

        Response first = SentBooks.send(book, book.asTreasurer(), "k", file);
        Response again = SentBooks.send(book, book.asTreasurer(), "k", file);

        first.then()
                .statusCode(201)
                .body("fileName", equalTo("Buku Kas 2026.xlsx"))
                .body("posted", equalTo(0))
                .body("findings.oddity", contains("SHEET_NOT_READ", "MONTHS_OUT_OF_ORDER"))
                .body("findings[1].text", equalTo("The sheet stands before an earlier month"));
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        String id = first.path("id");
        assertThat(first.header("Location")).endsWith("/cash-book-imports/" + id);
        book.asTreasurer()
                .header("Accept-Language", "en")
                .get(book.path("/cash-book-imports/" + id + "/rows?limit=100&state=NEEDS_DECISION"))
                .then()
                .statusCode(200)
                .body("items.find { it.sheet == 'Februari' && it.row == 4 }.findings[0].stated", equalTo("902499.50"))
                .body("items.find { it.sheet == 'Februari' && it.row == 4 }.findings[0].expected", equalTo("909999.50"))
                .body("items.find { it.row == 11 }.date", equalTo("2028-01-20"))
                .body("items.find { it.row == 11 }.proposedDate", equalTo("2026-01-20"))
                .body("items.find { it.row == 10 }.proposedDate", equalTo("2026-01-31"))
                .body("items.find { it.row == 16 }.findings.oddity", contains("DUPLICATE"));
        assertThat(SentBooks.rows(book, id, "").getList("findAll { it.paid == 1222.5 }"))
                .hasSize(1);
        book.asTreasurer()
                .get(book.path("/cash-book-imports"))
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        assertThat(Database.count("select last_entry_number from book where cooperative_id = ?", book.id()))
                .isEqualTo(1);
        assertThat(Database.rows(
                        "select account from cash_book_account where cooperative_id = ? order by book", book.id()))
                .as("the operational book and that of the units")
                .containsExactly("111.01", "111.02");
    }

    @Test
    void whatIsNoWorkbookIsRefusedAndLeavesNothing() {
        TestBook book = TestBook.open();

        SentBooks.send(book, book.asTreasurer(), "k1", TestWorkbook.of("== Lembar\nNama|Alamat\n"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:no-cash-book-found"));
        SentBooks.send(book, book.asTreasurer(), "k2", "bukan".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:file-type-mismatch"));
        assertThat(Database.count("select count(*) from cash_import where cooperative_id = ?", book.id()))
                .isZero();
    }

    @Test
    void booksOfOthersAreNotThere() throws IOException {
        TestBook book = TestBook.open().chaired();
        TestBook other = TestBook.open();
        String id = SentBooks.sent(book, "k", SentBooks.year());

        SentBooks.send(book, other.asTreasurer(), "k", TestWorkbook.of(SentBooks.year()))
                .then()
                .statusCode(404);
        SentBooks.send(book, book.asChair(), "k", TestWorkbook.of(SentBooks.year()))
                .then()
                .statusCode(403);
        other.asTreasurer()
                .get(book.path("/cash-book-imports/" + id + "/rows"))
                .then()
                .statusCode(404);
        book.asChair()
                .get(book.path("/cash-book-imports/" + id + "/rows?state=READY"))
                .then()
                .statusCode(200);
    }
}
