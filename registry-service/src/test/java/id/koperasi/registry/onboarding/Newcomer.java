package id.koperasi.registry.onboarding;

import static id.koperasi.registry.TestCooperative.as;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.post;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.platform.testing.TestToken;
import id.koperasi.registry.TestCooperative;
import id.koperasi.registry.signin.KeycloakSimulator;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;

/** Somebody with an account that is nobody's yet, which the identity provider of the tests keeps. */
final class Newcomer {

    static final String BINDINGS = "/v1/account-bindings";

    final String account = UUID.randomUUID().toString();

    private Newcomer() {}

    /** With an account that has a region and a name already, at a provider that behaves so. */
    static Newcomer at(String behaviour) {
        var newcomer = new Newcomer();
        newcomer.provider("""
                {"behaviour": "%s", "id": "%s", "username": "siti", "firstName": "Siti", "enabled": true,
                 "attributes": {"region": ["36.03"]}}""".formatted(behaviour, newcomer.account));
        return newcomer;
    }

    /** Changes what the provider has of the account. */
    void provider(String fields) {
        given().body(fields).put(address()).then().statusCode(200);
    }

    void providerBehaves(String behaviour) {
        provider("{\"behaviour\": \"" + behaviour + "\"}");
    }

    /** What the provider has of the account. */
    JsonPath atProvider() {
        return given().get(address()).jsonPath();
    }

    private String address() {
        return System.getProperty(KeycloakSimulator.ADDRESS) + "/accounts/" + account;
    }

    /** Signed in, with a token that says nobody's name. */
    RequestSpecification signedIn() {
        return as(TestToken.of(account));
    }

    ValidatableResponse bind(String code, String nik) {
        return post(signedIn(), BINDINGS, body(code, nik));
    }

    static String body(String code, String nik) {
        return "{\"code\": \"%s\", \"nik\": \"%s\"}".formatted(code, nik);
    }

    /** Waits until the account is so far. */
    ValidatableResponse eventually(String status) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> own().body("status", equalTo(status)));
        return own();
    }

    ValidatableResponse own() {
        return get(signedIn(), BINDINGS + "/own");
    }

    /** Invites somebody and gives back the code. */
    static String invited(RequestSpecification inviter, TestCooperative cooperative, String nik, String purpose) {
        return post(inviter, cooperative.path("/account-invitations"), invitation(nik, purpose))
                .statusCode(201)
                .extract()
                .path("code");
    }

    static String invitation(String nik, String purpose) {
        return "{\"nik\": \"%s\", \"purpose\": \"%s\"}".formatted(nik, purpose);
    }
}
