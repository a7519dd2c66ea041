package id.koperasi.ledger.registry;

import static id.koperasi.ledger.Database.execute;
import static id.koperasi.ledger.Database.rows;
import static id.koperasi.ledger.TestBook.asOffice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.TestBook;
import id.koperasi.platform.testing.Announcement;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where books are, when the registry says that their cooperatives are elsewhere or that a village has another code. */
@QuarkusTest
class MovedVillagesTest {

    /** Everything that says of a cooperative where it is. */
    private static final String PLACES = """
            select k.table_name || ' ' || own.column_name || ' ' || k.column_name
              from information_schema.columns k
              join information_schema.columns own using (table_schema, table_name)
              join information_schema.tables t using (table_schema, table_name)
              join pg_class c on c.oid = to_regclass(k.table_name) and not c.relispartition
             where k.table_schema = 'public' and t.table_type = 'BASE TABLE'
               and k.column_name ~ '(village|region|district|regency|province)' and k.data_type = 'text'
               and (own.column_name in ('cooperative_id', 'tenant')
                    or own.column_name = 'id' and k.table_name = 'known_cooperative')
             order by 1""";

    /** These say what somebody told, and stay as it was told. */
    private static final Map<String, String> NOT_MOVED = Map.of(
            "audit_entry tenant region",
                    "the trail is never changed; where it names no region, that of its tenant counts",
            "village_told cooperative_id village_code", "what the registry said last, under the code of that time");

    @Test
    void everythingGoesWithABookThatWasOpenedInTheWrongVillage() {
        TestBook book = TestBook.open();
        TestBook neighbour = TestBook.open();
        everythingIsThereOf(book);
        assertThat(placesOf(book.id())).isEqualTo(placed(TestBook.VILLAGE));
        String right = "36.85.10.2001";

        moved(book, right);

        eventually(() -> assertThat(placesOf(book.id())).isEqualTo(placed(right)));
        assertThat(rows("select village_code from book where cooperative_id = ?", neighbour.id()))
                .containsExactly(TestBook.VILLAGE);
        asOffice("regency-office", "36.85")
                .get(book.path("/balance-sheet"))
                .then()
                .statusCode(200);
        asOffice("regency-office", "36.03")
                .get(book.path("/balance-sheet"))
                .then()
                .statusCode(404);
        asOffice("regency-office", "36.85")
                .get("/v1/capital?region=36.85")
                .then()
                .body("cooperatives", equalTo(1))
                .body("sum", greaterThan(0));
        book.receive(book.asTreasurer(), "k", book.members().getFirst(), "VOLUNTARY", "1000")
                .then()
                .statusCode(201);
    }

    /** A table that is added comes with its index and with the trigger that keeps concurrent writers right. */
    @Test
    void whateverSaysWhereACooperativeIsCanFollowIt() {
        assertThat(rows(PLACES)).containsAll(NOT_MOVED.keySet());
        assertThat(moving())
                .containsExactly(
                        "book cooperative_id village_code",
                        "capital cooperative_id village_code",
                        "dues_run cooperative_id region_code",
                        "known_cooperative id village_code",
                        "member cooperative_id village_code",
                        "stored_file tenant region");
        for (String place : moving()) {
            String[] part = place.split(" ", -1);
            assertThat(rows("""
                            select 1 from pg_index i
                              join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                             where i.indrelid = cast(? as regclass) and a.attname = ?""", part[0], part[1]))
                    .as("an index of %s led by %s", part[0], part[1])
                    .isNotEmpty();
            if (!List.of("book", "known_cooperative").contains(part[0])) {
                assertThat(rows("select 1 from pg_trigger where tgname = ?", part[0] + "_stands_with_its_cooperative"))
                        .as("the trigger of %s", part[0])
                        .isNotEmpty();
            }
        }
    }

    @Test
    void theLastWordOnAVillageCountsInWhateverOrderItIsHeard() {
        TestBook late = TestBook.unheard();
        moved(late, "36.86.10.2001");
        eventually(() -> assertThat(rows("select village_code from village_told where cooperative_id = ?", late.id()))
                .containsExactly("36.86.10.2001"));
        execute(
                "select open_book(?, cooperative_told(?, ?, now() - interval '1 hour'), 'K', '2025-06-02', 1, 1)",
                late.id(),
                late.id(),
                TestBook.VILLAGE);
        assertThat(villageOf(late.id())).isEqualTo("36.86.10.2001");

        UUID run = run("36.86.10.2001", null);
        recoded("36.86.10.2001", "36.87.10.2001");
        eventually(() -> assertThat(villageOf(late.id())).isEqualTo("36.87.10.2001"));
        assertThat(rows("select region_code from dues_run where id = ?", run)).containsExactly("36.87.10.2001");
        UUID unheard = UUID.randomUUID();
        execute(
                "select open_book(?, cooperative_told(?, ?, now() - interval '1 hour'), 'K', '2025-06-02', 1, 1)",
                unheard,
                unheard,
                "36.86.10.2001");
        assertThat(villageOf(unheard)).as("told before the code was another").isEqualTo("36.87.10.2001");
    }

