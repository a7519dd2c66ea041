package id.koperasi.registry.meeting;

import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.registry.Members;
import id.koperasi.registry.TestCooperative;
import id.koperasi.registry.decision.Decided;
import id.koperasi.registry.decision.Decision;
import id.koperasi.registry.decision.Decisions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ActivateRequestContext
class MeetingResourceTest {

    @Inject
    Decisions decisions;

    @Inject
    CurrentCaller caller;

    private static final String PROBLEM = "urn:koperasi:problem:";
    private static final String NOTHING = "";

    private final TestCooperative cooperative = TestCooperative.formedIn("33.10");
    private final String chair = cooperative.officer("chair");

    /**
     * The minutes of a meeting.
     *
     * @param rest further fields, each after a comma
     */
    private record Minutes(
            String kind,
            String called,
            String held,
            String number,
            int members,
            int present,
            String votes,
            String rest) {

        static Minutes of(String number, int members, int present, String votes) {
            return new Minutes("EXTRAORDINARY", "2025-09-08", "2025-09-25", number, members, present, votes, "");
        }

        Minutes kind(String other) {
            return new Minutes(other, called, held, number, members, present, votes, rest);
        }

        Minutes days(String calledOn, String heldOn) {
            return new Minutes(kind, calledOn, heldOn, number, members, present, votes, rest);
        }

        Minutes secondCallOf(String meetingId) {
            return new Minutes(
                    kind, called, held, number, members, present, votes, ", \"secondCallOf\": \"" + meetingId + "\"");
        }

        Minutes paper(String paperId) {
            return new Minutes(
                    kind, called, held, number, members, present, votes, ", \"paperId\": \"" + paperId + "\"");
        }

        Minutes with(String field) {
            return new Minutes(kind, called, held, number, members, present, votes, rest + ", " + field);
        }

        /** The call said what is voted on. */
        String json() {
            String agenda = Pattern.compile("\"decision\": (\"[A-Z_]+\")")
                    .matcher(votes)
                    .results()
                    .map(match -> match.group(1))
                    .distinct()
                    .collect(Collectors.joining(", "));
            return rest.contains("agenda") ? json("") : json(", \"agenda\": [" + agenda + "]");
        }

        private String json(String agenda) {
            return """
                    {"kind": "%s", "calledOn": "%s", "heldOn": "%s", "minutesNumber": "%s", "members": %d,
                     "present": %d, "resolutions": [%s]%s%s}""".formatted(kind, called, held, number, members, present, votes, rest, agenda);
        }
    }

    @Test
    void whatPassedIsAnnouncedAndWhatFailedIsNot() {
        String votes = borrowing(500_000_000, 41, 2, 1) + ","
                + borrowing(5_000, 22, 20, 2).replace("BORROWING", "ASSET_SALE");

        String id = hold(Minutes.of("BA-1", 60, 44, votes))
                .statusCode(201)
                .body("quorate", equalTo(true))
                .body("resolutions.passed", contains(true, false))
                .extract()
                .path("meetingId");

        assertThat(cooperative.announced("meeting-resolved"))
                .singleElement()
                .asString()
                .contains("BORROWING", "500000000", "2025-09-25")
                .doesNotContain("ASSET_SALE");
        get(office("33.10"), cooperative.path("/meetings/" + id))
                .statusCode(200)
                .body("resolutions[0].limit", equalTo(500000000));
        get(office("36.71"), cooperative.path("/meetings/" + id)).statusCode(404);
        get(office("36.71"), cooperative.path("/meetings")).statusCode(404);
    }

