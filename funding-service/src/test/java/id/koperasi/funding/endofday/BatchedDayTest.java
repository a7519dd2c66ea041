package id.koperasi.funding.endofday;

import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.ManyLoans;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.platform.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day on which more loans are told anew than fit into one batch, and what may happen between and beside batches. */
@QuarkusTest
class BatchedDayTest {

    private static final int LOANS = 520;
    private static final TestDatabase FUNDING = new TestDatabase("funding");

    private final OwnProgramme programme = new OwnProgramme();
    private List<UUID> loans = List.of();

    @BeforeEach
    void bringLoansAlong() {
        programme.receive("200000000000", "2024-01-01");
        var many = new ManyLoans(programme.code(), LOANS);
        loans = many.ids();
    }

    /** What is done is done by the hundred when it is told, and by five hundred when the day is closed. */
    @Test
    void whatIsKilledBetweenBatchesKeepsTheFirstAndTellsTheRestOnce() throws SQLException {
        Database.change("""
                insert into payment (id, loan_id, amount_sen, early, paid_on, reference, channel, actor)
                select uuidv7(), id, 1000000000, false, first_disbursed_on + 1, id, 'API', 'test'
                  from loan where programme_code = '%s'""".formatted(programme.code()));
        try (Connection other = FUNDING.superuser();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from loan where id = '%s' for update".formatted(loans.get(LOANS - 1)));
            programme.endLater("2026-05-12");
            await().atMost(Duration.ofSeconds(30)).until(BatchedDayTest::kill);
            day().body("[0].finished", equalTo(false)).body("[0].loans", equalTo(500));
            assertThat(versions()).containsExactly("0|20", "1|500");
            other.rollback();
        }

        programme.ended().body("[0].loans", equalTo(LOANS));
        assertThat(versions()).containsExactly("1|" + LOANS);
        assertThat(Database.rows(ofLoans("""
                select count(*), count(distinct loan_id) from schedule_version where cause = 'CARRIED_OVER' and"""))).containsExactly(LOANS + "|" + LOANS);
        assertThat(Database.rows(ofLoans("select count(*), count(distinct loan_id) from loan_receipt where")))
                .containsExactly(LOANS + "|" + LOANS);
        assertThat(Database.rows("""
                select count(*) from outbox
                 where type = 'id.koperasi.funding.instalment-received.v1'
                   and (payload ->> 'applicationId')::uuid in (select id from loan where programme_code = '%s')""".formatted(programme.code()))).containsExactly(String.valueOf(LOANS));
        agree("2026-05-12");
    }

    /** Whoever pays a loan of the batch waits for the batch, whoever pays another waits for nobody. */
    @Test
    void whoPaysALoanOfTheBatchIsHeardAndWhoPaysAnotherDoesNotWait() {
        programme.end("2026-05-11");
        Database.change("update loan set stale = true where programme_code = '%s'".formatted(programme.code()));
        UUID told = loans.getFirst();
        UUID held = loans.get(50);
        UUID another = loans.get(LOANS - 1);
        var waiting = new ArrayList<CompletableFuture<Integer>>();

        Database.changeBefore(
                2,
                "select from loan where id = '%s' for update".formatted(held),
                () -> {
                    programme.endLater("2026-05-12");
                    await().until(() -> isLocked(told));
                    waiting.add(CompletableFuture.supplyAsync(() -> payPatiently(told), Thread::startVirtualThread));
                },
                () -> assertThat(pay(another)).isEqualTo(201));

        assertThat(waiting.getFirst().join()).isEqualTo(201);
        programme.ended().body("[0].loans", equalTo(LOANS));
        for (UUID paid : List.of(told, another)) {
            ministry()
                    .get("/v1/loans/" + paid)
                    .then()
                    .body("interestPaid", equalTo(1_000_000))
                    .body("credit", equalTo(0));
        }
        agree("2026-05-12");
    }

    /** A story that is told anew without anything new in it changes nothing. */
    @Test
    void whatIsToldTwiceChangesNothing() {
        programme.end("2026-05-11");
        List<String> lines = lines();
        Database.change("update loan set stale = true where programme_code = '%s'".formatted(programme.code()));

        programme.end("2026-05-12").body("[0].loans", equalTo(LOANS));
        assertThat(lines()).isEqualTo(lines);
        assertThat(versions()).containsExactly("1|" + LOANS);
        assertThat(Database.rows(
                        "select count(*) from loan where stale and programme_code = '%s'".formatted(programme.code())))
                .containsExactly("0");
        assertThat(Database.rows(ofLoans("select count(*) from superseded_instalment where")))
                .containsExactly("0");
        post(ministry(), "/v1/programmes/" + programme.code() + "/business-days", """
                {"businessDate": "2026-05-12"}""")
                .then()
                .statusCode(409);
    }

    private List<String> lines() {
        return Database.rows(ofLoans("select * from instalment where") + " order by loan_id, line");
    }

    private List<String> versions() {
        return Database.rows("""
                select schedule_version, count(*) from loan where programme_code = '%s' group by 1 order by 1""".formatted(programme.code()));
    }

    private String ofLoans(String sql) {
        return sql + " loan_id in (select id from loan where programme_code = '%s')".formatted(programme.code());
    }

    /** What the loans say, what was announced of each, and what the pool says is the same. */
    private void agree(String day) {
        String path = "/v1/programmes/" + programme.code() + "/balance-comparisons";
        await().until(() -> Objects.equals(ministry().get(path).path("[0].businessDate"), day));
        ministry()
                .get(path)
                .then()
                .body("findAll { it.balance == 'LOANS' || it.balance == 'POOL' }.difference", everyItem(equalTo(0)));
        assertThat(programme.isTheSumOfItsMovements()).isTrue();
    }

    private ValidatableResponse day() {
        return ministry()
                .get("/v1/programmes/" + programme.code() + "/business-days")
                .then();
    }

    private static boolean isLocked(UUID loan) {
        return Database.rows("select id from loan where id = '%s' for update skip locked".formatted(loan))
                .isEmpty();
    }

    /** Nobody waits for a lock longer than a second: he is told to come again. */
    private static int payPatiently(UUID loan) {
        int answer = pay(loan);
        while (answer == 503) {
            answer = pay(loan);
        }
        return answer;
    }

    private static int pay(UUID loan) {
        return post(staff("treasurer", "fund-treasurer"), "/v1/loans/" + loan + "/payments", """
                {"amount": 1000000, "paidOn": "2026-05-12", "reference": "%s"}""".formatted(
                                UUID.randomUUID()))
                .statusCode();
    }

    /** Whether a batch was waiting for the loan, and is no more. */
    private static boolean kill() throws SQLException {
        try (Connection operator = FUNDING.superuser();
                Statement statement = operator.createStatement();
                ResultSet row = statement.executeQuery("""
                        select pg_terminate_backend(pid)
                          from pg_stat_activity
                         where wait_event_type = 'Lock' and query like 'select * from loan where id = any%'
                           and pid <> pg_backend_pid()""")) {
            return row.next();
        }
    }
}
