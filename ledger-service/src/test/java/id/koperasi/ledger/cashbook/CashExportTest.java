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

    /** A cooperative that keeps all its cash in one box has its two other books all the same, from the teller's forms. */
    @Test
    void whatTellersPostedByShortFormsStandsInTheBooksItBelongsTo() throws IOException {
        TestBook book = TestBook.open().chaired();
        UUID shop = UUID.randomUUID();
        Database.execute("""
                insert into business_unit (cooperative_id, id, function, name, opened_on)
                values (?, ?, 'GROCERIES', 'Gerai sembako', '2025-06-02')""", book.id(), shop);
        String unit = ", \"unitId\": \"" + shop + "\"";
        form(book, "UNIT_CAPITAL", "200000", unit);
        form(book, "PURCHASE", "100000.5", unit);
        form(book, "SALE", "90000", unit + ", \"party\": \"MEMBER\", \"costOfGoods\": 60000.5");
        form(book, "UNIT_PROFIT", "20000", unit);
        long wrong = form(book, "EXPENSE", "1222.5", ", \"purpose\": \"MEETING\"");
        form(book, "EXPENSE", "2000", ", \"purpose\": \"STATIONERY\"");
        form(book, "EXPENSE", "3000", unit + ", \"purpose\": \"STAFF\"");
        book.reverse(book.asTreasurer(), "r", wrong, "2025-07-25").then().statusCode(201);
        form(book, "AGENT_FEE", "500", unit, "2025-08-01");

        byte[] file = book.asChair().get(book.path("/cash-books?year=2025")).asByteArray();

        List<Row> units = sheet(file, "Unit Usaha Jul 2025");
        assertThat(units.stream().skip(4).map(row -> number(row, 6)))
                .as("capital, goods, sales, what was handed over, wages")
                .containsExactly("200000", "99999.5", "189999.5", "169999.5", "166999.5");
        assertThat(number(units.get(4), 4)).as("comes in").isEqualTo("200000");
        assertThat(units.get(6).getCellText(2)).isEqualTo("Nota SALE");
        List<Row> costs = sheet(file, "Kas Operasional Jul 2025");
        assertThat(costs.stream().skip(4).map(row -> number(row, 6))).containsExactly("-1222.5", "-3222.5", "-2000");
        assertThat(number(sheet(file, "Kas Operasional Agu 2025").get(3), 6)).isEqualTo("-2000");
        assertThat(number(sheet(file, "Unit Usaha Agu 2025").get(3), 6)).isEqualTo("166999.5");
        assertThat(sheet(file, "Kas Umum Jul 2025")).as("where the money lies").hasSize(4 + 8);

        SentBooks.send(book, book.asTreasurer(), "back", file)
                .then()
                .statusCode(201)
                .body("ready", equalTo(0))
                .body("needDecision", equalTo(0))
                .body("posted", equalTo(1 + 9 + 6 + 3));
        assertThat(number(
                        sheet(
                                        book.asChair()
                                                .get(book.path("/cash-books?month=2025-08"))
                                                .asByteArray(),
                                        "Unit Usaha Agu 2025")
                                .get(3),
                        6))
                .as("in front of its first day")
                .isEqualTo("166999.5");
        assertThat(Database.rows("select account from cash_book_account where cooperative_id = ?", book.id()))
                .as("nothing new needs an account")
                .isEmpty();
        assertThat(sheet(
                        book.asChair()
                                .get(book.path("/cash-books?month=2025-07"))
                                .asByteArray(),
                        "Unit Usaha Jul 2025"))
                .hasSameSizeAs(units);
        TestBook other = TestBook.open().chaired();
        assertThat(sheet(
                        other.asChair()
                                .get(other.path("/cash-books?month=2025-07"))
                                .asByteArray(),
                        "Unit Usaha Jul 2025"))
                .as("of another cooperative")
                .hasSize(4);
    }

    private static long form(TestBook book, String form, String amount, String more) {
        return form(book, form, amount, more, "2025-07-24");
    }

    private static long form(TestBook book, String form, String amount, String more, String day) {
        return book.post(book.asTreasurer(), form + amount, "/teller-entries", """
                {"form": "%s", "amount": %s, "effectiveDate": "%s", "place": "111",
                 "evidence": "Nota %s"%s}""".formatted(
                                form, amount, day, form, more))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("number");
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
