package id.koperasi.ledger.statement;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A book in which a year and a half of business has happened. Its three founders paid Rp360,000. */
final class LivelyBook {

    static final UUID GROCERIES = UUID.fromString("0198b1f0-0000-7000-8000-000000000001");
    static final UUID PHARMACY = UUID.fromString("0198b1f0-0000-7000-8000-000000000002");

    private static final List<TestBook> SHARED = new ArrayList<>();

    private final TestBook book;
    private final List<String> batch = new ArrayList<>();

    private LivelyBook(TestBook book) {
        this.book = book;
    }

    /** One for all tests, which only read it. */
    static synchronized TestBook shared() {
        if (SHARED.isEmpty()) {
            SHARED.add(open());
            Invariants.hold(SHARED.getFirst().id());
        }
        return SHARED.getFirst();
    }

    private static TestBook open() {
        TestBook book = TestBook.open().chaired();
        book.post(book.asTreasurer(), "own-bank", "/accounts", account("112.01", "Bank BRI"))
                .then()
                .statusCode(201);
        book.post(book.asTreasurer(), "own-cost", "/accounts", account("531.01", "Beban listrik"))
                .then()
                .statusCode(201);
        Database.execute("""
                insert into business_unit (cooperative_id, id, function, name, opened_on)
                values (?, ?, 'GROCERIES', 'Gerai sembako', '2025-06-02'), (?, ?, 'PHARMACY', 'Gerai apotek', '2025-06-02')""", book.id(), GROCERIES, book.id(), PHARMACY);
        new LivelyBook(book).live();
        return book;
    }

    private void live() {
        firstYear();
        secondYear();
        Database.execute(
                "select count(*) from post_entries(now(), '{}', ?::jsonb)", "[" + String.join(",", batch) + "]");
        book.awaitEntries(batch.size() + 1L);
        book.reverse(book.asTreasurer(), "undone", 16, "2026-02-02").then().statusCode(201);
    }

    private void firstYear() {
        entry("2025-06-10", "112 50000000.5 STATE_LOAN", "221 -50000000.5 STATE_LOAN");
        entry("2025-06-15", "112 10000000 CSR", "341 -10000000 CSR");
        entry("2025-06-20", "114 30000000", "112 -20000000 STATE_LOAN", "213 -10000000");
        entry("2025-07-05", "121 12000000", "112 -9000000 CSR", "213 -3000000");
        sale("2025-07-10", "111 5000000.5", "411 -5000000.5", "511 4000000.25", GROCERIES, "MEMBER");
        sale("2025-08-01", "1131 3000000", "421 -3000000", "511 2500000", PHARMACY, "NON_MEMBER");
        entry("2025-08-20", "111 1000000", "1131 -1000000");
        entry("2025-09-01", "113 2000000 OWN " + member(), "111 -2000000");
        entry("2025-10-01", "111 210000", "113 -200000 OWN " + member(), "431 -10000 OWN - - MEMBER");
        entry("2025-10-02", "111 500.5", "431 -500.5");
        entry("2025-11-01", "521 800000 OWN - " + GROCERIES, "531.01 123.5", "111 -800123.5");
        entry("2025-11-02", "541 250000.5", "112 -250000.5 STATE_LOAN");
        entry("2025-12-31", "551 100000.5", "129 -100000.5");
        entry("2025-12-31", "551 50000", "1139 -50000", "511 1000", "114 -1000");
    }

    private void secondYear() {
        entry("2026-02-01", "531 70000.5", "111 -70000.5"); // by mistake, undone the day after
        sale("2026-01-15", "111 700000", "411 -700000", "511 500000.5", GROCERIES, "MEMBER");
        entry("2026-02-27", "112.01 1000000", "111 -1000000");
        entry("2026-02-28", "531 50000.5 OWN - " + PHARMACY, "112.01 -50000.5");
        entry("2026-02-28", "111 20000.5", "211 -20000.5 OWN " + member());
        entry("2026-03-01", "221 5000000", "112 -5000000 STATE_LOAN");
        entry("2026-03-02", "111 300", "321 -100 OWN " + member(), "342 -200");
    }

    /** A sale and what was sold, in one entry. */
    private void sale(String on, String into, String income, String cost, UUID unit, String party) {
        String goods = cost.split(" ", -1)[1];
        entry(
                on,
                into,
                income + " OWN - " + unit + " " + party,
                cost + " OWN - " + unit + " " + party,
                "114 -" + goods);
    }

    /** An entry, its lines as {@code account amount source member unit party}, debits positive, a dash for none. */
    private void entry(String on, String... lines) {
        batch.add("""
                {"cooperative": "%s", "kind": "general-entry", "dated": "%s", "postings": [%s]}""".formatted(
                book.id(), on, Arrays.stream(lines).map(LivelyBook::posting).collect(Collectors.joining(","))));
    }

    private static String posting(String line) {
        String[] part = line.split(" ", -1);
        return """
                {"account": "%s", "amount": %d, "source": "%s", "member": %s, "unit": %s, "party": %s}""".formatted(
                        part[0],
                        new BigDecimal(part[1]).movePointRight(2).longValueExact(),
                        part.length > 2 ? part[2] : "OWN",
                        quoted(part, 3),
                        quoted(part, 4),
                        quoted(part, 5));
    }

    private static String quoted(String[] parts, int place) {
        return parts.length > place && !parts[place].equals("-") ? '"' + parts[place] + '"' : "null";
    }

    private UUID member() {
        return book.members().getFirst();
    }

    private static String account(String code, String name) {
        return """
                {"code": "%s", "name": "%s", "openedOn": "2025-06-02"}""".formatted(code, name);
    }
}
