package id.koperasi.platform.shelf;

import static id.koperasi.platform.shelf.Proof.add;
import static id.koperasi.platform.shelf.Proof.as;
import static id.koperasi.platform.shelf.Proof.asClerk;
import static id.koperasi.platform.shelf.Proof.execute;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody gets in with a token that is not ours, and nobody sees what is not his. */
@QuarkusTest
class CallerProofTest {

    private final UUID tenant = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "alg none",
                "HS256 with the public key",
                "foreign key",
                "expired",
                "wrong issuer",
                "wrong audience"
            })
    void aTokenThatIsNotOursIsNeverGood(String attack) {
        Instant past = Clock.systemUTC().instant().minusSeconds(120);
        Map<String, Supplier<String>> forged = Map.of(
                "none", () -> "",
                "alg none", () -> clerk().unsigned(),
                "HS256 with the public key", () -> clerk().signWithPublicKeyAsSecret(),
                "foreign key", () -> clerk().signWithForeignKey(),
                "expired", () -> clerk().expiry(past).sign(),
                "wrong issuer",
                        () -> clerk().issuer("http://localhost:1/realms/koperasi")
                                .sign(),
                "wrong audience", () -> clerk().audience("account").sign());
        String token = Objects.requireNonNull(forged.get(attack)).get();
        var caller = token.isEmpty() ? given() : given().auth().oauth2(token);

        add(caller, tenant, "k", "left")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", org.hamcrest.Matchers.startsWith("Bearer"))
                .body("type", equalTo("urn:koperasi:problem:not-signed-in"));
    }

    @Test
    void theSameTokenUnforgedIsGood() {
        add(given().auth().oauth2(clerk().sign()), tenant, "k", "left").then().statusCode(201);
    }

    /** A token is remembered once it is verified; what differs from it in one letter is another token. */
    @Test
    void whatIsMadeOfAVerifiedTokenIsNotVerified() {
        String good = clerk().sign();
        String[] parts = good.split("\\.", -1);
        String ofAnother = clerk().region("36.04").sign();
        for (int again = 0; again < 2; again++) {
            add(given().auth().oauth2(good), tenant, "k", "left").then().statusCode(201);
        }
        Map<String, String> forged = Map.of(
                "other claims", parts[0] + "." + ofAnother.split("\\.", -1)[1] + "." + parts[2],
                "other signature", parts[0] + "." + parts[1] + "." + ofAnother.split("\\.", -1)[2],
                "one letter",
                        good.substring(0, good.length() - 10)
                                + (good.charAt(good.length() - 10) == 'A' ? 'B' : 'A')
                                + good.substring(good.length() - 9),
                "no signature", parts[0] + "." + parts[1] + ".");
        forged.forEach((how, token) ->
                add(given().auth().oauth2(token), tenant, "f", "left").then().statusCode(401));
        add(given().auth().oauth2(good), tenant, "k", "left").then().statusCode(201);
    }

    @Test
    void aRoleThatTheTableDoesNotNameIsRefused() {
        add(as(TestToken.of("visitor").roles("visitor").region("36")), tenant, "k", "left")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:koperasi:problem:not-permitted"));
    }

    @Test
    void whatBelongsToAnotherRegionAnswersLikeWhatDoesNotExist() {
        String id = add(asClerk(), tenant, "k", "left")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        for (String region : new String[] {"36.73", "36.0", "3", "36.03.10.200"}) {
            var foreign = as(TestToken.of("other").roles("clerk").region(region));
            Response hidden = foreign.get("/v1/tenants/" + tenant + "/shelves/" + id);
            Response absent = as(TestToken.of("other").roles("clerk").region(region))
                    .get("/v1/tenants/" + tenant + "/shelves/" + UUID.randomUUID());
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(hidden.asByteArray()).isEqualTo(absent.asByteArray());
        }
        asClerk().get("/v1/tenants/" + tenant + "/shelves/" + id).then().statusCode(200);
    }

    @Test
    void anOfficeCountsFromTheMomentItIsHeldUntilTheMomentItIsNot() {
        String person = "person-" + tenant;
        execute("insert into held_office values (?, ?, 'keeper')", person, tenant);
        add(keeper(person), tenant, "k-1", "left").then().statusCode(201);
        add(keeper(person), UUID.randomUUID(), "k-2", "left")
                .then()
                .statusCode(org.hamcrest.Matchers.greaterThanOrEqualTo(400));

        execute("delete from held_office where person = ?", person);

        add(keeper(person), tenant, "k-3", "right").then().statusCode(403);
    }

    private static io.restassured.specification.RequestSpecification keeper(String person) {
        return as(TestToken.of("keeper").person(person));
    }

    @Test
    void personalDataIsShownInPlainToWhoMayAndEveryReadIsWrittenDown() {
        String address = "/v1/tenants/" + tenant + "/shelves/owner";
        String reads =
                "select count(*) from audit_entry where operation = 'showOwner' and object = ? and purpose is not null";

        asClerk().get(address).then().statusCode(403);
        assertThat(Proof.count(reads, "owner/" + tenant)).isZero();

        String shown = as(clerk().roles("see-personal-data"))
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(shown).contains("3603101708450001");
        assertThat(Proof.count(reads, "owner/" + tenant)).isEqualTo(1);
        assertThat(Proof.rows("select fields[1] from audit_entry where object = ?", "owner/" + tenant))
                .containsExactly("Nik 36************01");
    }

    private static TestToken clerk() {
        return TestToken.of("clerk").roles("clerk").region("36.03");
    }
}
