package id.koperasi.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.deploy.sealer.Sealer;
import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever owns the ledger's machine does not own what was seen. */
@QuarkusTest
class TamperingTest {

    /** Computes the chain of a book anew from entry 3 on, as its owner can: afterwards it holds by itself. */
    private static final String REHASH = """
            do $$
            declare
                e record;
                link bytea;
            begin
                select hash into link from journal_entry where cooperative_id = '%1$s' and number = 2;
                for e in select * from journal_entry where cooperative_id = '%1$s' and number > 2 order by number loop
                    select chain_link(link, e.number,
                                      chain_entry(e.cooperative_id, e.id, e.kind, e.effective_date, e.booked_at, e.reference,
                                                  count(*), string_agg(chain_posting(p.line, p.account, p.member_id,
                                                      p.source_of_funds, p.unit_id, p.amount_sen, p.party), ''::bytea order by p.line)),
                                      string_agg(int8send(p.balance_after_sen), ''::bytea order by p.line)) into link
                      from posting p where p.cooperative_id = e.cooperative_id and p.entry_number = e.number;
                    update journal_entry set hash = link where cooperative_id = e.cooperative_id and number = e.number;
                end loop;
                update book set chain_head = link, last_entry_number = (
                    select max(number) from journal_entry where cooperative_id = '%1$s') where cooperative_id = '%1$s';
            end $$""";

    private TestBook book;

    @BeforeEach
    void aBookWithFiveEntries() {
        book = TestBook.open();
        receive(book, "k2", "k3", "k4", "k5");
    }

