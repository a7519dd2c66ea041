package id.koperasi.registry.pilot;

import static id.koperasi.registry.TestCooperative.as;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.platform.testing.TestToken;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PilotResourceTest {

    private final TestCooperative cooperative = TestCooperative.formedIn("36.03");

    @Test
    void namesAPilotOnce() {
        post(office("36"), cooperative.path("/pilot-designation"), letter("2025-09-01"))
                .statusCode(201)
                .body("letterNumber", equalTo("500.3/117/2025"));
        post(as(TestToken.of("m").roles("ministry")), cooperative.path("/pilot-designation"), letter("2025-09-02"))
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:pilot-already"));

        assertThat(cooperative.announced("pilot-designated"))
                .singleElement()
                .asString()
                .contains("2025-09-01");
        assertThat(rows(
                        "select day::text from milestone where fact = 'PILOT' and cooperative_id = ?::uuid",
                        cooperative.id().toString()))
                .containsExactly("2025-09-01");
    }

    @Test
    void refusesTheFutureAStrangerAndWhatIsNotFormed() {
        post(office("36.03"), cooperative.path("/pilot-designation"), letter("2999-09-01"))
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:date-in-the-future"));
        post(office("36.71"), cooperative.path("/pilot-designation"), letter("2025-09-01"))
                .statusCode(404);
        post(office("36.03"), TestCooperative.proposedIn("36.03").path("/pilot-designation"), letter("2025-09-01"))
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:cooperative-not-formed"));
        post(
                        TestCooperative.holder(cooperative.officer("chair")),
                        cooperative.path("/pilot-designation"),
                        letter("2025-09-01"))
                .statusCode(403);
    }

    @Test
    void aRegionSeesItsPilotsAndWhoNamedThem() {
        post(office("36.03"), cooperative.path("/pilot-designation"), letter("2025-09-01"))
                .statusCode(201);
        String region = "/v1/pilots?region=" + cooperative.village();

        get(office("36.03"), region)
                .body("items.cooperativeId", contains(cooperative.id().toString()))
                .body("items[0].designatedBy", equalTo("Dinas Koperasi"));
        get(office("36.71"), region).statusCode(404);
        get(office("36.03"), "/v1/pilots?region=36").statusCode(404);
    }

    private static String letter(String day) {
        return """
                {"designatedBy": "Dinas Koperasi", "letterNumber": "500.3/117/2025", "designatedOn": "%s"}""".formatted(day);
    }
}
