package id.koperasi.ledger.cashbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** The four books go out as officers keep them, and come back without a trace. */
@QuarkusTest
class CashExportTest {

    @Test
    void anExportThatComesBackPostsNothingAndHasNoOddity() throws IOException {
        TestBook book = TestBook.open().chaired();
        UUID member = book.members().getFirst();
        book.receive(book.asTreasurer(), "r1", member, "MANDATORY", "20000")
                .then()
                .statusCode(201);
        book.receive(book.asTreasurer(), "r2", member, "MANDATORY", "20000")
                .then()
                .statusCode(201);
        book.receive(book.asTreasurer(), "r3", member, "VOLUNTARY", "1222.50")
                .then()
                .statusCode(201);
        journal(book, "e1", "BKU/1", "=HYPERLINK(1)", "112 DEBIT 9490152.5", "421 CREDIT 9490152.5");
        journal(book, "e2", "BKU/2", "Saldo kemarin disetor", "112 DEBIT 100000", "111 CREDIT 100000");

        Response exported = book.asChair().get(book.path("/cash-books?year=2025"));

        exported.then().statusCode(200);
        assertThat(exported.header("Content-Disposition")).contains("buku-kas-2025-12.xlsx");
        byte[] file = exported.asByteArray();
        List<Row> bank = sheet(file, "Bank Jul 2025");
        assertThat(bank.get(2).getCellText(4) + bank.get(2).getCellText(5)).isEqualTo("DebetKredit");
        assertThat(bank.get(3).getCellText(2)).isEqualTo("Saldo awal");
        assertThat(bank.get(4).getCellText(2)).isEqualTo("=HYPERLINK(1)");
        assertThat(bank.get(4).getCell(2).getFormula()).isNull();
        assertThat(number(bank.get(4), 5)).isEqualTo("9490152.5");
        assertThat(number(bank.get(5), 6)).isEqualTo("9590152.5");
        List<Row> cash = sheet(file, "Kas Umum Jul 2025");
        assertThat(number(cash.get(3), 6)).isEqualTo("360000");
        assertThat(cash.get(4).getCellText(2)).isEqualTo("Terima simpanan wajib anggota no 1");
        assertThat(number(cash.getLast(), 6)).isEqualTo("301222.5");

        String id = SentBooks.send(book, book.asTreasurer(), "back", file)
                .then()
                .statusCode(201)
                .body("findings", empty())
                .body("ready", equalTo(0))
                .body("needDecision", equalTo(0))
                .body("posted", equalTo(7))
                .extract()
                .path("id");
        assertThat(SentBooks.rows(book, id, "&state=POSTED").getList("findings.flatten()"))
                .isEmpty();
        assertThat(Database.count("select last_entry_number from book where cooperative_id = ?", book.id()))
                .isEqualTo(6);

        TestBook other = TestBook.open();
        other.asTreasurer().get(book.path("/cash-books?year=2025")).then().statusCode(404);
        book.asTreasurer().get(book.path("/cash-books?month=2025-05")).then().statusCode(422);
        book.asTreasurer().get(book.path("/cash-books?year=2099")).then().statusCode(422);
        assertThat(sheets(book.asTreasurer()
                        .get(book.path("/cash-books?month=2025-07"))
                        .asByteArray()))
                .containsExactly(
                        "Kas Umum Jul 2025", "Kas Operasional Jul 2025", "Bank Jul 2025", "Unit Usaha Jul 2025");
    }

    private static void journal(TestBook book, String key, String reference, String note, String... lines) {
        book.post(
                        book.asTreasurer(),
                        key,
                        "/entries",
                        TestBook.entry(reference, lines).replaceFirst("\\{", "{\"note\": \"" + note + "\","))
                .then()
                .statusCode(201);
    }

    private static String number(Row row, int column) {
        return row.getCellAsNumber(column).orElseThrow().stripTrailingZeros().toPlainString();
    }

    private static List<Row> sheet(byte[] file, String name) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.findSheet(name).orElseThrow().read();
        }
    }

    private static List<String> sheets(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheets().map(sheet -> sheet.getName()).toList();
        }
    }
}
