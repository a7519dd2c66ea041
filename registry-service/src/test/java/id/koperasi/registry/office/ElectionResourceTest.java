package id.koperasi.registry.office;

import static id.koperasi.registry.Board.elected;
import static id.koperasi.registry.Board.newNik;
import static id.koperasi.registry.TestCooperative.as;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.platform.testing.TestToken;
import id.koperasi.registry.Board;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ElectionResourceTest {

    private static final String PROBLEM = "urn:koperasi:problem:";

    @Inject
    PersonReferences references;

    private Board board;

    @BeforeEach
    void aWholeBoard() {
        board = new Board(references, "36.04");
    }

    @Test
    void theTreasurerReplacedIsOutAtOnce() {
        String former = board.nik("treasurer");
        String next = newNik();
        board.reads(former).statusCode(200);
        board.reads(next).statusCode(403);
        String meeting = board.decided("OFFICERS", "2026-03-21");

        post(
                        holder(board.person(board.nik("chair"))),
                        board.cooperative.path("/meetings/" + meeting + "/appointments"),
                        "{" + elected("treasurer " + next) + "}")
                .statusCode(201)
                .body("appointed.termFrom", contains("2026-03-21"))
                .body("appointed.termUntil", contains("2031-03-20"))
                .body("appointed.basis", contains("MEETING"));

        board.reads(former).statusCode(403);
        board.reads(next).statusCode(200).body("items", hasSize(9));
        assertThat(board.cooperative.announced("officer-term-ended"))
                .singleElement()
                .asString()
                .contains(board.person(former), "treasurer", "2026-03-21");
        assertThat(board.cooperative.announced("officer-appointed"))
                .singleElement()
                .asString()
                .contains(board.person(next), "2031-03-20");
        board.elect(meeting, elected("secretary " + newNik()))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "elected-twice"));
    }

    @Test
    void whoHeldWhatWhenCanBeRead() {
        board.elect(board.decided("OFFICERS", "2026-03-21"), elected("treasurer " + newNik()))
                .statusCode(201);

        get(office("36.04"), board.cooperative.path("/officers?asOf=2026-03-20"))
                .statusCode(200)
                .body("items", hasSize(8))
                .body("items.find { it.office == 'treasurer' }.endedOn", equalTo("2026-03-21"))
                .body("items.find { it.office == 'treasurer' }.endReason", equalTo("REPLACED"))
                .body("items.find { it.office == 'treasurer' }.basis", equalTo("FOUNDING"));
        get(office("36.04"), board.cooperative.path("/officers?asOf=2026-03-21"))
                .body("items", hasSize(8))
                .body("items.find { it.office == 'treasurer' }.basis", equalTo("MEETING"));
        get(office("36.04"), board.cooperative.path("/officers?asOf=2025-06-01"))
                .body("items", hasSize(0));
        get(office("36.71"), board.cooperative.path("/officers")).statusCode(404);
        String page = get(office("36.04"), board.cooperative.path("/officers?limit=5"))
                .body("items", hasSize(5))
                .extract()
                .path("nextCursor");
        get(office("36.04"), board.cooperative.path("/officers?limit=5&after=" + page))
                .body("items", hasSize(4));
    }

    /** ADR 0012. */
    @Test
    void namesArePublicByDeedAndNothingElseOfAPersonIs() {
        String officers = board.cooperative.path("/officers");
        long audited = audited();
        for (RequestSpecification reader : List.of(
                of("ministry"), of("province-office"), of("village-head"), of("coach"), board.cooperative.notary())) {
            String answer = get(reader, officers)
                    .statusCode(200)
                    .body("items.name", everyItem(equalTo("Seseorang")))
                    .extract()
                    .asString();
            for (String office : Board.OFFICES) {
                assertThat(answer).doesNotContain(board.person(board.nik(office)), board.nik(office));
            }
        }
        assertThat(audited()).isEqualTo(audited);
        get(as(TestToken.of("coach").roles("coach").region("36.71")), officers).statusCode(404);
        get(as(TestToken.of("trainer").roles("trainer").region("36.04")), officers)
                .statusCode(403);
        assertThat(given().get("/v1/public/cooperatives/" + board.cooperative.id())
                        .asString())
                .doesNotContain("Seseorang");
    }

    private static RequestSpecification of(String role) {
        return as(TestToken.of(role).roles(role).region("36.04"));
    }

    private static long audited() {
        return Long.parseLong(rows("select count(*) from audit_entry where operation = 'listOfficers'")
                .getFirst());
    }

    @Test
    void needsAResolutionOfThisCooperativesMeeting() {
        String change = elected("treasurer " + newNik());
        board.elect(board.decided("STATUTES", "2026-03-21"), change)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "officers-not-decided"))
                .body("source", equalTo("UU 25/1992, art. 23(c)"));
        var other = new Board(references, "36.04");
        board.elect(other.decided("OFFICERS", "2026-03-21"), change)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "officers-not-decided"));
        String meeting = board.decided("OFFICERS", "2026-03-21");
        String path = board.cooperative.path("/meetings/" + meeting + "/appointments");
        post(office("36.71"), path, "{" + change + "}").statusCode(404);
        post(holder(board.person(board.nik("treasurer"))), path, "{" + change + "}")
                .statusCode(403);
        post(holder(other.person(other.nik("chair"))), path, "{" + change + "}").statusCode(404);
    }

    @Test
    void tellsEverythingThatTheWholeBoardsWouldBreak() {
        String supervisor = board.nik("supervisor");
        String chair = newNik();
        board.related(chair, supervisor, "PARENT");

        board.elect(
                        board.decided("OFFICERS", "2026-03-21"),
                        elected("chair " + chair, "board-member " + board.nik("secretary"))
                                + ", \"termYears\": 6, \"kinships\": [{\"nik\": \"" + board.nik("treasurer")
                                + "\", \"relativeNik\": \"" + chair + "\", \"relation\": \"SPOUSE\"}]")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "board-rules-broken"))
                .body(
                        "rules.type",
                        containsInAnyOrder(
                                PROBLEM + "office-not-filled-by-one",
                                PROBLEM + "first-degree-kinship",
                                PROBLEM + "first-degree-kinship",
                                PROBLEM + "term-too-long"));
        assertThat(rows(
                        "select relation from kinship where cooperative_id = ?::uuid",
                        board.cooperative.id().toString()))
                .containsExactly("PARENT");
        assertThat(board.cooperative.announced("officer-appointed")).isEmpty();
    }

    @Test
    void whatBarsAFounderBarsWhoeverIsElected() {
        String meeting = board.decided("OFFICERS", "2026-03-21");
        String seats = elected("treasurer " + newNik(), "supervisor " + newNik()) + ", \"leaving\": [\""
                + board.appointment("supervisor") + "\"]";

        board.elect(meeting, seats.replace("Leadership\": false", "Leadership\": true"))
                .statusCode(422)
                .body("rules.type", contains(PROBLEM + "village-leadership-on-board"))
                .body("rules[0].facts.office", equalTo("treasurer"));
        board.elect(meeting, seats.replace("insolvent\": false", "insolvent\": true"))
                .statusCode(422)
                .body("rules.type", contains(PROBLEM + "supervisor-was-insolvent"));
        board.elect(meeting, seats.replace("convicted\": false", "convicted\": true"))
                .statusCode(422)
                .body("rules.type", contains(PROBLEM + "supervisor-was-convicted"))
                .body("rules[0].facts.years", equalTo(5));
        board.elect(meeting, seats.replace(Board.ON_BOARD, "null").replace(Board.SUPERVISOR, "{}"))
                .statusCode(422)
                .body("rules.facts.declaration", contains("villageLeadership", "insolvent", "convicted"));
        board.elect(meeting, seats).statusCode(201);
    }

    @Test
    void aKinshipDeclaredAtOneElectionCountsAtTheNext() {
        String chair = newNik();
        String cousin = newNik();
        board.elect(
                        board.decided("OFFICERS", "2026-03-21"),
                        elected("chair " + chair) + ", \"kinships\": [{\"nik\": \"" + cousin + "\", \"relativeNik\": \""
                                + chair + "\", \"relation\": \"CHILD\"}]")
                .statusCode(201);

        board.elect(board.decided("OFFICERS", "2026-04-21"), elected("supervisor " + cousin))
                .statusCode(422)
                .body(
                        "rules.type",
                        containsInAnyOrder(PROBLEM + "first-degree-kinship", PROBLEM + "supervisors-not-odd"));
    }

    @Test
    void theBoardStaysOddAndLargeEnough() {
        board.elect(board.decided("OFFICERS", "2026-03-21"), elected("board-member " + newNik()))
                .statusCode(422)
                .body("rules.type", contains(PROBLEM + "board-not-odd"));
        String leaving = board.appointment("supervisor");
        board.elect(
                        board.decided("OFFICERS", "2026-03-21"),
                        elected("treasurer " + newNik()) + ", \"leaving\": [\"" + leaving + "\"]")
                .statusCode(422)
                .body(
                        "rules.type",
                        containsInAnyOrder(PROBLEM + "too-few-supervisors", PROBLEM + "supervisors-not-odd"));
        board.elect(
                        board.decided("OFFICERS", "2026-03-21"),
                        elected("supervisor " + newNik()) + ", \"leaving\": [\"" + leaving + "\"]")
                .statusCode(201);
        board.elect(
                        board.decided("OFFICERS", "2026-04-21"),
                        elected("supervisor " + newNik()) + ", \"leaving\": [\"" + leaving + "\"]")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "not-in-office"));
    }

    @Test
    void nobodyHoldsTwoAndWhoMovesUpLeavesAVacancy() {
        String secretary = board.nik("secretary");
        board.elect(board.decided("OFFICERS", "2026-03-21"), elected("chair " + secretary))
                .statusCode(422)
                .body("rules.type", hasItem(PROBLEM + "office-not-filled-by-one"));
        board.elect(board.decided("OFFICERS", "2026-03-21"), elected("chair " + secretary, "secretary " + secretary))
                .statusCode(422)
                .body("rules.type", hasItem(PROBLEM + "officer-named-twice"));
        board.elect(
                        board.decided("OFFICERS", "2026-03-21"),
                        elected("chair " + secretary, "secretary " + board.nik("chair")))
                .statusCode(201);
        assertThat(board.inOffice())
                .contains(board.seated("chair", secretary), board.seated("secretary", board.nik("chair")))
                .hasSize(8);
    }

    @Test
    void theVillageHeadIsNotElectedAndSitsOnNoBoard() {
        board.elect(board.decided("OFFICERS", "2026-03-21"), elected("supervisor-chair " + newNik()))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "supervisor-chair-is-not-elected"));
        board.elect(
                        board.decided("OFFICERS", "2026-03-21"),
                        elected("treasurer " + newNik()) + ", \"leaving\": [\"" + board.appointment("supervisor-chair")
                                + "\"]")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "supervisor-chair-is-not-elected"));
        board.elect(board.decided("OFFICERS", "2026-03-21"), elected("chair " + board.nik("supervisor-chair")))
                .statusCode(422)
                .body(
                        "rules.type",
                        hasItems(PROBLEM + "village-head-on-board", PROBLEM + "village-head-not-supervisor-chair"));
    }

    @Test
    void aPostIsHeldForTwoTermsAtMost() {
        String treasurer = board.nik("treasurer");
        board.elect(board.decided("OFFICERS", "2025-10-01"), elected("treasurer " + treasurer))
                .statusCode(201);

        board.elect(board.decided("OFFICERS", "2025-11-01"), elected("treasurer " + treasurer))
                .statusCode(422)
                .body("rules.type", contains(PROBLEM + "too-many-terms-in-post"))
                .body("rules[0].facts.terms", equalTo(2));
        board.elect(board.decided("OFFICERS", "2025-11-01"), elected("secretary " + treasurer, "treasurer " + newNik()))
                .statusCode(201);
    }

    @Test
    void aTermFromALeapDayEndsBeforeTheSameDay() {
        assertThat(Appointment.Term.ofYears(LocalDate.parse("2028-02-29"), 5).until())
                .isEqualTo("2033-02-27");
        assertThat(Appointment.Term.ofYears(LocalDate.parse("2028-02-29"), 4).until())
                .isEqualTo("2032-02-28");
        assertThat(Appointment.Term.ofYears(LocalDate.parse("2028-03-01"), 4).until())
                .isEqualTo("2032-02-29");
    }

    @Test
    void changesAreRecordedInTheOrderOfTheirDays() {
        board.elect(board.decided("OFFICERS", "2026-03-21"), elected("treasurer " + newNik()))
                .statusCode(201);
        String earlier = board.decided("OFFICERS", "2026-03-20");

        board.elect(earlier, elected("secretary " + newNik()))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "board-changed-since"))
                .body("changedOn", equalTo("2026-03-21"));
        board.elect(earlier, elected("secretary " + newNik()) + ", \"takingOfficeOn\": \"2026-03-19\"")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "date-out-of-order"));
        board.elect(earlier, elected("secretary " + newNik()) + ", \"takingOfficeOn\": \"2999-03-19\"")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "date-in-the-future"));
        board.elect(earlier, elected("secretary " + newNik()) + ", \"takingOfficeOn\": \"2026-03-21\"")
                .statusCode(201);
    }

    @Test
    void ofTwoElectionsAtOnceTheSecondFindsWhatTheFirstHasDone() {
        String one = board.decided("OFFICERS", "2026-03-21");
        List<Integer> answers = Stream.of(newNik(), newNik(), newNik())
                .map(nik -> CompletableFuture.supplyAsync(() ->
                        board.elect(one, elected("treasurer " + nik)).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(201, 409, 409);
        assertThat(board.inOffice())
                .filteredOn(seat -> seat.startsWith("treasurer"))
                .hasSize(1);

        List<String> meetings =
                List.of(board.decided("OFFICERS", "2026-04-01"), board.decided("OFFICERS", "2026-04-01"));
        meetings.stream()
                .map(meeting -> CompletableFuture.supplyAsync(
                        () -> board.elect(meeting, elected("chair " + newNik())).statusCode(201)))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(board.inOffice()).hasSize(8);
        assertThat(board.inOffice())
                .filteredOn(seat -> seat.startsWith("chair"))
                .hasSize(1);
    }
}
