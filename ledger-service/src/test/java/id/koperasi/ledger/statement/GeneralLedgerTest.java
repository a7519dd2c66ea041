package id.koperasi.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Buku besar: pages of one account with the running balance; and that all statements are read through indexes. */
@QuarkusTest
class GeneralLedgerTest {

    @ParameterizedTest
    @CsvSource({"111,1,1", "111,3,1", "112,2,1", "221,1,-1", "411,100,-1", "511,2,1", "112.01,1,1", "531.01,1,1"})
    void pagesRunOnWithoutAGap(String account, int limit, int side) {
        TestBook book = LivelyBook.shared();
        List<String> told = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonPath page = book.asTreasurer()
                    .queryParam("limit", limit)
                    .get(book.path("/accounts/" + account + "/postings" + (after.isEmpty() ? "" : "?after=" + after)))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath(Figures.EXACT);
            for (int i = 0; i < page.getList("items").size(); i++) {
                told.add(page.getLong("items[" + i + "].entryNumber") + " "
                        + sen(page, "items[" + i + "].debit") + " "
                        + sen(page, "items[" + i + "].credit") + " "
                        + sen(page, "items[" + i + "].balance"));
            }
            assertThat(page.getList("items").size()).isBetween(1, limit);
            after = page.getString("nextCursor");
        }

        assertThat(told)
                .isNotEmpty()
                .isEqualTo(Database.rows(
                        "select entry_number || ' ' || greatest(amount_sen, 0) || ' ' || greatest(-amount_sen, 0) || ' '"
                                + " || ? * sum(amount_sen) over (order by entry_number, line)"
                                + " from posting where cooperative_id = ? and account = ? order by entry_number, line",
                        side,
                        book.id(),
                        account));
    }

    @Test
    void aLongLedgerRunsOnOverTheBordersOfItsBlocks() throws SQLException {
        TestBook book = TestBook.open();
        String member = book.members().getFirst().toString();
        Database.execute("""
                select count(*) from post_entries(now(), '{}', (
                    select jsonb_agg(jsonb_build_object(
                               'cooperative', ?::text, 'kind', 'savings-received', 'dated', '2025-07-01',
                               'postings', jsonb_build_array(
                                   jsonb_build_object('account', '111', 'source', 'OWN', 'amount', 100 + nr),
                                   jsonb_build_object('account', '211', 'source', 'OWN', 'member', ?::text,
                                                      'amount', -100 - nr))))
                      from generate_series(1, 400) as nr))""", book.id().toString(), member);

        String after = "";
        long entries = 0;
        String balance = "";
        while (after != null) {
            JsonPath page = book.asTreasurer()
                    .get(book.path("/accounts/211/postings?limit=37" + (after.isEmpty() ? "" : "&after=" + after)))
                    .jsonPath(Figures.EXACT);
            entries += page.getList("items").size();
            balance = page.getString("items[-1].balance");
            after = page.getString("nextCursor");
        }

        assertThat(entries).isEqualTo(400);
        assertThat(balance).isEqualTo("1202"); // 400 × 1.00 and 1 to 400 sen
        Database.execute("analyze posting");
        assertThat(plan("""
                        select p.entry_number from posting p
                         where p.cooperative_id = '%s' and p.account = '321'
                           and p.entry_number >= 5 and (p.entry_number, p.line) > (5, 1)
                         order by p.entry_number, p.line limit 3""".formatted(book.id())))
                .contains("posting_account_index")
                .doesNotContain("Seq Scan");
    }

    /** A balance on paper is that of the journal, the lines before the days included. */
    @Test
    void someDaysOfItAreOnPaperAndInATable() throws IOException {
        TestBook book = LivelyBook.shared();
        String days = "?from=2025-08-01&until=2025-12-31";
        String lines = book.asTreasurer()
                .accept("text/csv")
                .get(book.path("/accounts/111/postings" + days))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> expected = Database.rows("""
                select entry_number || ',' || effective_date from posting
                 where cooperative_id = ? and account = '111' and effective_date between '2025-08-01' and '2025-12-31'
                 order by entry_number, line""", book.id());
        assertThat(lines.lines().skip(1).map(line -> line.substring(0, line.indexOf(',', line.indexOf(',') + 1))))
                .isNotEmpty()
                .containsExactlyElementsOf(expected);

        byte[] paper = book.asTreasurer()
                .get(book.path("/accounts/111/postings/document" + days))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var reader = new PdfReader(paper)) {
            String text = new PdfTextExtractor(reader).getTextFromPage(1);
            assertThat(text)
                    .contains("Buku Besar 111", "1 Agustus 2025 s.d. 31 Desember 2025", "Saldo")
                    .contains(expected.getFirst().substring(expected.getFirst().indexOf(',') + 1));
        }
        book.asTreasurer()
                .get(book.path("/accounts/999/postings/document"))
                .then()
                .statusCode(404);
    }

    @Test
    void anAccountThatTheChartDoesNotHaveIsNotFound() {
        TestBook book = LivelyBook.shared();

        book.asTreasurer().get(book.path("/accounts/999/postings")).then().statusCode(404);
        book.asTreasurer()
                .get(book.path("/accounts/222/postings"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        String all = book.asTreasurer()
                .accept("text/csv")
                .get(book.path("/accounts/112.01/postings?limit=1"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(all.lines().count() - 1)
                .as("a line for each posting, whatever the page")
                .isEqualTo(Database.count(
                        "select count(*) from posting where cooperative_id = ? and account = '112.01'", book.id()));
        book.asTreasurer()
                .get(book.path("/accounts/111/postings?after=abc"))
                .then()
                .statusCode(400);
    }

    @Test
    void statementsReadIndexesAndNoWholeTable() throws SQLException {
        String book = LivelyBook.shared().id().toString();

        assertThat(plan("""
                        select sum(debit_sen - credit_sen) from day_total d
                         where d.cooperative_id = '%s' and d.effective_date <= '2026-03-31'""".formatted(book))).contains("day_total_pk").doesNotContain("Seq Scan");
        assertThat(plan("""
                        select p.account, p.party, p.unit_id, sum(p.amount_sen) from posting p
                         where p.cooperative_id = '%s' and p.effective_date between '2025-07-01' and '2025-12-31'
                           and p.account >= '4' and p.account < '6'
                         group by 1, 2, 3""".formatted(book)))
                // Which index is best depends on the books that other tests left.
                .contains("Index")
                .doesNotContain("Seq Scan");
    }

    private static String plan(String query) throws SQLException {
        try (Connection connection = Database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off"); // a small table would be read whole; a large one is not
            var lines = new ArrayList<String>();
            try (ResultSet row = statement.executeQuery("explain (costs off) " + query)) {
                while (row.next()) {
                    lines.add(row.getString(1));
                }
            }
            return String.join("\n", lines);
        }
    }

    private static long sen(JsonPath page, String path) {
        return Figures.amount(page, path).movePointRight(2).longValueExact();
    }
}