    /** Whoever holds a row of a book and waits for the book is let through: the move is tried again. */
    @Test
    void aMoveGivesWayToWhoHoldsARowAndWaitsForTheBook() throws SQLException {
        TestBook book = TestBook.open();
        UUID run = run(TestBook.VILLAGE, book.id());
        try (Connection runner = Database.superuser();
                Statement running = runner.createStatement()) {
            runner.setAutoCommit(false);
            running.execute("select 1 from dues_run where id = '" + run + "' for update");
            moved(book, "36.88.10.2001");
            eventually(() -> assertThat(rows("""
                            select 1 from pg_stat_activity
                             where datname = current_database() and wait_event_type = 'Lock' and query like '%cooperative_told%'""")).isNotEmpty());
            running.execute("select 1 from book where cooperative_id = '" + book.id() + "' for update");
            assertThat(villageOf(book.id())).isEqualTo(TestBook.VILLAGE);
            runner.commit();
        }
        eventually(() -> assertThat(rows("select region_code from dues_run where id = ?", run))
                .containsExactly("36.88.10.2001"));
    }

    private static void everythingIsThereOf(TestBook book) {
        book.sendPublic("cooperative-proposed", """
                {"cooperativeId": "%s", "name": "K", "kind": "KDMP", "proposedOn": "2025-05-22",
                 "village": {"code": "%s", "name": "B", "district": "D", "regency": "R", "province": "P"}}""".formatted(book.id(), TestBook.VILLAGE));
        eventually(() -> assertThat(rows("select 1 from known_cooperative where id = ?", book.id()))
                .isNotEmpty());
        run(TestBook.VILLAGE, book.id());
        execute("""
                insert into stored_file (id, tenant, region, name, type, size_bytes, digest, data_key, master_key_id, kept_at,
                                         kept_by)
                values (gen_random_uuid(), ?, ?, 'a', 'PDF', 1, sha256(''), '', 'x', now(), 'x')""", book.id(), TestBook.VILLAGE);
    }

    private static UUID run(String region, @Nullable UUID cooperative) {
        UUID run = UUID.randomUUID();
        execute("""
                insert into dues_run (id, version, region_code, cooperative_id, month, status, requested_by, requested_at,
                                      cooperatives, cooperatives_done, at_cooperative, at_member, posted, posted_before,
                                      refused, posted_sen)
                values (?, 0, ?, ?, '2025-07-01', 'PAUSED', 'sub', now(), 1, 0, '00000000-0000-0000-0000-000000000000', 0, 0,
                        0, 0, 0)""", run, region, cooperative);
        return run;
    }

    private static List<String> moving() {
        return rows(PLACES).stream()
                .filter(place -> !NOT_MOVED.containsKey(place))
                .toList();
    }

    private static Map<String, List<String>> placesOf(UUID cooperative) {
        var found = new TreeMap<String, List<String>>();
        for (String place : moving()) {
            String[] part = place.split(" ", -1);
            found.put(
                    place,
                    rows("select distinct %s from %s where %s = ?".formatted(part[2], part[0], part[1]), cooperative));
        }
        return found;
    }

    private static Map<String, List<String>> placed(String village) {
        var all = new TreeMap<String, List<String>>();
        moving().forEach(place -> all.put(place, List.of(village)));
        return all;
    }

    private static String villageOf(UUID cooperative) {
        return rows("select village_code from book where cooperative_id = ?", cooperative)
                .getFirst();
    }

    private static void moved(TestBook book, String village) {
        book.sendPublic("cooperative-changed", """
                {"cooperativeId": "%s", "particular": "VILLAGE", "value": "%s", "because": "CORRECTION",
                 "village": {"code": "%s", "name": "N", "district": "D", "regency": "R", "province": "P"},
                 "kind": "KDMP"}""".formatted(book.id(), village, village));
    }

    private static void recoded(String code, String successor) {
        Announcement.of("registry", "id.koperasi.registry.region-changed.v1", "region/" + code, 1)
                .data("""
                        {"code": "%s", "change": "MOVED", "successor": "%s", "effectiveOn": "2026-05-01", "decree": "K"}""".formatted(code, successor))
                .send();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(assertion);
    }
}
