package id.koperasi.registry.activity;

import static id.koperasi.registry.TestCooperative.freeVillage;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.event.EventEnvelope;
import id.koperasi.platform.testing.TestDatabase;
import id.koperasi.registry.TestCooperative;
import id.koperasi.registry.progress.Milestone;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HeardFactsTest {

    @Inject
    HeardFacts facts;

    @Inject
    CurrentCaller caller;

    private final TestCooperative cooperative = TestCooperative.formedIn("36.04");

    @Test
    void whatIsHeardWhileItMovesIsKeptWhereItIsThen() throws Exception {
        String now = freeVillage("36.04");
        try (var others = Executors.newSingleThreadExecutor();
                Connection moving = new TestDatabase("registry").superuser();
                Statement statement = moving.createStatement()) {
            moving.setAutoCommit(false);
            statement.execute("update cooperative set village_code = '%s', version = version + 1 where id = '%s'"
                    .formatted(now, cooperative.id()));
            String mover = backend(statement);
            var heard = others.submit(this::hear);
            await().until(() -> heard.isDone()
                    || !rows(
                                    "select pid::text from pg_stat_activity where ?::integer = any (pg_blocking_pids(pid))",
                                    mover)
                            .isEmpty());
            moving.commit();
            heard.get();
        }

        assertThat(rows(
                        "select distinct village_code from (select cooperative_id, village_code from milestone where fact = 'APPLIED'"
                                + " union all select cooperative_id, village_code from heard_milestone) as told"
                                + " where cooperative_id = ?::uuid",
                        cooperative.id().toString()))
                .containsExactly(now);
    }

    @ActivateRequestContext
    void hear() {
        var envelope = new EventEnvelope(
                "e",
                "funding",
                "cooperative/" + cooperative.id(),
                1,
                "application-submitted",
                Instant.now(),
                null,
                "{}");
        caller.asService(() -> {
            QuarkusTransaction.requiringNew()
                    .run(() -> facts.reached(
                            cooperative.id(), Milestone.APPLIED, LocalDate.parse("2025-08-01"), envelope));
            return true;
        });
    }

    private static String backend(Statement statement) throws Exception {
        try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getString(1);
        }
    }
}
