package id.koperasi.ledger;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is a member or treasurer in two regions meets, at the program of one of them, only what is there. */
@QuarkusTest
class RegionalClientTest {

    /** Nobody else's in any test: they are looked for in all cooperatives. */
    private static final String NIK = "3603105203770023";

    private static final String APPLICANT = "3603105203770024";

    private static final String ELSEWHERE = "32.04.12.2003";

    @Inject
    PersonReferences persons;

    @Test
    void aMemberOfTwoCooperativesSeesTheOneOfTheRegion() {
        TestBook here = TestBook.open();
        TestBook there = TestBook.openIn(ELSEWHERE);
        UUID mine = admit(here);
        UUID other = admit(there);
        String person = persons.of(Nik.parse(NIK)).value();

        at("36.03", person).get(here.path("/members/" + mine)).then().statusCode(200);
        at("36.03", person).get(there.path("/members/" + other)).then().statusCode(404);
        at("36.03", person)
                .get(there.path("/members/" + other + "/passbook"))
                .then()
                .statusCode(404);
        at("32", person).get(there.path("/members/" + other)).then().statusCode(200);
        at("36.0", person)
                .get(here.path("/members/" + mine))
                .then()
                .statusCode(403)
                .body("type", endsWith(":outside-client-region"));
        at("36.03", person)
                .get("/v1/own-records")
                .then()
                .statusCode(200)
                .body("clientRegion", equalTo("36.03"))
                .body("cooperatives.cooperativeId", contains(here.id().toString()));
        TestBook.as(person)
                .get("/v1/own-records")
                .then()
                .body("clientRegion", nullValue())
                .body("cooperatives", hasSize(2));
    }

    @Test
    void aTreasurerOfTwoCooperativesPostsIntoTheOneOfTheRegion() {
        TestBook here = TestBook.open();
        TestBook there = TestBook.openIn(ELSEWHERE);
        there.awaitAppointed("treasurer", here.treasurer());
        UUID member = there.members().getFirst();

        there.receive(at("36.03", here.treasurer()), "k-1", member, "VOLUNTARY", "1000")
                .then()
                .statusCode(404);
        there.receive(at("32.04", here.treasurer()), "k-2", member, "VOLUNTARY", "1000")
                .then()
                .statusCode(201);
        at("36.03", here.treasurer())
                .get(there.path("/trial-balance?asOf=2025-07-24"))
                .then()
                .statusCode(not(200));
    }

    @Test
    void whoAppliesElsewhereDoesSoAtAnotherProgram() {
        TestBook there = TestBook.openIn(ELSEWHERE).chaired();
        String person = persons.of(Nik.parse(APPLICANT)).value();
        String application = """
                {"nik": "%s", "name": "Siti Aminah", "extraordinary": false}""".formatted(APPLICANT);

        for (Object region : new Object[] {"36.03", "", "%", 32, List.of("32")}) {
            there.post(at(region, person), "a-1", "/membership-applications", application)
                    .then()
                    .statusCode(404);
        }
        there.post(at("32", person), "a-2", "/membership-applications", application)
                .then()
                .statusCode(201);
    }

    private UUID admit(TestBook book) {
        return UUID.fromString(book.post(book.asTreasurer(), "m", "/members", """
                        {"nik": "%s", "name": "Siti Aminah", "joinedOn": "2025-07-01"}""".formatted(NIK))
                .then()
                .statusCode(201)
                .extract()
                .path("memberId"));
    }

    private static RequestSpecification at(Object clientRegion, String person) {
        return RestAssured.given()
                .auth()
                .oauth2(TestToken.of("sub-" + person)
                        .person(person)
                        .clientRegion(clientRegion)
                        .sign());
    }
}
