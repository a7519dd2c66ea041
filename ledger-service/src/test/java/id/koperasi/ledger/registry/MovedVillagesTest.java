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
import id.koperasi.platform.testing.TenantPlaces;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where books are, when the registry says that their cooperatives are elsewhere or that a village has another code. */
@QuarkusTest
class MovedVillagesTest {

    private static final TenantPlaces PLACES = new TenantPlaces("ledger");

    @Test
    void everythingGoesWithABookThatWasOpenedInTheWrongVillage() {
        TestBook book = TestBook.open();
        TestBook neighbour = TestBook.open();
        everythingIsThereOf(book);
        assertThat(PLACES.of(book.id())).isEqualTo(PLACES.allIn(TestBook.VILLAGE));
        String right = "36.85.10.2001";

        moved(book, right);

        eventually(() -> assertThat(PLACES.of(book.id())).isEqualTo(PLACES.allIn(right)));
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
        assertThat(PLACES.all())
                .containsExactly(
                        "book cooperative_id village_code",
                        "capital cooperative_id village_code",
                        "dues_run cooperative_id region_code",
                        "known_cooperative id village_code",
                        "member cooperative_id village_code",
                        "stored_file tenant region");
        PLACES.canFollow(Set.of("book", "known_cooperative"));
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