    private static void receive(TestBook into, String... keys) {
        for (String key : keys) {
            into.receive(into.asTreasurer(), key, into.members().getFirst(), "VOLUNTARY", "1000.5")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void verificationSaysWhatIsSealed() throws SQLException {
        verify().body("verified", equalTo(true)).body("seal", nullValue());

        Witness.seal();

        verify().body("verified", equalTo(true))
                .body("seal.entries", equalTo(5))
                .body("seal.agrees", equalTo(true));
        Invariants.hold(book.id());
    }

    @Test
    void aBookChangedBeforeItsSealIsNotSealedButItsNeighbourIs() throws SQLException {
        List<String> changes = List.of(
                "update posting set amount_sen = 2 * amount_sen where cooperative_id = '%s' and entry_number = 3",
                "update posting set balance_after_sen = 1 where cooperative_id = '%s' and entry_number = 3 and line = 2",
                "update posting set effective_date = '2024-02-29' where cooperative_id = '%s' and entry_number = 3",
                "update posting set party = 'MEMBER' where cooperative_id = '%s' and entry_number = 3 and line = 1",
                "update journal_entry set kind = 'x' where cooperative_id = '%s' and number = 3",
                "update journal_entry set reverses = 2 where cooperative_id = '%s' and number = 3",
                "update journal_entry set booked_at = booked_at + interval '1 us' where cooperative_id = '%s' and number = 3",
                "delete from posting where cooperative_id = '%s' and entry_number = 3",
                "delete from journal_entry where cooperative_id = '%s' and number = 3",
                "update book set chain_head = sha256('') where cooperative_id = '%s'");
        var changed = new ArrayList<TestBook>();
        for (String change : changes) {
            TestBook one = TestBook.open();
            receive(one, "k2", "k3");
            Witness.byHand(change.formatted(one.id()));
            changed.add(one);
        }

        Sealer.Outcome outcome = Witness.seal();

        assertThat(outcome.alarms()).isGreaterThanOrEqualTo(changes.size());
        for (int i = 0; i < changes.size(); i++) {
            UUID id = changed.get(i).id();
            assertThat(alarmsOf(id)).as(changes.get(i)).containsExactly("CHAIN_BROKEN 3");
            assertThat(sealedEntries(changed.get(i))).as(changes.get(i)).isEmpty();
        }
        assertThat(sealedEntries(book)).containsExactly("5");
    }

    @Test
    void anAlarmIsToldOnceAndEndsWhenTheBookIsRightAgain() throws SQLException {
        Witness.byHand("update posting set amount_sen = 2 * amount_sen where cooperative_id = '%s' and entry_number = 3"
                .formatted(book.id()));
        Witness.seal();
        Witness.seal();
        assertThat(alarms()).containsExactly("CHAIN_BROKEN 3");
        RestAssured.get("/q/health/well")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'seals' }.status", equalTo("DOWN"));

        Witness.byHand("update posting set amount_sen = amount_sen / 2 where cooperative_id = '%s' and entry_number = 3"
                .formatted(book.id()));
        Witness.seal();

        assertThat(alarms()).containsExactly("CHAIN_BROKEN 3", "IN_ORDER");
        assertThat(sealedEntries(book)).containsExactly("5");
    }

    @Test
    void aHistoryRewrittenFromItsFirstToItsLastHashIsFoundAgainstTheSeal() throws SQLException {
        Witness.seal();
        Witness.byHand(
                "update journal_entry set kind = 'gift' where cooperative_id = '%s' and number = 3"
                        .formatted(book.id()),
                REHASH.formatted(book.id()));
        assertThat(Database.rows("select finding from book_finding_by_itself(?)", book.id()))
                .as("by itself the book is in order")
                .isEmpty();

        verify().body("verified", equalTo(false))
                .body("firstBadEntry", equalTo(3))
                .body("seal.agrees", equalTo(false));
        Witness.seal();

        assertThat(alarms()).containsExactly("HISTORY_REWRITTEN 3");
        assertThat(Database.rows("select frozen from book where cooperative_id = ?", book.id()))
                .containsExactly("SEAL_BROKEN");
        book.receive(book.asTreasurer(), "k6", book.members().getFirst(), "VOLUNTARY", "1")
                .then()
                .statusCode(409);
    }

    @Test
    void aRewrittenHistoryIsFoundToWhenEntriesCameBehindIt() throws SQLException {
        Witness.seal();
        book.receive(book.asTreasurer(), "k6", book.members().getFirst(), "VOLUNTARY", "1")
                .then()
                .statusCode(201);
        Witness.byHand(
                "update journal_entry set kind = 'gift' where cooperative_id = '%s' and number = 4"
                        .formatted(book.id()),
                REHASH.formatted(book.id()));

        Witness.seal();

        assertThat(alarms()).containsExactly("HISTORY_REWRITTEN 4");
        assertThat(sealedEntries(book)).containsExactly("5");
        verify().body("firstBadEntry", equalTo(4));
    }

    @Test
    void aHistoryCutShortAndABookThatVanishedAreMissed() throws SQLException {
        TestBook vanishing = TestBook.open();
        Witness.seal();
        Witness.byHand(
                "delete from posting where cooperative_id = '%s' and entry_number > 3".formatted(book.id()),
                "delete from journal_entry where cooperative_id = '%s' and number > 3".formatted(book.id()),
                REHASH.formatted(book.id()),
                "delete from book where cooperative_id = '%s'".formatted(vanishing.id()));

        Witness.seal();

        assertThat(alarms()).containsExactly("HISTORY_SHORTENED 4");
        assertThat(alarmsOf(vanishing.id())).containsExactly("BOOK_VANISHED");
        verify().body("verified", equalTo(false))
                .body("firstBadEntry", equalTo(4))
                .body("entries", equalTo(3));
    }

    @Test
    void neitherRoleOfTheLedgerWritesSealsAndTheSealerOnlyAdds() throws SQLException {
        Witness.seal();
        List<String> additions = List.of(
                "insert into seal.seal select sequence + 1000, sealed_at, books, root, previous, hash from seal.seal",
                "insert into seal.node values (gen_random_uuid(), 0, 0, sha256(''))",
                "insert into seal.alarm (cooperative_id, raised_at, finding) values (gen_random_uuid(), now(), 'IN_ORDER')");
        List<String> changes = List.of(
                "update seal.seal set hash = sha256('')",
                "update seal.sealed_entry set hash = sha256('')",
                "delete from seal.book_seal",
                "truncate seal.seal cascade",
                "alter table seal.seal disable trigger all",
                "create table seal.mine ()",
                "drop schema seal cascade");

        for (String attempt :
                Stream.concat(additions.stream(), changes.stream()).toList()) {
            refused(Database.runtime(), attempt);
            refused(Witness.owner(), attempt);
        }
        for (String attempt : changes) {
            refused(Witness.connection(), attempt);
        }
        refused(Database.superuser(), "update seal.seal set hash = sha256('')"); // and nobody does by mistake
    }

    @Test
    void theSealerReadsNoMoreThanTheChainAndChangesNothing() throws SQLException {
        for (String attempt : List.of(
                "select note from journal_entry",
                "select sealed_name from member",
                "select * from outbox",
                "update posting set amount_sen = 1",
                "update book set frozen = null",
                "insert into journal_entry select * from journal_entry",
                "select post_entries(now(), '{}', '[]')")) {
            refused(Witness.connection(), attempt);
        }
    }

    private static void refused(Connection role, String attempt) throws SQLException {
        try (role;
                Statement statement = role.createStatement()) {
            assertThatThrownBy(() -> statement.execute(attempt))
                    .as(attempt)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void twoSealersAtOnceMakeOneHistory() throws Exception {
        try (Connection other = Witness.connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('koperasi.sealer'))");
            assertThat(Witness.seal()).isEqualTo(new Sealer.Outcome(0, 0, 0, false));
            assertThat(sealedEntries(book)).isEmpty();
        }

        Callable<Sealer.Outcome> sealing = Witness::seal;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var outcome : threads.invokeAll(List.of(sealing, sealing, sealing, sealing))) {
                outcome.get();
            }
        }
        Witness.seal(); // the one that was alone may have looked before the others were there

        assertThat(sealedEntries(book)).containsExactly("5");
        theSealsAreOneChain();
        assertThat(Witness.published()).doesNotHaveDuplicates();
        assertThat(Witness.seal().seals())
                .as("a round without changes makes no seal")
                .isZero();
    }

