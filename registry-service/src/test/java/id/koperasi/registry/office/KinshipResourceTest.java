package id.koperasi.registry.office;

import static id.koperasi.registry.Board.elected;
import static id.koperasi.registry.Board.newNik;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.registry.Board;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KinshipResourceTest {

    private static final String PROBLEM = "urn:koperasi:problem:";
    private static final String BECAUSE =
            "\"because\": {\"reason\": \"Akta cerai\", \"evidence\": \"Putusan PA 12/2026\"}";

    @Inject
    PersonReferences references;

    private Board board;

    @BeforeEach
    void aWholeBoard() {
        board = new Board(references, "36.04");
    }

    @Test
    void twoWhoMarryBetweenElectionsAreToldOfAndKeptApartAtTheNext() {
        String treasurer = board.nik("treasurer");
        String candidate = newNik();

        declare(treasurer, treasurer, "SPOUSE", "2026-02-01")
                .statusCode(422)
                .body("rules.type", contains(PROBLEM + "related-to-oneself"));
        declare(treasurer, candidate, "SPOUSE", "2999-02-01")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "date-in-the-future"));
        declare(treasurer, candidate, "SPOUSE", "2026-02-01").statusCode(200).body("warnings", empty());
        declare(treasurer, candidate, "SPOUSE", "2026-02-02")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "kinship-declared-already"));
        declare(board.nik("chair"), board.nik("supervisor"), "PARENT", "2026-02-01")
                .statusCode(200)
                .body("warnings.type", contains(PROBLEM + "first-degree-kinship"));
        board.elect(board.decided("OFFICERS", "2026-03-01"), elected("secretary " + candidate))
                .statusCode(422)
                .body(
                        "rules.type",
                        containsInAnyOrder(PROBLEM + "first-degree-kinship", PROBLEM + "first-degree-kinship"));
        list().body("items", hasSize(2))
                .body("items.find { it.told.relation == 'SPOUSE' }.person.office", equalTo("treasurer"))
                .body("items.find { it.told.relation == 'SPOUSE' }.relative", nullValue());
    }

    /** The day itself counts: who was elected while they were married was barred, from the judgement on nobody is. */
    @Test
    void aMarriageThatEndedBarsNobodyFromThatDayOn() {
        String candidate = newNik();
        declare(board.nik("treasurer"), candidate, "SPOUSE", "2026-02-01").statusCode(200);
        String marriage = only();

        refused(end(marriage, "2999-03-01"), 422, "date-in-the-future");
        refused(end(marriage, "2026-01-31"), 422, "date-out-of-order");
        end(marriage, "2026-03-02")
                .statusCode(200)
                .body("before.endedOn", nullValue())
                .body("now.endedOn", equalTo("2026-03-02"));
        refused(end(marriage, "2026-03-02"), 409, "kinship-counts-no-more");
        board.elect(board.decided("OFFICERS", "2026-03-01"), elected("secretary " + candidate))
                .statusCode(422)
                .body("rules.type", contains(PROBLEM + "first-degree-kinship"));
        board.elect(board.decided("OFFICERS", "2026-03-02"), elected("secretary " + candidate))
                .statusCode(201);

        declare(board.nik("treasurer"), candidate, "SPOUSE", "2026-06-01")
                .statusCode(200)
                .body("warnings.type", contains(PROBLEM + "first-degree-kinship"));
        refused(correct(marriage, "\"relation\": \"SPOUSE\","), 409, "kinship-declared-already");
        correct(marriage, "\"relation\": \"SPOUSE\", \"endedOn\": \"2026-03-05\",")
                .statusCode(200);
        get(office("36.04"), board.cooperative.path("/kinships/" + marriage + "/corrections"))
                .body("items.now.endedOn", contains("2026-03-02", "2026-03-05"));
    }

    @Test
    void whatWasDeclaredByMistakeCountsNoMoreAndStaysKnown() {
        board.related(board.nik("treasurer"), board.nik("secretary"), "CHILD");
        String mistake = only();

        refused(end(mistake, "2026-03-02"), 422, "kinship-by-blood-does-not-end");
        refused(correct(mistake, "\"relation\": \"CHILD\","), 422, "kinship-says-so-already");
        refused(
                correct(mistake, "\"relation\": \"SIBLING\", \"endedOn\": \"2026-03-02\","),
                422,
                "kinship-by-blood-does-not-end");
        String successor = newNik();
        board.elect(board.decided("OFFICERS", "2026-03-01"), elected("supervisor " + successor))
                .statusCode(422)
                .body(
                        "rules.type",
                        containsInAnyOrder(PROBLEM + "first-degree-kinship", PROBLEM + "supervisors-not-odd"));
        correct(mistake, "").statusCode(200).body("now.mistaken", equalTo(true));
        refused(correct(mistake, ""), 422, "kinship-says-so-already");
        refused(end(mistake, "2026-03-02"), 409, "kinship-counts-no-more");
        board.elect(board.decided("OFFICERS", "2026-03-01"), elected("supervisor " + successor))
                .statusCode(422)
                .body("rules.type", contains(PROBLEM + "supervisors-not-odd"));
        list().body("items.told.mistaken", contains(true));
        assertThat(board.cooperative.announced("record-corrected"))
                .filteredOn(event -> event.contains("KINSHIP"))
                .hasSize(1);
        correct(mistake, "\"relation\": \"SIBLING\",").statusCode(200).body("now.mistaken", equalTo(false));
    }

    @Test
    void officersDeclareAndOnlyTheOfficeOfTheRegionCorrects() {
        board.related(board.nik("treasurer"), board.nik("secretary"), "SPOUSE");
        String marriage = only();

        post(
                        chair(),
                        board.cooperative.path("/kinships"),
                        declaration(board.nik("chair"), newNik(), "CHILD", "2026-02-01"))
                .statusCode(200);
        post(chair(), path(marriage, "ending"), "{\"endedOn\": \"2026-03-02\", " + BECAUSE + "}")
                .statusCode(403);
        post(chair(), path(marriage, "corrections"), "{" + BECAUSE + "}").statusCode(403);
        get(holder(board.person(board.nik("treasurer"))), board.cooperative.path("/kinships"))
                .statusCode(403);
        get(office("36.71"), board.cooperative.path("/kinships")).statusCode(404);
        post(office("36.71"), path(marriage, "corrections"), "{" + BECAUSE + "}")
                .statusCode(404);
        String other = new Board(references, "36.04").cooperative.path("/kinships/" + marriage + "/corrections");
        post(office("36.04"), other, "{" + BECAUSE + "}").statusCode(404);
        get(office("36.04"), other).statusCode(404);
    }

    private RequestSpecification chair() {
        return holder(board.person(board.nik("chair")));
    }

    private String only() {
        return list().extract().path("items[0].kinshipId");
    }

    private ValidatableResponse list() {
        return get(office("36.04"), board.cooperative.path("/kinships")).statusCode(200);
    }

    private ValidatableResponse declare(String nik, String relative, String relation, String day) {
        return post(office("36.04"), board.cooperative.path("/kinships"), declaration(nik, relative, relation, day));
    }

    private ValidatableResponse end(String kinship, String day) {
        return post(office("36.04"), path(kinship, "ending"), "{\"endedOn\": \"" + day + "\", " + BECAUSE + "}");
    }

    private ValidatableResponse correct(String kinship, String fields) {
        return post(office("36.04"), path(kinship, "corrections"), "{" + fields + BECAUSE + "}");
    }

    private String path(String kinship, String what) {
        return board.cooperative.path("/kinships/" + kinship + "/" + what);
    }

    private static String declaration(String nik, String relative, String relation, String day) {
        return """
                {"kinship": {"nik": "%s", "relativeNik": "%s", "relation": "%s"}, "declaredOn": "%s"}""".formatted(nik, relative, relation, day);
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("type", equalTo(PROBLEM + code));
    }
}
