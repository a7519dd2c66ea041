package id.koperasi.funding.guidance;

import static id.koperasi.funding.told.Asking.awaitQualified;
import static id.koperasi.funding.told.Asking.exact;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.person;
import static id.koperasi.funding.told.Asking.post;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.funding.proposal.ProposedCase;
import id.koperasi.funding.told.ToldCooperative;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Guidance is published, and everybody sees who does not have it yet. */
@QuarkusTest
class GuidanceResourceTest {

    private final String code =
            "JUKNIS-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void whoHasItConfirmsAndWhoHasNotIsListed() {
        var cooperative = new ToldCooperative("53.20.10.2001").qualified();
        awaitQualified(cooperative);
        publish("2026-01-05", "2026-01-10", "LPDB-PILOT:9")
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:unknown-programme-version"))
                .body("programmes", contains("LPDB-PILOT:9"));
        publish("2026-01-05", "2026-01-10", "LPDB-PILOT:2")
                .statusCode(201)
                .body("version", equalTo(1))
                .body("programmes[0].programmeVersion", equalTo(2))
                .body("file.mediaType", equalTo("application/pdf"));
        publish("2026-01-06", "2026-01-10", "LPDB-PILOT:2")
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:guidance-not-later"))
                .body("validFrom", equalTo("2026-01-10"));

        RequestSpecification regency = office("regency-office", "53.20");
        missing(regency).body("items.addressee", equalTo(List.of("REGENCY_OFFICE", "CHAIR")));
        refused(confirm(office("regency-office", "53.20"), null, "2026-01-04"), 422, "date-out-of-order");
        confirm(office("regency-office", "53.20"), null, "2026-01-12").then().statusCode(201);
        refused(confirm(office("regency-office", "53.20"), null, "2026-01-12"), 409, "receipt-confirmed");
        refused(confirm(office("province-office", "53"), null, "2026-01-12"), 403, "not-addressed");
        refused(confirm(person(cooperative.treasurer()), cooperative, "2026-01-12"), 403, "not-addressed");
        missing(regency)
                .body("items.addressee", equalTo(List.of("CHAIR")))
                .body("items[0].cooperativeId", equalTo(cooperative.id().toString()));
        assertThat(office("regency-office", "53.20")
                        .header("Accept", "text/csv")
                        .get(at("/missing-receipts?region=53.20"))
                        .asString()
                        .lines())
                .hasSize(2);
        confirm(person(cooperative.chair()), cooperative, "2026-01-13").then().statusCode(201);
        missing(regency).body("items", hasSize(0));

        String successor = ToldCooperative.person();
        cooperative.ended(cooperative.chair(), "chair", "2026-02-01").appointed(successor, "chair");
        await().untilAsserted(() ->
                missing(office("regency-office", "53.20")).body("items.addressee", equalTo(List.of("CHAIR"))));
        missing(office("regency-office", "36.73")).body("items", hasSize(0));
        String link = given().get(at("/link")).then().statusCode(200).extract().path("url");
        given().get(link).then().statusCode(200);
    }

    private ValidatableResponse publish(String issuedOn, String validFrom, String programme) {
        return exact().auth()
                .oauth2(TestToken.of("ministry").roles("ministry").sign())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .multiPart("title", "Petunjuk teknis dana bergulir")
                .multiPart("letterNumber", "12/Juknis/2026")
                .multiPart("issuedOn", issuedOn)
                .multiPart("validFrom", validFrom)
                .multiPart("addressees", "REGENCY_OFFICE")
                .multiPart("addressees", "CHAIR")
                .multiPart("programmes", programme)
                .multiPart("file", "juknis.pdf", ProposedCase.PDF.getBytes(UTF_8), "application/pdf")
                .post("/v1/guidances/" + code + "/versions")
                .then();
    }

    private Response confirm(RequestSpecification who, @Nullable ToldCooperative cooperative, String day) {
        String of = cooperative == null ? "" : "\"cooperativeId\": \"" + cooperative.id() + "\", ";
        return post(who, at("/receipts"), "{" + of + "\"confirmedOn\": \"" + day + "\"}");
    }

    private ValidatableResponse missing(RequestSpecification who) {
        return who.get(at("/missing-receipts?region=53.20")).then().statusCode(200);
    }

    private String at(String path) {
        return "/v1/guidances/" + code + "/versions/1" + path;
    }

    private static void refused(Response answer, int status, String problem) {
        answer.then().statusCode(status).body("type", equalTo("urn:koperasi:problem:" + problem));
    }
}
