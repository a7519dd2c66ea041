package id.koperasi.platform.shelf;

import static id.koperasi.platform.shelf.Proof.add;
import static id.koperasi.platform.shelf.Proof.as;
import static id.koperasi.platform.shelf.Proof.asClerk;
import static id.koperasi.platform.shelf.Proof.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.platform.testing.TestGrant;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever uses a program that is bound to a region reaches by it nothing beyond, however far he reaches otherwise. */
@QuarkusTest
class RegionalClientProofTest {

    private static final String OUTSIDE = "urn:koperasi:problem:outside-client-region";

    private final UUID tenant = UUID.randomUUID();
    private String shelf = "";

    @BeforeEach
    void aShelfIsThere() {
        shelf = "/v1/tenants/" + tenant + "/shelves/"
                + add(asClerk(), tenant, "k", "left")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    @Test
    void whoIsInChargeOfMoreIsInChargeOfWhatIsThere() {
        reads(clerk("36").clientRegion("36.03"));
        reads(clerk("36.03").clientRegion("36"));
        reads(clerk("36.03").clientRegion("36.03.10.2001"));
        hidden(clerk("36").clientRegion("36.04"));
        hidden(clerk("36.03").clientRegion("36.03.11"));
        for (Object region : new Object[] {"32", "36.0", "3", "36.031", "", "%", 36, List.of("36")}) {
            outside(clerk("36.03").clientRegion(region));
        }
    }

    @Test
    void nothingIsAddedWhereHeIsNotInCharge() {
        TestToken nobody = TestToken.of("nobody").region("36.03").clientRegion("36.03");

        as(nobody).get(shelf).then().statusCode(403).body("type", equalTo("urn:koperasi:problem:not-permitted"));
        hidden(clerk("36.03").region("36.04").clientRegion("36"));
    }

    @Test
    void anOfficeCountsAtTheProgramOfItsRegion() {
        String person = "p".repeat(24) + UUID.randomUUID();
        execute("insert into held_office values (?, ?, 'keeper')", person, tenant);

        reads(TestToken.of("keeper").person(person).clientRegion("36.03"));
        outside(TestToken.of("keeper").person(person).clientRegion("36.04"));
        add(as(TestToken.of("keeper").person(person).clientRegion("36.04")), tenant, "k-2", "right")
                .then()
                .statusCode(403)
                .body("type", equalTo(OUTSIDE));
    }

    @Test
    void aLetterIsCutDownToTheProgramToo() {
        String account = "auditor-" + tenant;
        TestGrant nation = TestGrant.to(account).heardBy("notes");
        reads(nation.token().clientRegion("36.03"));
        hidden(nation.token().clientRegion("32"));

        TestGrant one = TestGrant.to(account + "-one").tenant(tenant).heardBy("notes");
        reads(one.token());
        outside(one.token().clientRegion("36.03"));
    }

    private static TestToken clerk(String region) {
        return TestToken.of("clerk").roles("clerk").region(region);
    }

    private void reads(TestToken token) {
        as(token).get(shelf).then().statusCode(200).body("label", equalTo("left"));
    }

    private void outside(TestToken token) {
        as(token).get(shelf).then().statusCode(403).body("type", equalTo(OUTSIDE));
    }

    private void hidden(TestToken token) {
        Response hidden = as(token).get(shelf);
        Response absent = as(token).get("/v1/tenants/" + tenant + "/shelves/" + UUID.randomUUID());
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.asByteArray()).isEqualTo(absent.asByteArray());
    }
}
