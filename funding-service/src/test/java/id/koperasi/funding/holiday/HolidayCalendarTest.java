package id.koperasi.funding.holiday;

import static id.koperasi.funding.application.Case.STALL;
import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.post;
import static id.koperasi.funding.told.Asking.staff;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import id.koperasi.funding.application.Case;
import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.OwnProgramme;
import id.koperasi.funding.told.ToldCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Due days on the 12th; those of 2026 are a Sunday in April and a Monday in January, of 2025 a Wednesday and a Friday. */
@QuarkusTest
class HolidayCalendarTest {

    private static final String HOLIDAY = "{\"date\": \"%s\", \"kind\": \"holiday\", \"name\": \"Uji\"}";
    private static final String LEAVE = HOLIDAY.replace("\"holiday\"", "\"collective-leave\"");

    private final String calendar =
            "CAL-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final OwnProgramme programme = new OwnProgramme();

    @Test
    void aLoanKeepsTheCalendarAndTheRuleThatItWasSignedWith() {
        begin(calendar).then().statusCode(201).body("code", equalTo(calendar));
        record(calendar, 2025, HOLIDAY.formatted("2025-12-12")).then().statusCode(201);
        record(calendar, 2026, LEAVE.formatted("2026-01-12")).then().statusCode(201);
        Case national = running("36.03.48.2001");
        programme.begin(2, "2025-09-30", "3", 3_000_000_000L);
        rule(calendar, "NEXT_UNLESS_LEAVE");
        Case own = running("36.03.48.2002");
        rule(calendar, "NEXT_WORKING_DAY");
        Case leaving = running("36.03.48.2003");
        rule(calendar, "STAYS");
        Case staying = running("36.03.48.2004");

        moved(national, "2025-11-12", "2025-12-12", "2026-01-12", "2026-04-13");
        moved(own, "2025-11-12", "2025-12-15", "2026-01-12", "2026-04-13");
        moved(leaving, "2025-11-12", "2025-12-15", "2026-01-13", "2026-04-13");
        moved(staying, "2025-11-12", "2025-12-12", "2026-01-12", "2026-04-12");
        ministry()
                .get("/v1/loans/" + own.id())
                .then()
                .body("holidayCalendar", equalTo(calendar))
                .body("dueDayRule", equalTo("NEXT_UNLESS_LEAVE"));

        // The decree of the one calendar is changed, and the nation has one of its own for a later year.
        record(calendar, 2025, HOLIDAY.formatted("2025-11-12") + ", " + LEAVE.formatted("2025-12-12"))
                .then()
                .statusCode(201)
                .body("version", equalTo(2));
        record("NATIONAL", 2030, HOLIDAY.formatted("2030-02-12")).then().statusCode(201);
        assertThat(Database.rows(
                        "select count(*) from loan where stale and programme_code = '" + programme.code() + "'"))
                .containsExactly("4");
        programme.end("2025-10-21").body("[0].loans", equalTo(4));
        moved(national, "2025-11-12", "2025-12-12", "2026-01-12", "2026-04-13");
        moved(own, "2025-11-13", "2025-12-12", "2026-01-12", "2026-04-13");
        moved(leaving, "2025-11-13", "2025-12-15", "2026-01-13", "2026-04-13");
        moved(staying, "2025-11-12", "2025-12-12", "2026-01-12", "2026-04-12");
        assertThat(due(national)).contains("2030-02-13");
        assertThat(due(own)).contains("2030-02-12").doesNotContain("2030-02-13");
        // What is told anew stands where it was moved to.
        post(Case.treasurer(), "/v1/loans/" + own.id() + "/payments", """
                {"amount": 1000, "paidOn": "2025-10-21", "reference": "%s"}""".formatted(UUID.randomUUID()))
                .then()
                .statusCode(201);
        moved(own, "2025-11-13", "2025-12-12", "2026-01-12", "2026-04-13");
    }

