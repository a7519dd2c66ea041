package id.koperasi.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How fast large books are read, and by which plans; asked for with {@code -Dmeasure}. {@code -Dmeasure.postings=10000000}
 * says how many postings there are in all; each book has 1,000 members and five years.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "measure", matches = ".*")
class BookPlansTest {

    private static final int POSTINGS = Integer.getInteger("measure.postings", 1_000_000);
    private static final int MEMBERS = 1_000;
    private static final int ENTRIES = 60_000;
    private static final int READS = 200;

    @Test
    void readsOfLargeBooks() throws IOException, SQLException {
        UUID model = TestBook.open().id();
        int books = Math.max(1, POSTINGS / (2 * ENTRIES));
        try (Connection connection = Database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(script());
            long start = System.nanoTime();
            for (int nr = 1; nr <= books; nr++) {
                statement.execute("select measured_book('%s', %d, %d, %d)".formatted(model, nr, MEMBERS, ENTRIES));
            }
            System.out.printf(
                    "MEASURED %d books with %d postings made in %d s%n",
                    books, (long) books * 2 * ENTRIES, (System.nanoTime() - start) / 1_000_000_000);
            statement.execute("vacuum (analyze) posting, journal_entry, account_block, day_total, balance, member");
            for (Map.Entry<String, String> read : reads().entrySet()) {
                measure(statement, read.getKey(), read.getValue(), model, books);
            }
            assertThat(planWithin(statement, "cash_lines", asked("""
                            :book, '2025-06-01', '2025-06-30', 9223372036854775807""", model, 1, 7, 100)))
                    .as("entries of the period, and their lines, in indexes alone")
                    .anyMatch(step -> step.contains("Index Only Scan using journal_entry_day_index"))
                    .anyMatch(step -> step.contains("posting_pk"))
                    .noneMatch(step -> step.contains("posting_account_index") || step.contains("Scan on posting"));
        }
    }

    /** How a function does what it does, which a plan of its caller does not tell. */
    private static List<String> planWithin(Statement statement, String function, String arguments) throws SQLException {
        String body;
        try (ResultSet row = statement.executeQuery(
                "select prosrc, proargnames from pg_proc where proname = '%s'".formatted(function))) {
            row.next();
            body = row.getString(1);
            String[] names = (String[]) row.getArray(2).getArray();
            for (int i = 0; i < arguments.split(",").length; i++) {
                body = body.replaceAll("\\b" + names[i] + "\\b", "\\$" + (i + 1));
            }
        }
        statement.execute("set plan_cache_mode = force_generic_plan; set enable_seqscan = off");
        statement.execute("prepare asked as " + body);
        var plan = new ArrayList<String>();
        try (ResultSet step = statement.executeQuery(
                "explain (analyze, buffers, costs off) execute asked(%s)".formatted(arguments))) {
            while (step.next()) {
                plan.add(step.getString(1));
                System.out.println("PLAN     " + step.getString(1));
            }
        }
        return plan;
    }

    /** What the service asks, with {@code :book}, {@code :member} and {@code :day} in place of its parameters. */
    private static Map<String, String> reads() {
        var reads = new LinkedHashMap<String, String>();
        reads.put(
                "balance of an account as of a day, as known at a moment",
                "select * from balance_at(:book, '111', :day, timestamptz '2024-06-30')");
        reads.put("balance sheet lines of a day", """
                select s.line, sum(d.debit_sen - d.credit_sen)
                  from day_total d
                  join statement_account s
                    on s.statement = 'BALANCE_SHEET' and s.account = split_part(d.account, '.', 1)
                   and :day between s.valid_from and coalesce(s.valid_until, :day)
                 where d.cooperative_id = :book and d.effective_date <= :day
                 group by 1""");
        reads.put(
                "income statement of a year",
                "select * from result_lines(:book, date '2025-01-01', date '2025-12-31', 9223372036854775807)");
        reads.put(
                "cash flow of a month",
                "select * from cash_lines(:book, date '2025-06-01', date '2025-06-30', 9223372036854775807)");
        reads.put("first page of a passbook", passbook("0"));
        reads.put("page in the middle of a passbook", passbook("30000"));
        reads.put("arrears of all members", "select count(*) from arrears_of(:book, :day, 0)");
        return reads;
    }

    private static String passbook(String after) {
        return """
                select p.entry_number, p.line, p.effective_date, e.kind, p.account, -p.amount_sen, p.balance_after_sen
                  from posting p
                  join journal_entry e on e.cooperative_id = p.cooperative_id and e.number = p.entry_number
                 where p.cooperative_id = :book and p.member_id = :member and (p.entry_number, p.line) > (%s, 0)
                   and p.entry_number <= 9223372036854775807 and p.account in ('211', '311', '321')
                 order by p.entry_number, p.line
                 limit 21""".formatted(after);
    }

    private static void measure(Statement statement, String what, String query, UUID model, int books)
            throws SQLException {
        long[] micros = new long[READS];
        for (int i = 0; i < READS; i++) {
            String asked = asked(query, model, 1 + i % books, 2 + i * 7 % 90, i);
            long start = System.nanoTime();
            try (ResultSet rows = statement.executeQuery(asked)) {
                assertThat(rows.next()).as(what).isTrue();
            }
            micros[i] = (System.nanoTime() - start) / 1_000;
        }
        Arrays.sort(micros);
        System.out.printf("MEASURED %s: p50 %d us, p99 %d us%n", what, micros[READS / 2], micros[READS * 99 / 100]);
        try (ResultSet plan =
                statement.executeQuery("explain (analyze, buffers, costs off) " + asked(query, model, 1, 7, 100))) {
            while (plan.next()) {
                System.out.println("PLAN     " + plan.getString(1));
            }
        }
    }

    private static String asked(String query, UUID model, int book, int member, int day) {
        return query.replace(":book", "md5('%s %d')::uuid".formatted(model, book))
                .replace(":member", "md5((md5('%s %d')::uuid)::text || %d)::uuid".formatted(model, book, member))
                .replace(":day", "(date '2025-01-01' + %d)".formatted(day));
    }

    private static String script() throws IOException {
        try (InputStream script =
                Objects.requireNonNull(BookPlansTest.class.getResourceAsStream("/measure/books.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
