package id.koperasi.funding.endofday;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.application.Case.STOCK;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.told.AtOnce;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import id.koperasi.platform.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ends of days that do not go as they should. Rp450 million, paid out on 20 October 2025; 825,000 are due on 12 November. */
@QuarkusTest
class ResumedDayTest {

    private static final TestDatabase FUNDING = new TestDatabase("funding");

    private final OwnProgramme programme = new OwnProgramme();

    @Test
    void whatIsKilledInTheMiddleLeavesNothingAndGoesOnByItself() throws SQLException {
        Case loan = running("36.03.48.2001");
        programme.end("2025-11-18").body("[0].billed", equalTo(1));
        try (Connection other = FUNDING.superuser();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // The letters are the last that is written of a piece; whoever holds the table stops it there.
            statement.execute("lock table billing_letter in exclusive mode");
            end("2025-11-19");
            await().until(ResumedDayTest::kill);
            assertThat(Database.rows(
                            "select business_date from loan_standing where loan_id = '%s'".formatted(loan.id())))
                    .containsExactly("2025-11-18");
            ministry().get(days()).then().body("[0].finished", equalTo(false)).body("[0].loans", equalTo(0));
            other.rollback();
        }
        await().until(() -> ministry().get(days()).jsonPath().getBoolean("[0].finished"));
        ministry()
                .get(days())
                .then()
                .body("[0].businessDate", equalTo("2025-11-19"))
                .body("[0].loans", equalTo(1))
                .body("[0].letters", equalTo(1));
        assertThat(Database.rows("select letter from billing_letter where loan_id = '%s'".formatted(loan.id())))
                .containsExactly("1");
    }

    @Test
    void dueDaysFollowTheHolidaysOfAYearAndGoBackWhenTheDecreeIsChanged() {
        Case loan = running("36.03.48.2002");
        schedule(loan, "").body("version", equalTo(2)).body("lines.dueOn", hasItem("2029-01-12"));
        holidays("""
                {"date": "2029-01-12", "kind": "holiday", "name": "Libur nasional"}""");
        programme.end("2025-11-04");
        schedule(loan, "")
                .body("version", equalTo(3))
                .body("lines.dueOn", hasItem("2029-01-15"))
                .body("lines.dueOn", not(hasItem("2029-01-12")));
        schedule(loan, "?version=2").body("lines.dueOn", hasItem("2029-01-12"));
        programme.end("2025-11-05");
        schedule(loan, "").body("version", equalTo(3));

        holidays("");
        programme.end("2025-11-06");
        schedule(loan, "").body("version", equalTo(4)).body("lines.dueOn", hasItem("2029-01-12"));
        ministry()
                .get("/v1/loans/" + loan.id() + "/schedule-versions")
                .then()
                .body("findAll { it.cause == 'HOLIDAYS' }.version", equalTo(List.of(3, 4)));
    }

    /** Whoever tells a loan anew meanwhile has read the holidays as they were. */
    @Test
    void aDecreeMarksWhatIsBeingToldAnewBesideIt() {
        Case loan = running("36.03.48.2003");
        String stale = "update loan set stale = %s where id = '" + loan.id() + "'";
        Database.change(stale.formatted("true"));

        List<Integer> decree = AtOnce.behind(
                stale.formatted("false"), () -> {}, 1, i -> decree("").statusCode());

        assertThat(decree).containsExactly(201);
        assertThat(Database.rows("select stale from loan where id = '" + loan.id() + "'"))
                .containsExactly("t");
    }

    /** Whether a piece was waiting for the table, and is no more. */
    private static boolean kill() throws SQLException {
        try (Connection operator = FUNDING.superuser();
                Statement statement = operator.createStatement();
                ResultSet row = statement.executeQuery("""
                        select pg_terminate_backend(pid)
                          from pg_stat_activity
                         where wait_event_type = 'Lock' and query like '%insert into billing_letter%'
                           and pid <> pg_backend_pid()""")) {
            return row.next();
        }
    }

    private static void holidays(String days) {
        decree(days).then().statusCode(201);
    }

    private static Response decree(String days) {
        return post(ministry(), "/v1/holiday-years", """
                {"year": 2029, "decree": "SKB 1/2028", "days": [%s]}""".formatted(days));
    }

    private Case running(String village) {
        programme.receive("450000000", "2025-09-01");
        var cooperative = new ToldCooperative(village).qualified();
        awaitQualified(cooperative);
        Case loan = Case.drafted(cooperative, programme.code(), "300000000", "150000000")
                .agreed();
        loan.disburse(STALL, "300000000").then().statusCode(200);
        loan.disburse(STOCK, "150000000").then().statusCode(200);
        return loan;
    }

    private void end(String day) {
        post(ministry(), days(), "{\"businessDate\": \"%s\"}".formatted(day))
                .then()
                .statusCode(202);
    }

    private String days() {
        return "/v1/programmes/" + programme.code() + "/business-days";
    }

    private static ValidatableResponse schedule(Case loan, String query) {
        return ministry()
                .get("/v1/loans/" + loan.id() + "/schedule" + query)
                .then()
                .statusCode(200);
    }
}