    @Test
    void aDraftNamesACalendarThatIsThere() {
        refused(draft(calendar, "STAYS"), 422, "unknown-holiday-calendar");
        refused(record(calendar, 2027, ""), 422, "unknown-holiday-calendar");
        refused(begin("NATIONAL"), 409, "holiday-calendar-exists");
        post(office("province-office", "36"), "/v1/holiday-calendars", named(calendar))
                .then()
                .statusCode(403);
        begin("bali").then().statusCode(400);
        begin(calendar).then().statusCode(201);
        refused(begin(calendar), 409, "holiday-calendar-exists");
        given().get("/v1/holiday-calendars").then().statusCode(200).body("code", hasItem(calendar));
        record(calendar, 2027, HOLIDAY.formatted("2027-01-12"))
                .then()
                .statusCode(201)
                .body("calendar", equalTo(calendar))
                .body("version", equalTo(1));
        draft(calendar, "TOMORROW").then().statusCode(400);
        given().get("/v1/holiday-years").then().body("calendar", everyItem(equalTo("NATIONAL")));
        given().get("/v1/holiday-years?calendar=" + calendar).then().body("year", equalTo(List.of(2027)));
        refused(given().get("/v1/holiday-years?calendar=NONE"), 422, "unknown-holiday-calendar");
        given().get("/v1/holiday-years?calendar=bali").then().statusCode(400);

        String drafted = draft(calendar, "NEXT_WORKING_DAY")
                .then()
                .statusCode(201)
                .extract()
                .path("draftId");
        post(staff("ministry-2", "ministry"), "/v1/programme-drafts/" + drafted + "/enactment", "")
                .then()
                .statusCode(200);
        String shown = "versions.repayment.";
        given().get("/v1/programmes/" + programme.code())
                .then()
                .body(shown + "holidayCalendar", equalTo(List.of("NATIONAL", calendar)))
                .body(shown + "dueDayRule", equalTo(List.of("NEXT_WORKING_DAY", "NEXT_WORKING_DAY")));
    }

    private static Response begin(String code) {
        return post(ministry(), "/v1/holiday-calendars", named(code));
    }

    private static String named(String code) {
        return "{\"code\": \"%s\", \"name\": \"Hari libur daerah\"}".formatted(code);
    }

    private static Response record(String calendar, int year, String days) {
        return post(ministry(), "/v1/holiday-years", """
                {"calendar": "%s", "year": %d, "decree": "Keputusan 1", "days": [%s]}""".formatted(calendar, year, days));
    }

    private Response draft(String calendar, String rule) {
        return post(staff("ministry-1", "ministry"), "/v1/programme-drafts", """
                {"programmeCode": "%1$s", "basedOn": {"programmeCode": "%1$s", "version": 1}, "effectiveFrom": "2099-01-01",
                 "reason": "Uji.", "terms": {"repayment": {"holidayCalendar": "%2$s", "dueDayRule": "%3$s"}}}""".formatted(
                        programme.code(), calendar, rule));
    }

    private void rule(String calendar, String rule) {
        Database.change("""
                update programme_version set holiday_calendar = '%s', due_day_rule = '%s'
                 where programme_code = '%s' and version = 2""".formatted(calendar, rule, programme.code()));
    }

    private Case running(String village) {
        programme.receive("450000000", "2025-09-01");
        var cooperative = new ToldCooperative(village).qualified();
        awaitQualified(cooperative);
        Case loan = Case.drafted(cooperative, programme.code(), "300000000", "150000000")
                .agreed();
        loan.disburse(STALL, "300000000").then().statusCode(200);
        return loan;
    }

    private static void moved(Case loan, String november, String december, String january, String april) {
        List<String> due = due(loan);
        assertThat(List.of(due.get(0), due.get(1), due.get(2), due.get(5)))
                .containsExactly(november, december, january, april);
    }

    private static List<String> due(Case loan) {
        return ministry()
                .get("/v1/loans/" + loan.id() + "/schedule")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("lines.dueOn", String.class);
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + problem));
    }
}
