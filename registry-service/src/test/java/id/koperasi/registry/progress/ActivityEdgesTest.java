package id.koperasi.registry.progress;

import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.platform.testing.TestServers;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivityEdgesTest {

    @Test
    void aRunGoesOnWhileOneDayReachesTheNext() throws SQLException {
        assertThat(edges("{2025-06-02,2025-07-02,2025-08-02}", null))
                .containsExactly(
                        "ACTIVE 2025-06-02 1",
                        "ACTIVE 2025-08-01 -1",
                        "ACTIVE 2025-08-02 1",
                        "ACTIVE 2025-09-01 -1",
                        "LIVED 2025-06-02 1");
    }

    @Test
    void aLeapDayIsADay() throws SQLException {
        assertThat(edges("{2028-01-31}", null))
                .containsExactly("ACTIVE 2028-01-31 1", "ACTIVE 2028-03-01 -1", "LIVED 2028-01-31 1");
    }

    @Test
    void anEndCutsTheRunAndLeavesNothingOfWhatCameAfter() throws SQLException {
        assertThat(edges("{2025-06-02,2025-06-02,2025-12-01}", "2025-06-10"))
                .containsExactly(
                        "ACTIVE 2025-06-02 1", "ACTIVE 2025-06-10 -1", "LIVED 2025-06-02 1", "LIVED 2025-06-10 -1");
        assertThat(edges("{2025-06-02}", "2025-06-02")).isEmpty();
        assertThat(edges(null, null)).isEmpty();
    }

    @Test
    void eachDayKeepsAliveForAsLongAsItsOwnRuleSays() throws SQLException {
        assertThat(edges("{2025-12-20,2026-01-02,2026-02-20}", null, "2026-01-01", 10))
                .containsExactly(
                        "ACTIVE 2025-12-20 1",
                        "ACTIVE 2026-01-19 -1",
                        "ACTIVE 2026-02-20 1",
                        "ACTIVE 2026-03-02 -1",
                        "LIVED 2025-12-20 1");
        assertThat(edges("{2024-01-01}", null, "2026-01-01", 10)).contains("ACTIVE 2024-01-31 -1");
    }

    private static List<String> edges(@Nullable String days, @Nullable String endedOn) throws SQLException {
        return edges(days, endedOn, "2999-01-01", 1);
    }

    /** With one rule more, which nobody else sees. */
    private static List<String> edges(@Nullable String days, @Nullable String endedOn, String validFrom, int daysActive)
            throws SQLException {
        try (Connection connection = TestServers.database().connect("registry")) {
            connection.setAutoCommit(false);
            try (PreparedStatement rule =
                    connection.prepareStatement("insert into activity_rule values (?::date, ?, 'test')")) {
                rule.setString(1, validFrom);
                rule.setInt(2, daysActive);
                rule.executeUpdate();
            }
            try (PreparedStatement ask = connection.prepareStatement("""
                    select concat_ws(' ', fact, day, change) from activity_edges(?::date[], ?::date)
                     order by fact, day""")) {
                ask.setString(1, days);
                ask.setString(2, endedOn);
                var found = new ArrayList<String>();
                try (ResultSet row = ask.executeQuery()) {
                    while (row.next()) {
                        found.add(row.getString(1));
                    }
                }
                return found;
            } finally {
                connection.rollback();
            }
        }
    }
}
