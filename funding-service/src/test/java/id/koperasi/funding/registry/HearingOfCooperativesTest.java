package id.koperasi.funding.registry;

import static id.koperasi.funding.told.Asking.awaitMet;
import static id.koperasi.funding.told.Asking.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.funding.told.ToldCooperative;
import id.koperasi.platform.testing.Announcement;
import id.koperasi.platform.testing.Contracts;
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
    void callsACooperativeByTheNameThatItHasNow() {
        UUID id = UUID.randomUUID();
        announce(id, "Koperasi Desa Merah Putih Bojong").send();
        Announcement.of("registry", "id.koperasi.registry.cooperative-changed.v1", "cooperative/" + id, 2)
                .data("""
                        {"cooperativeId": "%s", "particular": "NAME", "value": "Koperasi Desa Merah Putih Rangkas",
                         "because": "CORRECTION"}""".formatted(id))
                .send();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> show("36.03", id)
                        .then()
                        .statusCode(200)
                        .body("name", equalTo("Koperasi Desa Merah Putih Rangkas")));
    }

    @Test
    void keepsWhatItHearsOfACooperativeThatItDoesNotKnowYet() {
        var cooperative = new ToldCooperative("36.03.10.2002");

        cooperative
                .bookOpened("2025-06-02")
                .certified(cooperative.chair(), "chair", "2025-09-22")
                .appointed(cooperative.chair(), "chair")
                .formed("2025-06-02")
                .accountVerified("2025-07-25");

        awaitMet(cooperative, "2025-10-01", "legal-entity", "books-open", "chair-certified", "account-verified");
    }

    @Test
    void aVillageMeetingDoesNotBindTheCooperative() {
        var cooperative = new ToldCooperative("36.03.10.2003");

        cooperative
                .formed("2025-06-02")
                .resolved("VILLAGE", "500000000", "2025-09-25")
                .pilot("2025-09-26");

        awaitMet(cooperative, "2025-10-01", "legal-entity", "pilot-designated");
    }

    private static Announcement announce(UUID id, String name) {
        return Announcement.of("registry", "id.koperasi.registry.cooperative-proposed.v1", "cooperative/" + id, 1)
                .data("""
                        {"cooperativeId": "%s", "name": "%s", "kind": "KDMP", "proposedOn": "2025-05-22",
                         "village": {"code": "36.03.10.2001", "name": "Bojong", "district": "D", "regency": "R",
                                     "province": "P"}}""".formatted(id, name));
    }

    private static Response show(String region, UUID id) {
        return office("regency-office", region).get("/v1/cooperatives/" + id);
    }
}
