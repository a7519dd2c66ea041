package id.koperasi.registry.person;

import static id.koperasi.registry.Board.newNik;
import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.registry.Board;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PersonResourceTest {

    private static final String PROBLEM = "urn:koperasi:problem:";

    @Inject
    PersonReferences references;

    private Board board;

    @BeforeEach
    void aWholeBoard() {
        board = new Board(references, "36.04");
    }

    @Test
    void theRightPersonIsInAndTheWrongOneOut() {
        String wrong = board.nik("treasurer");
        String right = newNik();
        found(board, wrong, 1);
        board.related(wrong, newNik(), "SPOUSE");
        board.seat(wrong, "secretary", "2020-01-01", "2024-12-31");

        correct(wrong, right).statusCode(200).body("actorRoles", contains("regency-office"));

        board.reads(wrong).statusCode(403);
        board.reads(right)
                .statusCode(200)
                .body("items.findAll { it.office == 'treasurer' }", hasSize(2))
                .body("items.find { it.office == 'treasurer' && it.endReason != null }.endReason", equalTo("CORRECTED"))
                .body("items.find { it.office == 'treasurer' && it.endReason == null }.basis", equalTo("CORRECTION"));
        assertThat(records("founder", board.person(right))).hasSize(1);
        assertThat(records("kinship", board.person(right))).hasSize(1);
        assertThat(records("officer_appointment", board.person(right))).hasSize(2);
        assertThat(board.cooperative.announced("person-corrected"))
                .singleElement()
                .asString()
                .contains(board.person(wrong), board.person(right))
                .doesNotContain(wrong, right);
        assertThat(board.cooperative.announced("officer-term-ended")).hasSize(1);
        assertThat(board.cooperative.announced("officer-appointed")).hasSize(1);
        get(office("36.04"), board.cooperative.path("/person-corrections"))
                .body("items.reason", contains("Salah ketik"));
        correct(wrong, right).statusCode(422).body("type", equalTo(PROBLEM + "person-not-on-record"));
        assertThat(rows(
                        "select record from record_correction where cooperative_id = ?::uuid and told_before ->> 'person' = ?"
                                + " and told_now ->> 'person' = ? order by record",
                        board.cooperative.id().toString(),
                        board.person(wrong),
                        board.person(right)))
                .containsExactly("APPOINTMENT", "FOUNDER", "KINSHIP");
    }

    @Test
    void anOfficeOfOneThatEndedIsNoConflict() {
        var far = new Board(references, "94");
        String district = board.cooperative.village().substring(0, 8);
        far.seat(board.nik("treasurer"), "supervisor", "2025-06-02", "2030-06-01");
        String conflicts = "items.findAll { it.cooperativeId == '" + board.cooperative.id() + "' }";
        get(office("36.04"), "/v1/office-conflicts?region=" + district).body(conflicts, hasSize(1));

        execute(
                "update cooperative set status = 'DISSOLVED', standing_since = '2026-01-01' where id = ?::uuid",
                far.cooperative.id().toString());

        get(office("36.04"), "/v1/office-conflicts?region=" + district).body(conflicts, hasSize(0));
    }

    @Test
    void aMisspeltNameIsToldAnewWhereverItStands() {
        String nik = board.nik("treasurer");
        found(board, nik, 1);
        String path = board.cooperative.path("/name-corrections");
        String body = """
                {"nik": "%s", "name": "Dewi Lestari", "because": {"reason": "Salah eja", "evidence": "Akta 12"}}""";

        post(office("36.04"), path, body.formatted(newNik()))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "not-called-otherwise"));
        post(holder(board.person(board.nik("chair"))), path, body.formatted(nik))
                .statusCode(403);
        post(office("36.04"), path, body.formatted(nik)).statusCode(200).body("records", equalTo(2));
        post(office("36.04"), path, body.formatted(nik)).statusCode(422);

        get(office("36.04"), board.cooperative.path("/officers"))
                .body("items.find { it.office == 'treasurer' }.name", equalTo("Dewi Lestari"));
        assertThat(rows(
                        "select name from founder where cooperative_id = ?::uuid",
                        board.cooperative.id().toString()))
                .containsExactly("Dewi Lestari");
        assertThat(board.cooperative.announced("officer-appointed"))
                .singleElement()
                .asString()
                .contains("Dewi Lestari");
    }

    @Test
    void whoJoinsTwoRecordsIsToldWhatTheBoardsBreakSince() {
        String right = newNik();
        board.related(right, board.nik("secretary"), "SPOUSE");
        correct(board.nik("treasurer"), newNik()).statusCode(200).body("warnings", hasSize(0));
        correct(board.nik("chair"), right)
                .statusCode(200)
                .body("warnings.type", contains(PROBLEM + "first-degree-kinship"));
    }

    @Test
    void aCorrectedTermCountsOnce() {
        String wrong = board.nik("treasurer");
        String right = newNik();
        correct(wrong, right).statusCode(200);

        board.elect(board.decided("OFFICERS", "2026-03-21"), Board.elected("treasurer " + right))
                .statusCode(201);
        board.elect(board.decided("OFFICERS", "2026-04-21"), Board.elected("treasurer " + right))
                .statusCode(422)
                .body("rules.type", contains(PROBLEM + "too-many-terms-in-post"));
    }

    @Test
    void twoRecordsOfOneAreJoinedUnlessHeWouldBeTwoAtOnce() {
        String founder = newNik();
        found(board, founder, 1);
        found(board, board.nik("secretary"), 2);
        correct(board.nik("treasurer"), founder).statusCode(200);
        assertThat(records("founder", board.person(founder))).hasSize(1);

        correct(board.nik("secretary"), founder)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "would-hold-two-offices"))
                .body("other", equalTo("treasurer"));
        String other = newNik();
        found(board, other, 3);
        correct(board.nik("secretary"), other).statusCode(409).body("type", equalTo(PROBLEM + "both-founded"));
        board.reads(board.nik("secretary")).statusCode(200);
        correct(other, other).statusCode(422).body("type", equalTo(PROBLEM + "same-person"));
    }

    @Test
    void theSameNumberElsewhereIsSomebodysOwn() {
        var other = new Board(references, "36.04");
        String nik = board.nik("treasurer");
        other.seat(nik, "manager", "2025-06-02", "2030-06-01");

        correct(nik, newNik()).statusCode(200);

        other.reads(nik).statusCode(200);
    }

    @Test
    void onlyTheOfficeOfTheRegionCorrects() {
        String body = body(board.nik("treasurer"), newNik(), "Surat");
        String path = board.cooperative.path("/person-corrections");
        post(holder(board.person(board.nik("chair"))), path, body).statusCode(403);
        post(office("36.71"), path, body).statusCode(404);
        post(office("36.04"), path, body(board.nik("treasurer"), newNik(), "NIK 3201010102900001"))
                .statusCode(400);
        post(office("36.04"), path, body(board.nik("treasurer"), "12", "Surat")).statusCode(422);
    }

    @Test
    void tellsWhoHoldsOfficeInTwoCooperatives() {
        var far = new Board(references, "94");
        String district = board.cooperative.village().substring(0, 8);
        far.seat(board.nik("treasurer"), "supervisor", "2025-06-02", "2030-06-01");
        far.seat(board.nik("secretary"), "supervisor", "2020-06-02", "2024-06-01");

        get(office("36.04"), "/v1/office-conflicts?region=" + district)
                .statusCode(200)
                .body("items.findAll { it.cooperativeId == '" + board.cooperative.id() + "' }", hasSize(1))
                .body(
                        "items.find { it.cooperativeId == '" + board.cooperative.id() + "' }.others.cooperativeId",
                        contains(far.cooperative.id().toString()));
        get(office("94"), "/v1/office-conflicts?region=" + district).body("items", hasSize(0));
        execute(
                "update officer_appointment set ended_on = '2026-01-01' where person = ? and office = 'supervisor'",
                board.person(board.nik("treasurer")));
        get(office("36.04"), "/v1/office-conflicts?region=" + district)
                .body("items.findAll { it.cooperativeId == '" + board.cooperative.id() + "' }", hasSize(0));
    }

    private static void found(Board board, String nik, int line) {
        execute(
                "insert into founder (cooperative_id, village_code, line, person, name) values (?::uuid, ?, ?::integer, ?, 'Pendiri')",
                board.cooperative.id().toString(),
                board.cooperative.village(),
                Integer.toString(line),
                board.person(nik));
    }

    private List<String> records(String table, String person) {
        return rows(
                "select person from " + table + " where cooperative_id = ?::uuid and person = ?",
                board.cooperative.id().toString(),
                person);
    }

    private ValidatableResponse correct(String wrong, String right) {
        return post(
                office("36.04"),
                board.cooperative.path("/person-corrections"),
                body(wrong, right, "Surat Disdukcapil 470/12/2026"));
    }

    private static String body(String wrong, String right, String evidence) {
        return """
                {"wrongNik": "%s", "rightNik": "%s", "reason": "Salah ketik", "evidence": "%s",
                 "correctedOn": "2026-03-02"}""".formatted(wrong, right, evidence);
    }
}