    @Test
    void aSealerCutOffInTheMiddleLeavesNothingBehindAndThenFinishes() throws SQLException, IOException {
        Witness.seal();
        List<String> before = Witness.published();
        TestBook late = TestBook.open();
        try (Connection holding = Database.superuser();
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("lock table seal.node in exclusive mode"); // the last of what a seal writes

            assertThatThrownBy(() -> Witness.seal("?options=-c%20lock_timeout=200"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(sealedEntries(late)).isEmpty();

        // The seal was made, and then the machine stopped: its line is half there, and the one before is gone.
        Witness.seal();
        List<String> whole = Witness.published();
        Files.writeString(Witness.FILE, String.join("\n", whole.subList(0, whole.size() - 1)) + "\n{\"sequence\":");
        Witness.seal();

        assertThat(Witness.published())
                .startsWith(before.toArray(String[]::new))
                .startsWith(whole.toArray(String[]::new));
        assertThat(sealedEntries(late)).containsExactly("1");
        theSealsAreOneChain();

        // Whoever rewrites the seals as well cannot take back what was published.
        Files.writeString(Witness.FILE, String.join("\n", whole).replaceFirst("[0-9a-f]\"}$", "x\"}") + "\n");
        assertThatThrownBy(Witness::seal)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("than was published");
        Files.writeString(Witness.FILE, String.join("\n", whole) + "\n");
    }

    private static void theSealsAreOneChain() {
        assertThat(Database.rows("""
                        select s.sequence::text from (select *, lag(hash, 1, decode(repeat('00', 32), 'hex')) over (order by sequence) as before,
                                                             row_number() over (order by sequence) as place from seal.seal) s
                         where s.previous <> s.before or s.sequence <> s.place
                            or s.books <> (select count(*) from seal.book_seal b where b.sequence = s.sequence)""")).isEmpty();
    }

    private ValidatableResponse verify() {
        return book.asTreasurer().get(book.path("/chain-verification")).then().statusCode(200);
    }

    private List<String> alarms() {
        return alarmsOf(book.id());
    }

    private static List<String> alarmsOf(UUID cooperativeId) {
        return Database.rows(
                "select concat_ws(' ', finding, entry_number) from seal.alarm where cooperative_id = ? order by nr",
                cooperativeId);
    }

    private static List<String> sealedEntries(TestBook book) {
        return Database.rows(
                "select entries from seal.book_seal where cooperative_id = ? order by sequence", book.id());
    }
}
