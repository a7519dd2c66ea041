package id.koperasi.registry.deadline;

import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.platform.time.BusinessClock;
import id.koperasi.platform.time.IndonesianZone;
import id.koperasi.registry.Minutes;
import id.koperasi.registry.TestCooperative;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Banyuwangi (35.10) belongs to this test. */
@QuarkusTest
@ActivateRequestContext
class MeetingDeadlineTest {

    private static final String REGION = "35.10";

    @Inject
    AnnouncingMeetingDeadlines announcing;

    @Inject
    BusinessClock clock;

    @Test
    void theLastDayOfAYearsAccountsIsNearSixtyDaysBefore() {
        TestCooperative open = TestCooperative.formedIn(REGION + ".01");
        TestCooperative held = TestCooperative.formedIn(REGION + ".01");
        String meeting = meeting(held, "ANNUAL", LocalDate.parse("2026-03-20"), 20, "");
        execute("update meeting set held_on = '2028-03-20', book_year = 2027 where id = ?::uuid", meeting);

        announcing.announce(LocalDate.parse("2028-04-30"));
        assertThat(open.announced("annual-meeting-approached")).isEmpty();
        atOnce(LocalDate.parse("2028-05-01"));
        announcing.announce(LocalDate.parse("2028-06-30"));
        announcing.announce(LocalDate.parse("2028-07-01"));

        assertThat(open.announced("annual-meeting-approached"))
                .singleElement()
                .asString()
                .contains("\"bookYear\":2027", "\"dueOn\":\"2028-06-30\"");
        assertThat(held.announced("annual-meeting-approached")).isEmpty();
        String list = "/v1/meeting-deadlines?region=" + REGION + ".01&deadline=ANNUAL_MEETING";
        get(office(REGION), list + "&year=2026")
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.state", everyItem(equalTo("NOT_YET_DUE")))
                .body("items.dueOn", everyItem(equalTo("2027-06-30")));
        get(office(REGION), list + "&state=OVERDUE").body("items", hasSize(2));
        get(office(REGION), list + "&year=2027&state=DONE")
                .body("items.cooperativeId", contains(held.id().toString()))
                .body("items.doneOn", contains("2028-03-20"));
        get(office("36.03"), list).body("items", hasSize(0));
    }

    @Test
    void theReportOfTheBoardIsReadyAMonthBeforeTheMeetingThatWasCalled() {
        TestCooperative late = called("2028-03-29");
        TestCooperative ready = called("2028-03-31");
        TestCooperative uncalled = TestCooperative.formedIn(REGION + ".02");
        String paper = Minutes.handedIn(ready, ready.officer("chair"), "ANNUAL_REPORT");
        execute("update paper set issued_on = '2028-02-29' where id = ?::uuid", paper);

        announcing.announce(LocalDate.parse("2028-01-29"));
        assertThat(late.announced("annual-report-approached")).isEmpty();
        announcing.announce(LocalDate.parse("2028-01-30"));
        announcing.announce(LocalDate.parse("2028-02-29"));
        assertThat(late.announced("annual-report-approached"))
                .singleElement()
                .asString()
                .contains("\"bookYear\":2027", "\"dueOn\":\"2028-02-29\"");
        assertThat(late.announced("annual-report-missed")).isEmpty();
        atOnce(LocalDate.parse("2028-03-01"));
        announcing.announce(LocalDate.parse("2028-05-30"));

        assertThat(late.announced("annual-report-missed"))
                .singleElement()
                .asString()
                .contains("2028-02-29");
        assertThat(ready.announced("annual-report-approached")).isEmpty();
        assertThat(ready.announced("annual-report-missed")).isEmpty();
        assertThat(uncalled.announced("annual-report-approached"))
                .singleElement()
                .asString()
                .contains("2028-05-30");
        assertThat(uncalled.announced("annual-report-missed")).isEmpty();
        String list = "/v1/meeting-deadlines?region=" + REGION + ".02&deadline=ANNUAL_REPORT";
        get(office(REGION), list + "&year=2027&state=DONE").body("items.dueOn", contains("2028-02-29"));
        get(office(REGION), list + "&year=2027&state=NOT_YET_DUE").body("items", hasSize(2));
        get(office(REGION), list + "&year=2025").body("items", hasSize(0));
    }

