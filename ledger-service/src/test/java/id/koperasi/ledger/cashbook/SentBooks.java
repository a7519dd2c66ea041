package id.koperasi.ledger.cashbook;

import id.koperasi.ledger.TestBook;
import id.koperasi.ledger.cashsheet.TestWorkbook;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Sends workbooks of a book and asks for their rows. */
public final class SentBooks {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SentBooks() {}

    /** A year of four books with all the faults that real ones have. */
    public static String year() throws IOException {
        try (InputStream in = Objects.requireNonNull(SentBooks.class.getResourceAsStream("/cashbooks/year.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static Response send(TestBook book, RequestSpecification caller, String key, byte[] file) {
        return caller.header("Idempotency-Key", key)
                .header("Accept-Language", "en")
                .multiPart("file", "Buku Kas 2026.xlsx", file, XLSX)
                .post(book.path("/cash-books"));
    }

    /** Sends a table; the id of the draft. */
    public static String sent(TestBook book, String key, String table) {
        return send(book, book.asTreasurer(), key, TestWorkbook.of(table))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The rows of a draft, at most a hundred. */
    public static JsonPath rows(TestBook book, String id, String query) {
        return book.asTreasurer()
                .header("Accept-Language", "en")
                .get(book.path("/cash-book-imports/" + id + "/rows?limit=100" + query))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items");
    }
}
