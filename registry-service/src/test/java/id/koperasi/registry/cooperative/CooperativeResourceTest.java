package id.koperasi.registry.cooperative;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CooperativeResourceTest {

    private static final String CILEGON = "36.72";

    @Test
    void proposesTheCooperativeOfAKelurahan() {
        propose(office(CILEGON), "36.72.02.1001")
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body("name", equalTo("Koperasi Kelurahan Merah Putih Bagendung"))
                .body("kind", equalTo("KKMP"));
    }

    @Test
    void refusesASecondCooperativeInAVillage() {
        propose(office(CILEGON), "36.72.02.1002").statusCode(201);

        propose(office(CILEGON), "36.72.02.1002")
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:village-has-a-cooperative"))
                .body("source", equalTo("Inpres 9/2025, diktum 1"));
    }

    @Test
    void refusesAVillageThatDoesNotExist() {
        propose(office(CILEGON), "36.72.02.9999")
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:unknown-village"));
    }

    @Test
    void refusesAVillageOutsideTheCallersRegion() {
        propose(office("36.7"), "36.72.02.1003")
                .statusCode(403)
                .body("type", equalTo("urn:koperasi:problem:village-outside-region"));
    }

    @Test
    void answersForAForeignCooperativeAsForNone() {
        String id = propose(office(CILEGON), "36.72.02.1005").extract().path("id");
        String foreign = show(office("36.03"), id).statusCode(404).extract().asString();
        String absent = show(office("36.03"), UUID.randomUUID().toString())
                .statusCode(404)
                .extract()
                .asString();

        assertThat(foreign).isEqualTo(absent);
        show(office("36"), id).statusCode(200).body("id", equalTo(id));
    }

    private static RequestSpecification office(String region) {
        String token = TestToken.of("office-" + region)
                .roles("regency-office")
                .region(region)
                .sign();
        return given().auth().oauth2(token);
    }

    private static ValidatableResponse propose(RequestSpecification caller, String villageCode) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"villageCode\": \"" + villageCode + "\"}")
                .post("/v1/cooperatives")
                .then();
    }

    private static ValidatableResponse show(RequestSpecification caller, String id) {
        return caller.get("/v1/cooperatives/" + id).then();
    }
}