    @Test
    void aSecondCallIsDueWithinThirtyDaysAndToldWhenNearAndWhenMissed() {
        TestCooperative cooperative = TestCooperative.formedIn(REGION + ".03");
        String leap = meeting(cooperative, "EXTRAORDINARY", LocalDate.parse("2026-02-20"), 10, "");
        execute("update meeting set held_on = '2028-01-30' where id = ?::uuid", leap);

        announcing.announce(LocalDate.parse("2028-02-18"));
        assertThat(cooperative.announced("second-call-approached")).isEmpty();
        announcing.announce(LocalDate.parse("2028-02-19"));
        announcing.announce(LocalDate.parse("2028-02-29"));
        assertThat(cooperative.announced("second-call-missed")).isEmpty();
        atOnce(LocalDate.parse("2028-03-01"));

        assertThat(cooperative.announced("second-call-approached"))
                .singleElement()
                .asString()
                .contains(leap, "2028-02-29");
        assertThat(cooperative.announced("second-call-missed"))
                .singleElement()
                .asString()
                .contains(leap, "2028-02-29");
    }

    @Test
    void whereASecondCallStandsIsKnownAndItsMeetingEndsIt() {
        LocalDate today = clock.today(IndonesianZone.WIB);
        TestCooperative cooperative = TestCooperative.formedIn(REGION + ".04");
        String over = meeting(cooperative, "EXTRAORDINARY", today.minusDays(31), 10, "");
        String lastDay = meeting(cooperative, "EXTRAORDINARY", today.minusDays(30), 10, "");
        String early = meeting(cooperative, "EXTRAORDINARY", today.minusDays(19), 10, "");
        String done = meeting(cooperative, "EXTRAORDINARY", today.minusDays(30), 10, "");
        meeting(cooperative, "EXTRAORDINARY", today, 6, ", \"secondCallOf\": \"" + done + "\"");
        assertThat(cooperative.announced("meeting-without-quorum"))
                .hasSize(5)
                .last()
                .asString()
                .doesNotContain("secondCallUntil");
        String list = "/v1/meeting-deadlines?region=" + REGION + ".04&deadline=SECOND_CALL&state=";

        get(office(REGION), list + "OVERDUE").body("items.meetingId", contains(over));
        get(office(REGION), list + "DUE").body("items.meetingId", contains(lastDay));
        get(office(REGION), list + "NOT_YET_DUE")
                .body("items.meetingId", contains(early))
                .body("items[0].dueOn", equalTo(today.plusDays(11).toString()));
        get(office(REGION), list + "DONE").body("items.meetingId", contains(done));
        String all = "/v1/meeting-deadlines?region=" + REGION + ".04&deadline=SECOND_CALL&limit=3";
        String next =
                get(office(REGION), all).body("items", hasSize(3)).extract().path("nextCursor");
        get(office(REGION), all + "&after=" + next).body("items", hasSize(1));
        announcing.announce(today);
        assertThat(cooperative.announced("second-call-missed"))
                .singleElement()
                .asString()
                .contains(over);
    }

    private static TestCooperative called(String meetsOn) {
        TestCooperative cooperative = TestCooperative.formedIn(REGION + ".02");
        execute("""
                insert into meeting_call (id, version, cooperative_id, village_code, kind, called_on, meets_on, place, agenda, status,
                                          book_year)
                values (gen_random_uuid(), 0, ?::uuid, ?, 'ANNUAL', '2028-01-02', ?::date, 'Balai desa', '{}', 'CALLED',
                        2027)""", cooperative.id().toString(), cooperative.village(), meetsOn);
        return cooperative;
    }

    private static String meeting(
            TestCooperative cooperative, String kind, LocalDate heldOn, int present, String more) {
        String secretary = cooperative.officer("secretary");
        return post(office(REGION), cooperative.path("/meetings"), """
                {"kind": "%s", "calledOn": "%s", "heldOn": "%s", "minutesNumber": "%s", "members": 20, "present": %d,
                 "paperId": "%s", "attendancePaperId": "%s", "resolutions": []%s}""".formatted(
                                kind,
                                heldOn.minusDays(14),
                                heldOn,
                                UUID.randomUUID(),
                                present,
                                Minutes.handedIn(cooperative, secretary),
                                Minutes.handedIn(cooperative, secretary, "ATTENDANCE_LIST"),
                                more))
                .statusCode(201)
                .extract()
                .path("meetingId");
    }

    /** Two announce at the same moment. */
    private void atOnce(LocalDate day) {
        Stream.of(1, 2)
                .map(turn -> CompletableFuture.runAsync(() -> inContext(day)))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private void inContext(LocalDate day) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            announcing.announce(day);
        } finally {
            context.terminate();
        }
    }
}