    @Test
    void theMinutesMayBeNamedAsAPaperOfThisCooperative() {
        TestCooperative other = TestCooperative.formedIn("33.10");
        String foreign = id.koperasi.registry.Minutes.handedIn(other, other.officer("chair"));
        String deed = id.koperasi.registry.Minutes.handedIn(cooperative, chair, "STATUTES");
        String paper = id.koperasi.registry.Minutes.handedIn(cooperative, chair);

        for (String wrong : List.of(foreign, deed, UUID.randomUUID().toString())) {
            hold(Minutes.of("BA-1", 60, 44, NOTHING).paper(wrong))
                    .statusCode(422)
                    .body("type", equalTo(PROBLEM + "minutes-paper-unknown"))
                    .body("paperId", equalTo(wrong));
        }
        String id = hold(Minutes.of("BA-1", 60, 44, NOTHING).paper(paper))
                .statusCode(201)
                .extract()
                .path("meetingId");

        get(office("33.10"), cooperative.path("/meetings/" + id)).body("paperId", equalTo(paper));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OFFICERS",
                "MANAGER",
                "BORROWING\", \"limit\": 5, \"x",
                "STATUTES",
                "MERGER",
                "DISSOLUTION",
                "ASSET_SALE\", \"limit\": 5, \"x",
                "SURPLUS_SPLIT\", \"shares\": [{\"pot\": \"RESERVE\", \"percent\": 100}], \"x",
                "LOAN_RATE_RANGE\", \"rates\": {\"minPercent\": 6, \"maxPercent\": 12}, \"x"
            })
    void aCallThatNamesNothingAnnouncesNothing(String decision) {
        String vote = vote(decision, 45, 0, 0).replace(", \"x\"", "");

        hold(Minutes.of("BA-1", 60, 45, vote).with("\"agenda\": null"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "not-on-the-agenda"));
        hold(Minutes.of("BA-1", 60, 45, vote).with("\"agenda\": [\"YEAR_ACCOUNTS\"]"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "not-on-the-agenda"));
        hold(Minutes.of("BA-1", 60, 45, vote)).statusCode(201);
    }

    @Test
    void onceThereIsARollTheMinutesProveWhoCame() {
        Members.onRoll(cooperative, 5, "2025-09-26");
        hold(Minutes.of("BA-0", 5, 4, NOTHING)).statusCode(201);
        Members.onRoll(cooperative, 5, "2025-06-02");
        Minutes bare = Minutes.of("BA-1", 5, 4, NOTHING);

        hold(bare).statusCode(422).body("type", equalTo(PROBLEM + "attendance-required"));
        hold(bare.with("\"attendanceEvidence\": \"\"")).statusCode(400);
        hold(bare.with("\"attendanceEvidence\": \" \"")).statusCode(400);
        hold(bare.with("\"attendanceEvidence\": \"Daftar hadir, 1 lembar\""))
                .statusCode(201)
                .body("attendanceEvidence", equalTo("Daftar hadir, 1 lembar"))
                .body("membersSource", equalTo("ROLL"));
        hold(Minutes.of("BA-2", 5, 4, NOTHING).paper(id.koperasi.registry.Minutes.handedIn(cooperative, chair)))
                .statusCode(201);
    }

    @Test
    void minutesAndAttendanceAreHandedInSinceTheRule() {
        Minutes words = Minutes.of("BA-1", 60, 44, NOTHING).with("\"attendanceEvidence\": \"Daftar hadir\"");
        hold(words.days("2026-11-01", "2026-11-22")).statusCode(201);
        Minutes since = Minutes.of("BA-2", 60, 44, NOTHING)
                .days("2026-11-01", "2026-11-23")
                .with("\"attendanceEvidence\": \"Daftar hadir\"");
        String paper = "\"paperId\": \"" + id.koperasi.registry.Minutes.handedIn(cooperative, chair) + "\"";
        String list = id.koperasi.registry.Minutes.handedIn(cooperative, chair, "ATTENDANCE_LIST");
        TestCooperative other = TestCooperative.formedIn("33.10");
        String foreign = id.koperasi.registry.Minutes.handedIn(other, other.officer("chair"), "ATTENDANCE_LIST");

        hold(since.with("\"attendancePaperId\": \"" + list + "\""))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "minutes-paper-required"));
        hold(since.with("\"attendancePaperId\": \"" + foreign + "\"").with(paper))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "minutes-paper-unknown"))
                .body("kind", equalTo("ATTENDANCE_LIST"));
        hold(since.with(paper)).statusCode(422).body("type", equalTo(PROBLEM + "attendance-list-required"));
        hold(since.with("\"attendancePaperId\": \"" + list + "\"").with(paper))
                .statusCode(201)
                .body("attendancePaperId", equalTo(list));
    }

    @Test
    void whereEverybodyHasLeftNobodyMeets() {
        Members.onRoll(cooperative, 5, "2025-06-02");
        TestCooperative.execute(
                "update roll_member set left_on = '2025-09-25' where cooperative_id = ?::uuid",
                cooperative.id().toString());

        post(holder(chair), cooperative.path("/meetings"), """
                {"kind": "EXTRAORDINARY", "calledOn": "2025-09-08", "heldOn": "2025-09-25", "minutesNumber": "BA-1",
                 "present": 0, "attendanceEvidence": "Daftar hadir", "resolutions": []}""")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "nobody-is-a-member"));
    }

    @ParameterizedTest
    @CsvSource({"60, 30, false", "60, 31, true", "61, 30, false", "61, 31, true", "9, 0, false"})
    void moreThanHalfIsAQuorum(int members, int present, boolean quorate) {
        hold(Minutes.of("BA-1", members, present, NOTHING)).statusCode(201).body("quorate", equalTo(quorate));
        if (!quorate && present > 0) {
            hold(Minutes.of("BA-2", members, present, borrowing(1, present, 0, 0)))
                    .statusCode(422)
                    .body("type", equalTo(PROBLEM + "no-quorum"))
                    .body("source", equalTo("Juklak Menkop 1/2025, draf anggaran dasar: rapat anggota"));
            assertThat(days()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"60, 19, 2025-10-24, no-quorum", "60, 20, 2025-10-25, ", "60, 20, 2025-10-26, second-call-too-late"})
    void aSecondCallNeedsAThirdWithinThirtyDays(int members, int present, String heldOn, String problem) {
        String first = hold(Minutes.of("BA-1", 60, 30, NOTHING).with("\"agenda\": [\"BORROWING\"]"))
                .extract()
                .path("meetingId");

        ValidatableResponse second = hold(Minutes.of("BA-2", members, present, borrowing(1_000, present, 0, 0))
                .days("2025-10-01", heldOn)
                .secondCallOf(first));

        if (problem == null) {
            second.statusCode(201).body("resolutions[0].passed", equalTo(true));
        } else {
            second.statusCode(422).body("type", equalTo(PROBLEM + problem));
        }
    }

    @Test
    void aSecondCallFollowsOneInquorateMeetingOfItsKindOnce() {
        String quorate = hold(Minutes.of("BA-1", 60, 31, NOTHING)).extract().path("meetingId");
        String empty = hold(Minutes.of("BA-2", 60, 30, NOTHING)).extract().path("meetingId");
        Minutes second = Minutes.of("BA-3", 60, 20, NOTHING).days("2025-09-26", "2025-10-20");

        hold(second.secondCallOf(quorate)).statusCode(422).body("type", equalTo(PROBLEM + "no-second-call-needed"));
        hold(second.secondCallOf(UUID.randomUUID().toString()))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "not-a-second-call"));
        hold(second.secondCallOf(empty).kind("ANNUAL"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "not-a-second-call"));
        String foreign = post(
                        office("36.71"),
                        TestCooperative.formedIn("36.71").path("/meetings"),
                        Minutes.of("BA-1", 60, 30, NOTHING).json())
                .extract()
                .path("meetingId");
        hold(second.secondCallOf(foreign)).statusCode(422).body("type", equalTo(PROBLEM + "not-a-second-call"));
        hold(Minutes.of("BA-3", 60, 20, borrowing(1_000, 20, 0, 0))
                        .days("2025-09-26", "2025-10-20")
                        .secondCallOf(empty))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "second-call-adds-matters"))
                .body("added", contains("BORROWING"));
        String held = hold(second.secondCallOf(empty)).statusCode(201).extract().path("meetingId");
        hold(Minutes.of("BA-4", 60, 20, NOTHING)
                        .days("2025-09-26", "2025-10-21")
                        .secondCallOf(empty))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "second-call-held-already"));
        hold(Minutes.of("BA-5", 60, 20, NOTHING)
                        .days("2025-09-26", "2025-10-22")
                        .secondCallOf(held))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "not-a-second-call"));
    }

    @Test
    void refusesACallOfThirteenDays() {
        hold(Minutes.of("BA-1", 60, 31, NOTHING).days("2025-09-12", "2025-09-25"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "notice-too-short"))
                .body("noticeDays", equalTo(13))
                .body("requiredDays", equalTo(14));
        hold(Minutes.of("BA-1", 60, 31, NOTHING).days("2025-09-30", "2025-09-25"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "notice-too-short"));
        hold(Minutes.of("BA-1", 60, 31, NOTHING).days("2025-09-11", "2025-09-25"))
                .statusCode(201);
    }

    @Test
    void refusesDaysThatCannotBe() {
        hold(Minutes.of("BA-1", 60, 31, NOTHING).days("2998-12-01", "2999-01-01"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "date-in-the-future"));
        hold(Minutes.of("BA-1", 60, 31, NOTHING).days("2025-05-01", "2025-06-01"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "held-before-formation"));
    }

    @Test
    void oneMemberHasOneVote() {
        hold(Minutes.of("BA-1", 60, 31, borrowing(1_000, 30, 2, 0)))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "votes-differ-from-attendance"))
                .body("votes", equalTo(32));
        hold(Minutes.of("BA-1", 60, 31, borrowing(1_000, 30, 0, 0))).statusCode(422);
        hold(Minutes.of("BA-1", 60, 61, NOTHING))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "more-present-than-members"));
        hold(Minutes.of("BA-1", 60, 31, borrowing(1_000, -1, 32, 0))).statusCode(400);
        hold(Minutes.of("BA-1", 60, 31, borrowing(1_000, 31, 0, 0) + "," + borrowing(2_000, 31, 0, 0)))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "decision-repeated"));
    }

    @Test
    void borrowingHasALimit() {
        hold(Minutes.of("BA-1", 60, 31, vote("BORROWING", 31, 0, 0)))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "limit-required"));
        hold(Minutes.of("BA-1", 60, 31, borrowing(0, 31, 0, 0))).statusCode(422);
    }

    @ParameterizedTest
    @CsvSource({"32, 16, false", "32, 17, true", "33, 16, false", "33, 17, true"})
    void moreThanHalfOfThosePresentCarryAResolution(int present, int inFavour, boolean passed) {
        hold(Minutes.of("BA-1", 60, present, borrowing(1_000, inFavour, 0, present - inFavour)))
                .statusCode(201)
                .body("resolutions[0].passed", equalTo(passed));
        assertThat(cooperative.announced("meeting-resolved")).hasSize(passed ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"44, 44, false", "45, 33, false", "45, 34, true", "60, 45, true"})
    void statutesTakeThreeQuartersOfBoth(int present, int inFavour, boolean passed) {
        hold(Minutes.of("BA-1", 60, present, vote("STATUTES", inFavour, present - inFavour, 0)))
                .statusCode(201)
                .body("resolutions[0].passed", equalTo(passed));
    }

    @ParameterizedTest
    @CsvSource({
        "MERGER, 44, 44, false",
        "MERGER, 45, 33, false",
        "MERGER, 45, 34, true",
        "DISSOLUTION, 44, 44, false",
        "DISSOLUTION, 45, 29, false",
        "DISSOLUTION, 45, 30, true"
    })
    void whatEndsACooperativeTakesMoreThanHalf(String decision, int present, int inFavour, boolean passed) {
        String id = hold(Minutes.of("BA-1", 60, present, vote(decision, inFavour, present - inFavour, 0)))
                .statusCode(201)
                .body("resolutions[0].passed", equalTo(passed))
                .extract()
                .path("meetingId");

        var decided = passed(Decision.valueOf(decision), "2025-09-25");

        assertThat(decided.map(Decided::meetingId))
                .isEqualTo(passed ? Optional.of(UUID.fromString(id)) : Optional.empty());
        assertThat(passed(Decision.valueOf(decision), "2025-09-26")).isEmpty();
        assertThat(passed(Decision.STATUTES, "2025-09-25")).isEmpty();
    }

    @Test
    void theLatestDecisionCountsWithItsLimit() {
        hold(Minutes.of("BA-1", 60, 44, borrowing(500_000_000, 44, 0, 0)));
        hold(Minutes.of("BA-2", 60, 44, borrowing(300_000_000, 44, 0, 0)).days("2025-10-01", "2025-10-20"));
        hold(Minutes.of("BA-3", 60, 44, borrowing(900_000_000, 4, 40, 0)).days("2025-10-01", "2025-10-21"));

        assertThat(passed(Decision.BORROWING, "2025-09-01").orElseThrow().limit())
                .isEqualTo(Rupiah.of(300_000_000));
    }

    private Optional<Decided> passed(Decision decision, String notBefore) {
        return caller.asService(() -> QuarkusTransaction.requiringNew()
                .call(() -> decisions.passed(cooperative.id(), decision, LocalDate.parse(notBefore))));
    }

    @Test
    void theAnnualMeetingIsAMilestoneAndASignOfLife() {
        hold(Minutes.of("RAT-0", 60, 30, NOTHING).kind("ANNUAL").days("2026-02-01", "2026-02-28"))
                .statusCode(201);
        assertThat(days()).isEmpty();

        hold(Minutes.of("RAT-1", 60, 45, vote("YEAR_ACCOUNTS", 45, 0, 0))
                        .kind("ANNUAL")
                        .days("2026-03-01", "2026-03-20"))
                .statusCode(201);

        assertThat(days()).containsExactly("2026-03-20");
        assertThat(rows(
                        "select day::text from milestone where fact = 'ANNUAL_MEETING_HELD' and cooperative_id = ?::uuid",
                        cooperative.id().toString()))
                .containsExactly("2026-03-20");
        hold(Minutes.of("RAT-1", 60, 45, NOTHING))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "minutes-recorded-already"));
    }

    @Test
    void aChairOfYesterdayRecordsNothing() {
        String former = cooperative.officer("chair", "2025-06-02", "2025-12-31");
        String treasurer = cooperative.officer("treasurer");
        String body = Minutes.of("BA-1", 60, 31, NOTHING).json();

        post(holder(former), cooperative.path("/meetings"), body).statusCode(403);
        post(holder(treasurer), cooperative.path("/meetings"), body).statusCode(403);
        post(holder(chair), TestCooperative.formedIn("33.10").path("/meetings"), body)
                .statusCode(404);
        post(holder(chair), cooperative.path("/meetings"), body).statusCode(201);
    }

    private ValidatableResponse hold(Minutes minutes) {
        return post(holder(chair), cooperative.path("/meetings"), minutes.json());
    }

    private List<String> days() {
        return rows(
                "select day::text from activity_day where cooperative_id = ?::uuid",
                cooperative.id().toString());
    }

    private static String borrowing(long limit, int inFavour, int against, int abstained) {
        return """
                {"decision": "BORROWING", "limit": %d, "inFavour": %d, "against": %d, "abstained": %d}""".formatted(limit, inFavour, against, abstained);
    }

    private static String vote(String decision, int inFavour, int against, int abstained) {
        return """
                {"decision": "%s", "inFavour": %d, "against": %d, "abstained": %d}""".formatted(decision, inFavour, against, abstained);
    }
}
