package id.koperasi.ledger.registry;

import static id.koperasi.ledger.TestBook.asOffice;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.ledger.TestBook;
import id.koperasi.platform.testing.Announcement;
import id.koperasi.platform.testing.Contracts;
import id.koperasi.platform.testing.TestToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HearingOfCooperativesTest {

    @Inject
    ObjectMapper json;

    @Test
    void readsEveryFieldItNeedsFromTheRegistrysExamples() {
        Contracts.provesThatItReads(RegistryEvent.class, json);
    }

    @Test
    void knowsACooperativeOnceTheRegistryHasAnnouncedIt() {
        UUID id = UUID.randomUUID();
        String name = "Koperasi Desa Merah Putih Bojong";

        announce(id, name).send();
        announce(id, name).send(); // a duplicate, as a crashed relay sends it

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> show("36.03", id)
                        .then()
                        .statusCode(200)
                        .body("name", equalTo(name))
                        .body("villageCode", equalTo("36.03.10.2001")));
        assertThat(show("36.73", id).asString())
                .isEqualTo(show("36.73", UUID.randomUUID()).asString());
    }

    @Test
    void aBookBearsTheNameThatTheCooperativeHasNow() {
        TestBook book = TestBook.open();
        TestBook neighbour = TestBook.open();
        String before = name(neighbour);

        book.sendPublic("cooperative-changed", """
                {"cooperativeId": "%s", "particular": "NAME", "value": "Koperasi Desa Merah Putih Rangkas",
                 "because": "CORRECTION"}""".formatted(book.id()));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(name(book)).isEqualTo("Koperasi Desa Merah Putih Rangkas"));
        assertThat(name(neighbour)).isEqualTo(before);
    }

    private static String name(TestBook book) {
        return asOffice("regency-office", "36.03")
                .get(book.path("/book"))
                .then()
                .extract()
                .path("name");
    }

    private static Announcement announce(UUID id, String name) {
        return Announcement.of("registry", "id.koperasi.registry.cooperative-proposed.v1", "cooperative/" + id, 1)
                .data("""
                        {"cooperativeId": "%s", "name": "%s", "kind": "KDMP", "proposedOn": "2025-05-22",
                         "village": {"code": "36.03.10.2001", "name": "Bojong", "district": "D", "regency": "R",
                                     "province": "P"}}""".formatted(id, name));
    }

    private static Response show(String region, UUID id) {
        String token = TestToken.of("office-" + region)
                .roles("regency-office")
                .region(region)
                .sign();
        return given().auth().oauth2(token).get("/v1/cooperatives/" + id);
    }
}
