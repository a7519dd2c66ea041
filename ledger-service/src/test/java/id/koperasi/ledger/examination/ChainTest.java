package id.koperasi.ledger.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.TestBook;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever changes the journal is refused, or found out. */
@QuarkusTest
class ChainTest {

    private TestBook book;

    @BeforeEach
    void aBookWithFiveEntries() {
        book = TestBook.open();
        UUID member = book.members().getFirst();
        for (int i = 2; i <= 5; i++) {
            book.receive(book.asTreasurer(), "k" + i, member, "VOLUNTARY", "1000")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void anUntouchedChainVerifies() {
        book.asTreasurer()
                .get(book.path("/chain-verification"))
                .then()
                .statusCode(200)
                .body("verified", equalTo(true))
                .body("entries", equalTo(5))
                .body("firstBadEntry", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update posting set amount_sen = amount_sen * 2 where cooperative_id = '%s' and entry_number = 3",
                "update posting set member_id = null where cooperative_id = '%s' and entry_number = 3 and line = 2",
                "update posting set balance_after_sen = 1 where cooperative_id = '%s' and entry_number = 3 and line = 2",
                "update posting set effective_date = '2025-07-25' where cooperative_id = '%s' and entry_number = 3",
                "update journal_entry set effective_date = '2025-07-25' where cooperative_id = '%s' and number = 3",
                "update journal_entry set hash = sha256('') where cooperative_id = '%s' and number = 3",
                "delete from posting where cooperative_id = '%s' and entry_number = 3",
                "delete from journal_entry where cooperative_id = '%s' and number = 3"
            })
    void anEntryChangedByHandIsNamed(String change) throws SQLException {
        byHand(change.formatted(book.id()));

        book.asTreasurer()
                .get(book.path("/chain-verification"))
                .then()
                .statusCode(200)
                .body("verified", equalTo(false))
                .body("firstBadEntry", equalTo(3));
    }

    @Test
    void anEntryCutFromTheEndIsMissed() throws SQLException {
        byHand("delete from journal_entry where cooperative_id = '%s' and number = 5".formatted(book.id()));

        book.asTreasurer()
                .get(book.path("/chain-verification"))
                .then()
                .body("verified", equalTo(false))
                .body("firstBadEntry", equalTo(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update posting set amount_sen = 1",
                "delete from posting",
                "truncate posting",
                "insert into posting select * from posting",
                "update journal_entry set kind = 'x'",
                "delete from journal_entry",
                "insert into journal_entry select * from journal_entry",
                "update balance set balance_sen = 0",
                "update book set chain_head = sha256('')",
                "update book set frozen = null",
                "update day_total set debit_sen = 0",
                "delete from capital",
                "update member set person = ''",
                "delete from awaited_entry",
                "select write_entries(null,null,null,null,null,null,null,null,null,null,null,true,true,true)",
                "alter table posting disable trigger all",
                "set session_replication_role = replica"
            })
    void theRuntimeRoleChangesNothing(String attempt) throws SQLException {
        try (Connection connection = Database.runtime();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(attempt))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void evenTheOwnerCommitsNoEntryThatDoesNotBalance() {
        String entry = """
                insert into journal_entry (cooperative_id, number, id, kind, effective_date, booked_at, hash)
                values ('%s', 6, gen_random_uuid(), 'by-hand', '2025-07-24', now(), sha256(''))""".formatted(book.id());
        String line = """
                insert into posting (cooperative_id, entry_number, line, effective_date, account, source_of_funds,
                                     amount_sen, balance_after_sen)
                values ('%s', %d, %d, '2025-07-24', '111', 'OWN', %d, 0)""";

        refused(entry);
        refused(entry + ";" + line.formatted(book.id(), 6, 1, 5));
        refused(line.formatted(book.id(), 3, 9, 5));
        refused(line.formatted(book.id(), 7, 1, 5) + ";" + line.formatted(book.id(), 7, 2, -5));
        refused("update posting set amount_sen = 1 where cooperative_id = '%s'".formatted(book.id()));
    }

    private static void refused(String statements) {
        assertThatThrownBy(() -> Database.execute("do $$ begin " + statements + "; end $$"))
                .isInstanceOf(IllegalStateException.class);
    }

    /** As somebody does who owns the machine: past grants, triggers and constraints. */
    private static void byHand(String change) throws SQLException {
        try (Connection connection = Database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(change)).isPositive();
        }
    }
}
