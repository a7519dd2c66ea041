package id.koperasi.funding.told;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.JsonConfig.jsonConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.koperasi.platform.testing.TestToken;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Callers of this service, and the questions that many tests ask. */
public final class Asking {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Asking() {}

    /** Somebody with a staff role for the whole nation. */
    public static RequestSpecification staff(String subject, String role) {
        return exact().auth()
                .oauth2(TestToken.of(subject)
                        .roles(role)
                        .person(personOf(subject))
                        .sign());
    }

    /** Somebody with a staff role for a region. */
    public static RequestSpecification office(String role, String region) {
        return exact().auth()
                .oauth2(TestToken.of(role + "-" + region)
                        .roles(role)
                        .region(region)
                        .person(personOf(role + "-" + region))
                        .sign());
    }

    /** Who is behind an account of the staff. */
    public static String personOf(String subject) {
        return Stream.of(subject, "of " + subject)
                .map(name -> UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", ""))
                .collect(Collectors.joining());
    }

    /** Somebody of whom the token tells the person and nothing else. */
    public static RequestSpecification person(String reference) {
        return exact().auth()
                .oauth2(TestToken.of("account-of-" + reference)
                        .person(reference)
                        .sign());
    }

    public static RequestSpecification ministry() {
        return staff("ministry", "ministry");
    }

    /** Sends a command under a key of its own. */
    public static Response post(RequestSpecification caller, String path, String body) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    public static Response passport(ToldCooperative cooperative, String asOf) {
        return ministry().get("/v1/cooperatives/" + cooperative.id() + "/passport?programme=LPDB-PILOT&asOf=" + asOf);
    }

    /** The codes of the criteria that a passport has as met. */
    public static List<String> met(ToldCooperative cooperative, String asOf) {
        Response passport = passport(cooperative, asOf);
        return passport.statusCode() == 200
                ? passport.jsonPath().getList("criteria.findAll { it.met }.code", String.class)
                : List.of("HTTP " + passport.statusCode());
    }

    /** Waits until these criteria, and no others, are met. */
    public static void awaitMet(ToldCooperative cooperative, String asOf, String... codes) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(met(cooperative, asOf)).containsExactlyInAnyOrder(codes));
    }

    /** Waits until everything but the government's consent is met, and has that given. */
    public static void awaitQualified(ToldCooperative cooperative) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(met(cooperative, "2025-10-01")).hasSize(11));
        var giver = cooperative.urban()
                ? office("regency-office", cooperative.villageCode().substring(0, 5))
                : office("village-head", cooperative.villageCode());
        consent(giver, cooperative, "2025-09-26").then().statusCode(201);
    }

    /** Has village head or regency agree, with the minutes. */
    public static Response consent(RequestSpecification giver, ToldCooperative cooperative, String day) {
        return giver.header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("minutesNumber", "BA-12/2025")
                .multiPart("consentedOn", day)
                .multiPart("file", "berita-acara.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), "application/pdf")
                .post("/v1/cooperatives/" + cooperative.id() + "/consents");
    }

    /** Amounts are read as they stand and not as a float. */
    public static RequestSpecification exact() {
        return given().config(config().jsonConfig(
                        jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL)));
    }
}
