package id.koperasi.platform.shelf;

import static id.koperasi.platform.shelf.Proof.add;
import static id.koperasi.platform.shelf.Proof.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.koperasi.platform.servers.ServiceDatabase;
import id.koperasi.platform.testing.SecondWall;
import id.koperasi.platform.testing.TestServers;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The runtime role owns nothing, changes no fact, and sees nothing unless somebody calls. */
@QuarkusTest
class DatabaseProofTest {

    private static final String DENIED = "42501";

    @Test
    void withoutACallerNoRowIsSeen() throws SQLException {
        add(asClerk(), UUID.randomUUID(), "k", "left").then().statusCode(201);

        try (Connection connection = Proof.runtime("notes");
                Statement statement = connection.createStatement()) {
            assertThat(number(statement, "select count(*) from shelf")).isZero();
            statement.execute("select set_config('koperasi.regions', '{36}', false)");
            assertThat(number(statement, "select count(*) from shelf")).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'nobody'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update outbox set payload = '{}'",
                "delete from outbox",
                "insert into outbox select * from outbox",
                "update outbox_stream set last_sequence = 1",
                "delete from idempotency_key",
                "update idempotency_key set body = ''",
                "alter table shelf disable row level security",
                "drop policy shelf_within_reach on shelf",
                "create table mine (id integer)",
                "set role notes_owner",
                "delete from flyway_schema_history"
            })
    void theRuntimeRoleChangesNoFactAndNoRule(String attempt) throws SQLException {
        try (Connection connection = Proof.runtime("notes");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(attempt))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
        }
    }

    @Test
    void theRuntimeRoleOwnsNothing() {
        assertThat(Proof.count("select count(*) from pg_class c join pg_roles r on r.oid = c.relowner"
                        + " where r.rolname = 'notes_app'"))
                .isZero();
    }

    /** The searcher himself: a table that names somebody and hides nobody is found, and so is an exception in vain. */
    @Test
    void theWallOfTheServiceIsTriedByItsCatalogue() {
        Map<String, String> open = Map.of("held_office", "asked before anything is within reach");
        SecondWall.check("notes", Set.of(), open);

        Proof.execute("create table diary (tenant uuid, page text)");
        Proof.execute("grant select on diary to notes_app");
        try {
            assertThatThrownBy(() -> SecondWall.check("notes", Set.of(), open))
                    .hasMessageContaining("diary has no policy");
            Proof.execute("alter table diary enable row level security");
            Proof.execute("create policy all_of_it on diary using (tenant is not null)");
            assertThatThrownBy(() -> SecondWall.check("notes", Set.of(), open)).hasMessageContaining("all_of_it");
        } finally {
            Proof.execute("drop table diary");
        }
        assertThatThrownBy(() -> SecondWall.check("notes", Set.of("inbox_mark"), open))
                .hasMessageContaining("facts that the runtime role may change");
        assertThatThrownBy(() -> SecondWall.check("notes", Set.of("outbox.bodi"), open))
                .hasMessageContaining("facts that are no table or column");
        assertThatThrownBy(() -> SecondWall.check("notes", Set.of(), Map.of("held_office", "", "shelf", "in vain")))
                .hasMessageContaining("shelf is excepted in vain");
    }

    @Test
    void theRoleOfOneServiceIsRefusedOnTheDatabaseOfAnother() {
        new ServiceDatabase("neighbour", "a-secret", "b-secret").create(TestServers.database());

        assertThatThrownBy(() -> Proof.runtime("neighbour").close())
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
