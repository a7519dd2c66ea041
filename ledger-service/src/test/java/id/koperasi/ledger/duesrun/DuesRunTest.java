package id.koperasi.ledger.duesrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.ledger.Database;
import id.koperasi.ledger.Invariants;
import id.koperasi.ledger.TestBook;
import id.koperasi.ledger.WaitingForBook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dues taken from voluntary savings: where a meeting resolved it, once a month and member, whatever happens meanwhile. */
@QuarkusTest
class DuesRunTest {

    /** Every book of the tests lies in this village, so a run of the region meets those of other tests too. */
    private static final String REGENCY = TestBook.VILLAGE.substring(0, 5);

    private TestBook book;
    private List<UUID> members;

    @BeforeEach
    void threeMembersOfWhomTwoHaveVoluntarySavings() {
        book = TestBook.open().chaired();
        members = book.members();
        book.receive(book.asTreasurer(), "v0", members.get(0), "VOLUNTARY", "50000.5")
                .then()
                .statusCode(201);
        book.receive(book.asTreasurer(), "v1", members.get(1), "VOLUNTARY", "19999.5")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void nothingIsBroken() {
        Invariants.hold(book.id());
    }

    @Test
    void aRunTakesWhatIsOwedOnceAndTellsWhatItCouldNot() {
        start("early", "2025-07").statusCode(409).body("type", equalTo("urn:koperasi:problem:deduction-not-resolved"));
        resolve("2025-07");

        String id = done(start("s1", "2025-07").statusCode(202).extract().path("id"));

        show(id).body("cooperatives", equalTo(1))
                .body("cooperativesDone", equalTo(1))
                .body("posted", equalTo(1))
                .body("refused", equalTo(2))
                .body("amount", equalTo(20000));
        refusals(id)
                .body("items.memberNumber", contains(2, 3))
                .body("items.code", contains("insufficient-savings", "insufficient-savings"));
        assertThat(savings(members.get(0))).isEqualTo("3000050,4000000");
        book.receive(book.asTreasurer(), "v2", members.get(1), "VOLUNTARY", "0.5")
                .then()
                .statusCode(201);
        String again = done(start("s2", "2025-07").statusCode(202).extract().path("id"));
        show(again).body("posted", equalTo(1)).body("postedBefore", equalTo(0)).body("refused", equalTo(1));
        String august = done(start("s3", "2025-08").statusCode(202).extract().path("id"));
        String augustAgain =
                done(start("s4", "2025-08").statusCode(202).extract().path("id"));
        show(august).body("posted", equalTo(1)).body("refused", equalTo(2));
        show(augustAgain).body("posted", equalTo(0)).body("refused", equalTo(2));
        assertThat(savings(members.get(0))).isEqualTo("1000050,6000000");
    }

    @Test
    void aRunThatWasLeftBehindGoesOnWhereItStood() {
        resolve("2025-07");
        UUID run = UUID.randomUUID();
        Database.execute("""
                insert into dues_run (id, version, region_code, cooperative_id, month, status, requested_by, requested_at,
                                      leased_until, cooperatives, cooperatives_done, at_cooperative, at_member, posted,
                                      posted_before, refused, posted_sen)
                values (?, 3, ?, ?, '2025-07-01', 'RUNNING', 'sub', now() - interval '1 hour', now() - interval '1 second', 1,
                        0, ?, 1, 1, 0, 0, 2000000)""", run, TestBook.VILLAGE, book.id(), book.id());

        done(run.toString());

        show(run.toString())
                .body("cooperativesDone", equalTo(1))
                .body("posted", equalTo(1))
                .body("refused", equalTo(2));
        assertThat(savings(members.get(0))).as("seen before it was left").isEqualTo("5000050,2000000");
    }

    @Test
    void aPausedRunWaitsAndAFinishedOneDoesNot() {
        resolve("2025-07");
        UUID run = UUID.randomUUID();
        Database.execute("""
                insert into dues_run (id, version, region_code, cooperative_id, month, status, requested_by, requested_at,
                                      leased_until, cooperatives, cooperatives_done, at_cooperative, at_member, posted,
                                      posted_before, refused, posted_sen)
                values (?, 0, ?, ?, '2025-07-01', 'RUNNING', 'sub', now(), now() + interval '1 hour', 1, 0,
                        '00000000-0000-0000-0000-000000000000', 0, 0, 0, 0, 0)""", run, TestBook.VILLAGE, book.id());

        change(book.asTreasurer(), run, "pause").statusCode(200).body("status", equalTo("PAUSED"));
        Database.execute("update dues_run set leased_until = null where id = ?", run);
        change(book.asTreasurer(), run, "pause")
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:dues-run-not-so"));
        change(TestBook.open().asTreasurer(), run, "resumption").statusCode(404);
        String other = done(start("s", "2025-07").statusCode(202).extract().path("id"));
        show(other).body("posted", equalTo(1));
        show(run.toString()).body("status", equalTo("PAUSED")).body("posted", equalTo(0));

        change(book.asTreasurer(), run, "resumption").statusCode(200);
        done(run.toString());
        show(run.toString()).body("posted", equalTo(0)).body("refused", equalTo(2));
        change(book.asTreasurer(), run, "resumption").statusCode(409);
    }

    @Test
    void aRegionsRunMeetsEveryBookThatResolvedItAndNoOther() {
        resolve("2025-07");
        TestBook without = TestBook.open();
        UUID its = without.members().getFirst();
        without.receive(without.asTreasurer(), "v", its, "VOLUNTARY", "50000")
                .then()
                .statusCode(201);
        RequestSpecification regency = TestBook.asOffice("regency-office", REGENCY);

        String id = done(post(regency, "r-" + book.id(), "/v1/dues-runs", """
                {"month": "2025-07", "regionCode": "%s"}""".formatted(REGENCY))
                .then()
                .statusCode(202)
                .extract()
                .path("id"));

        assertThat(savings(members.get(0))).isEqualTo("3000050,4000000");
        assertThat(Database.rows("""
                select string_agg(balance_sen::text, ',' order by account) from balance
                 where cooperative_id = ? and member_id = ? and account in ('211', '321')""", without.id(), its)).containsExactly("5000000,2000000");
        TestBook.asOffice("regency-office", REGENCY)
                .get("/v1/dues-runs/" + id + "/refusals")
                .then()
                .statusCode(403);
        refusals(id).body("items.memberNumber", contains(2, 3));
        TestBook.open()
                .asTreasurer()
                .get("/v1/dues-runs/" + id + "/refusals")
                .then()
                .body("items", empty());
        book.asTreasurer().get("/v1/dues-runs/" + id).then().statusCode(404);
        post(TestBook.asOffice("regency-office", "36.71"), "x", "/v1/dues-runs", """
                {"month": "2025-07", "regionCode": "%s"}""".formatted(REGENCY))
                .then()
                .statusCode(422);
        post(TestBook.asOffice("regency-office", REGENCY), "y-" + book.id(), "/v1/dues-runs", """
                {"month": "2025-07", "cooperativeId": "%s"}""".formatted(book.id()))
                .then()
                .statusCode(404);
        post(book.asTreasurer(), "z", "/v1/dues-runs", "{\"month\": \"2025-07\"}")
                .then()
                .statusCode(422);
        start("ahead", "2099-01").statusCode(422);
    }

    @Test
    void theLatestResolutionForAMonthHolds() {
        resolve("2025-07");
        decide("same", "2025-07", true)
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:deduction-resolved-already"));
        decide("ended", "2025-08", false).statusCode(200).body("items.deducted", contains(false, true));
        start("s0", "2025-08").statusCode(409).body("type", equalTo("urn:koperasi:problem:deduction-not-resolved"));
        decide("undone", "2025-07", false).statusCode(200);
        start("s1", "2025-07").statusCode(409);
        decide("again", "2025-07", true).statusCode(200);

        String id = done(start("s2", "2025-08").statusCode(202).extract().path("id"));

        show(id).body("posted", equalTo(1)).body("amount", equalTo(20000));
    }

    @Test
    void whatIsPaidWhileARunWaitsForTheBookIsNotTaken() throws SQLException {
        resolve("2025-07");
        var ids = new CompletableFuture<String>();
        WaitingForBook.whileHeld(
                book.id(),
                () -> ids.complete(
                        done(start("s", "2025-07").statusCode(202).extract().path("id"))),
                """
                insert into dues_waiver (cooperative_id, member_id, month, reason, evidence, person, decided_at)
                select cooperative_id, id, '2025-07-01', 'Banjir', 'Keputusan rapat', person, now()
                  from member where cooperative_id = ?""");

        show(ids.join()).body("posted", equalTo(0)).body("refused", equalTo(0));
        assertThat(savings(members.get(0))).isEqualTo("5000050,2000000");
    }

    @Test
    void aCooperativeThatAlwaysFailsHoldsUpNobody() {
        resolve("2025-07");
        Database.execute("""
                insert into dues_amount (cooperative_id, valid_from, amount_sen, resolution_reference, person, decided_at)
                values (?, '2025-07-01', 9223372036854775807, 'Salah ketik', 'x', now())""", book.id());
        UUID run = UUID.randomUUID();
        try {
            Database.execute("""
                    insert into dues_run (id, version, region_code, cooperative_id, month, status, requested_by,
                                          requested_at, cooperatives, cooperatives_done, at_cooperative, at_member, posted,
                                          posted_before, refused, posted_sen)
                    values (?, 0, ?, ?, '2025-09-01', 'RUNNING', 'sub', now(), 1, 0,
                            '00000000-0000-0000-0000-000000000000', 0, 0, 0, 0, 0)""", run, TestBook.VILLAGE, book.id());
            done(run.toString());
        } finally {
            Database.execute("delete from dues_amount where cooperative_id = ?", book.id());
        }

        show(run.toString()).body("cooperativesDone", equalTo(1)).body("refused", equalTo(1));
        refusals(run.toString())
                .body("items.memberNumber", contains(0))
                .body("items.code", contains("deduction-failed"));
        String later = done(start("s", "2025-07").statusCode(202).extract().path("id"));
        show(later).body("posted", equalTo(1));
    }

    private ValidatableResponse decide(String key, String from, boolean deducted) {
        return book.post(book.asChair(), key, "/dues-deductions", """
                {"from": "%s", "deducted": %s, "resolutionReference": "Keputusan RAT 05/2025"}""".formatted(from, deducted))
                .then();
    }

    private void resolve(String from) {
        book.post(book.asChair(), "d" + from, "/dues-deductions", """
                {"from": "%s", "resolutionReference": "Keputusan RAT 04/2025"}""".formatted(from))
                .then()
                .statusCode(200)
                .body("items.from", contains(from));
    }

    private ValidatableResponse start(String key, String month) {
        return post(book.asTreasurer(), key, "/v1/dues-runs", """
                {"month": "%s", "cooperativeId": "%s"}""".formatted(month, book.id()))
                .then();
    }

    private static ValidatableResponse change(RequestSpecification caller, UUID run, String what) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/dues-runs/" + run + "/" + what)
                .then();
    }

    private static Response post(RequestSpecification caller, String key, String path, String body) {
        return caller.header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private static String done(String run) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> Database.count(
                                "select count(*) from dues_run where id = ? and status = 'DONE'", UUID.fromString(run))
                        == 1);
        return run;
    }

    private ValidatableResponse show(String run) {
        return book.asTreasurer().get("/v1/dues-runs/" + run).then().statusCode(200);
    }

    private ValidatableResponse refusals(String run) {
        return book.asTreasurer()
                .get("/v1/dues-runs/" + run + "/refusals")
                .then()
                .statusCode(200);
    }

    /** Voluntary and mandatory, in sen. */
    private String savings(UUID member) {
        return Database.rows("""
                select string_agg(balance_sen::text, ',' order by account) from balance
                 where cooperative_id = ? and member_id = ? and account in ('211', '321')""", book.id(), member).getFirst();
    }
}
