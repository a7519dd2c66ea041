package id.koperasi.ledger.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import id.koperasi.ledger.WaitingForBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Balances of any day as known at any moment, against a second derivation from the postings themselves. */
@QuarkusTest
class PointInTimeTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 6, 2);
    private static final int DAYS = 50;

    private TestBook book;
    private UUID member;

    @BeforeEach
    void aBook() {
        book = TestBook.open();
        member = book.members().getFirst();
    }

    @AfterEach
    void nothingIsBroken() {
        Invariants.hold(book.id());
    }

    @Test
    void whatWasKnownThenStaysKnownThen() {
        receive("k1", "2025-07-24", "1000.5");
        String then = book.bookedAt(2);
        receive("k2", "2025-07-01", "500"); // told later, of an earlier day

        balance("211", "2025-07-24", then)
                .then()
                .statusCode(200)
                .body("entries", equalTo(2))
                .body("balance", equalTo(1000.5f));
        balance("211", "2025-07-24", book.bookedAt(3)).then().body("balance", equalTo(1500.5f));
        balance("211", "2025-07-23", book.bookedAt(3)).then().body("balance", equalTo(500));
        balance("211", "2025-06-30", book.bookedAt(3)).then().body("balance", equalTo(0));
        balance("111", "2025-07-23", then).then().body("balance", equalTo(360000));
        balance("111", "2025-07-24", "2099-01-01T00:00:00Z")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:known-in-the-future"));
        balance("111", "2025-07-24", "2020-01-01T00:00:00Z")
                .then()
                .body("balance", equalTo(0))
                .body("entries", equalTo(0));
        Response now = book.asTreasurer().get(book.path("/accounts/111/balance"));
        now.then().body("balance", equalTo(361500.5f)).body("entries", equalTo(3));
        assertThat(Instant.parse(now.path("knownAt"))).isEqualTo(Instant.parse(book.bookedAt(3)));
        Database.execute("update book set known_until = now() + interval '1 hour' where cooperative_id = ?", book.id());
        receive("k3", "2025-07-24", "1"); // booked after what was promised, ahead of this clock
        balance("111", "2025-07-24", book.bookedAt(4)).then().statusCode(200).body("entries", equalTo(4));
        book.asTreasurer().get(book.path("/accounts/999/balance")).then().statusCode(404);
        TestBook.asOffice("regency-office", "36.03")
                .get(book.path("/accounts/111/balance"))
                .then()
                .statusCode(200);
        TestBook.asOffice("regency-office", "36.73")
                .get(book.path("/accounts/111/balance"))
                .then()
                .statusCode(404);
    }

    /** A receipt was asked for before somebody read the book, and got the book after: it is booked after what he knew. */
    @Test
    void whatIsReadWhileSomebodyPostsIsReadAgainTheSame() throws Exception {
        var first = new ArrayList<CompletableFuture<Response>>();
        var moment = new ArrayList<String>();
        WaitingForBook.whileHeld(
                book.id(), () -> receive("k", "2025-07-24", "1000.5").then().statusCode(201), holder -> {
                    String now = Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
                    moment.add(now);
                    first.add(CompletableFuture.supplyAsync(
                            () -> balance("211", "2025-07-24", now),
                            reader -> Thread.ofPlatform().start(reader)));
                    WaitingForBook.awaitWaiting(holder, 2);
                });

        String told = first.getFirst().get().asString();
        assertThat(balance("211", "2025-07-24", moment.getFirst()).asString()).isEqualTo(told);
        assertThat(Database.count(
                        "select count(*) from journal_entry where cooperative_id = ? and number = 2 and booked_at > ?::timestamptz",
                        book.id(),
                        moment.getFirst()))
                .as("booked after the moment that was read, unless who read came later")
                .isEqualTo(told.contains("1000.5") ? 0 : 1);
        String before = book.bookedAt(2);
        String later = Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
        balance("211", "2025-07-24", later).then().body("entries", equalTo(2));
        Database.execute(
                "select count(*) from post_entries(?::timestamptz, '{}', (select jsonb_build_array(jsonb_build_object("
                        + "'cooperative', ?::text, 'kind', 'savings-received', 'dated', '2025-07-24', 'postings',"
                        + " jsonb_build_array(jsonb_build_object('account', '111', 'source', 'OWN', 'amount', 1),"
                        + " jsonb_build_object('account', '211', 'source', 'OWN', 'member', ?::text, 'amount', -1))))))",
                before,
                book.id().toString(),
                member.toString()); // by an instance whose clock is behind
        balance("211", "2025-07-24", later).then().body("entries", equalTo(2));
    }

    @Test
    void everyDayAtEveryMomentIsTheFoldOfThePostings() throws Exception {
        post(1_100);

        assertThat(Database.count("select count(*) from account_block where cooperative_id = ?", book.id()))
                .isPositive();
        assertThat(Database.rows("""
                select a.account || ' ' || d.day || ' ' || n.known
                  from (values ('111'), ('211'), ('531'), ('999')) as a (account)
                 cross join (select ?::date - 1 + generate_series(0, 52, 3) as day) d
                 cross join (select unnest(array[0, 1, 2, 254, 255, 256, 257, 511, 512, 513, 700, 767, 768, 769, 1023, 1024,
                                                 1025, 1099, 1100, 1101]) as known) n
                 where (select coalesce(sum(part), 0) from balance_parts(?, a.account, d.day, n.known))
                       <> (select coalesce(sum(p.amount_sen), 0) from posting p
                            where p.cooperative_id = ? and p.account = a.account and p.effective_date <= d.day
                              and p.entry_number <= n.known)""", FIRST, book.id(), book.id())).isEmpty();
    }

    @Test
    void postingsAtOnceAreKnownInTheOrderOfTheirNumbers() throws Exception {
        var asked = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 300; i++) {
            int nr = i;
            asked.add(() -> receive("k" + nr, FIRST.plusDays(nr * 7L % DAYS).toString(), "1." + nr % 10));
        }
        try (var threads = Executors.newFixedThreadPool(24)) {
            assertThat(threads.invokeAll(asked))
                    .allMatch(answer -> answer.resultNow().statusCode() == 201);
        }

        assertThat(Database.rows("""
                select number from (select number, booked_at, lag(booked_at) over (order by number) as before
                                      from journal_entry where cooperative_id = ?) e
                 where booked_at < before""", book.id())).isEmpty();
        assertThat(Database.rows("""
                select e.number || ' ' || d.day
                  from journal_entry e
                 cross join (select ?::date + generate_series(0, 50, 10) as day) d
                 cross join lateral balance_at(e.cooperative_id, '211', d.day, e.booked_at) b
                 where e.cooperative_id = ?
                   and b.net_sen <> (select coalesce(sum(p.amount_sen), 0) from posting p
                                       join journal_entry k on k.cooperative_id = p.cooperative_id and k.number = p.entry_number
                                      where p.cooperative_id = e.cooperative_id and p.account = '211'
                                        and p.effective_date <= d.day and k.booked_at <= e.booked_at)""", FIRST, book.id())).isEmpty();
    }

    @Test
    void itReadsTheIndexesAloneAndAFewRowsOfThem() throws SQLException {
        post(2_000);
        Database.execute("vacuum (analyze) posting, account_block, journal_entry");

        String parts =
                plan("select sum(part) from balance_parts('%s', '211', '2025-07-20', 1999)".formatted(book.id()));
        String known = plan("select entries_known('%s', now())".formatted(book.id())) + plan("""
                        select e.number from journal_entry e where e.cooperative_id = '%s' and e.booked_at <= now()
                         order by e.booked_at desc, e.number desc limit 1""".formatted(book.id()));

        assertThat(parts)
                .contains("Index Only Scan using posting_account_index", "using account_block_pk")
                .doesNotContain("Seq Scan", "Bitmap", "Index Scan using");
        assertThat(known)
                .contains("using journal_entry_booked_index")
                .doesNotContain("Seq Scan", "Bitmap", "Index Scan using");
        // 1999 is 1024 + 512 + 256 + 207: three blocks and the postings of 207 entries at most.
        assertThat(parts.lines().filter(line -> line.contains("posting_account_index")))
                .allMatch(line -> rowsOf(line) <= 255);
    }

    private static double rowsOf(String line) {
        String actual = line.substring(line.indexOf("actual"));
        return Double.parseDouble(actual.replaceFirst("^.*? rows=([0-9.]+).*$", "$1"));
    }

    private static String plan(String query) throws SQLException {
        try (Connection connection = Database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off; set enable_bitmapscan = off"); // as balance_at does
            var lines = new ArrayList<String>();
            try (ResultSet row = statement.executeQuery("explain (analyze, costs off) " + query)) {
                while (row.next()) {
                    lines.add(row.getString(1));
                }
            }
            return String.join("\n", lines);
        }
    }

    /** So many entries in all, of days that come in no order, in batches that end beside the borders of blocks. */
    private void post(int entries) {
        int posted = 1;
        for (int batch : List.of(199, 55, 1, 1, 255)) {
            post(posted, Math.min(batch, entries - posted));
            posted += batch;
        }
        while (posted < entries) {
            int batch = Math.min(200, entries - posted);
            post(posted, batch);
            posted += batch;
        }
    }

    private void post(int from, int batch) {
        Database.execute("""
                select count(*) from post_entries(now(), '{}', (
                    select jsonb_agg(jsonb_build_object(
                               'cooperative', ?::text, 'kind', 'savings-received',
                               'dated', ?::date + (nr * 37 % 50)::integer,
                               'postings', jsonb_build_array(
                                   jsonb_build_object('account', '111', 'source', 'OWN', 'amount', 100 + nr),
                                   jsonb_build_object('account', '211', 'source', 'OWN', 'member', ?::text,
                                                      'amount', -100 - nr))))
                      from generate_series(?::bigint, ?::bigint) as nr))""", book.id().toString(), FIRST, member.toString(), from, from + batch - 1);
    }

    private Response receive(String key, String on, String amount) {
        return book.post(
                book.asTreasurer(),
                key,
                "/savings-receipts",
                TestBook.receipt(member, "VOLUNTARY", amount).replace("2025-07-24", on));
    }

    private Response balance(String account, String day, String moment) {
        return book.asTreasurer()
                .queryParam("asOf", day)
                .queryParam("knownAt", moment)
                .get(book.path("/accounts/" + account + "/balance"));
    }
}
