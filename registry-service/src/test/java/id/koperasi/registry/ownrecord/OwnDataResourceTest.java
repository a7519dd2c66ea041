package id.koperasi.registry.ownrecord;

import static id.koperasi.registry.Board.newNik;
import static id.koperasi.registry.TestCooperative.as;
import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.platform.testing.OwnRecordRules;
import id.koperasi.platform.testing.TestToken;
import id.koperasi.registry.Board;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnDataResourceTest {

    @Inject
    PersonReferences references;

    @Test
    void aPersonReadsWhatIsHeldOnHimInEveryCooperativeAndNothingOfOthers() {
        var first = new Board(references, "36.04");
        var second = new Board(references, "36.71");
        String nik = newNik();
        String relative = newNik();
        founder(first, nik, "Siti Aminah");
        second.seat(nik, "manager", "2025-06-02", "2030-06-01");
        second.seat(relative, "treasurer", "2025-06-02", "2030-06-01");
        second.related(nik, relative, "SPOUSE");
        String person = first.person(nik);

        String told = as(TestToken.of("himself").person(person))
                .get("/v1/own-records")
                .then()
                .statusCode(200)
                .body(
                        "cooperatives.cooperativeId",
                        containsInAnyOrder(
                                first.cooperative.id().toString(),
                                second.cooperative.id().toString()))
                .body(
                        "cooperatives.collectMany { it.sections }.about",
                        containsInAnyOrder("founder", "offices", "kinships"))
                .body(section("founder") + ".name", contains("Siti Aminah"))
                .body(section("offices") + ".office", contains("manager"))
                .body(section("kinships") + ".relation", contains("SPOUSE"))
                .extract()
                .asString();

        assertThat(told).doesNotContain(second.person(relative), "treasurer");
        assertThat(rows("select operation || ' ' || purpose from audit_entry where object = ?", "person/" + person))
                .containsExactly("showOwnData hak subjek data pribadi (UU 27/2022 pasal 7)");
        as(TestToken.of("another").person(first.person(newNik())))
                .get("/v1/own-records")
                .then()
                .body("cooperatives", hasSize(0));
        as(TestToken.of("nobody").roles("ministry"))
                .get("/v1/own-records")
                .then()
                .statusCode(403);
        RestAssured.given().get("/v1/own-records").then().statusCode(401).body("status", equalTo(401));
    }

    @Test
    void everyColumnThatKnowsPersonsIsTold() {
        OwnRecordRules.check(
                "registry",
                Map.of(
                        "audit_entry.person", "what he did, and not what is held on him",
                        "access_letter.prepared_person", "that he signed for the ministry, as the trail says too"));
    }

    private static String section(String about) {
        return "cooperatives.collectMany { it.sections }.findAll { it.about == '" + about
                + "' }.collectMany { it.rows }";
    }

    private static void founder(Board board, String nik, String name) {
        execute(
                "insert into founder (cooperative_id, village_code, line, person, name) values (?::uuid, ?, 1, ?, ?)",
                board.cooperative.id().toString(),
                board.cooperative.village(),
                board.person(nik),
                name);
    }
}
