package id.koperasi.training.registry;

import static id.koperasi.training.Scene.eventually;
import static id.koperasi.training.Scene.newPerson;
import static id.koperasi.training.Scene.office;
import static id.koperasi.training.Scene.person;
import static id.koperasi.training.Scene.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.testing.Announcement;
import id.koperasi.platform.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HearingOfCooperativesTest {

    @Inject
    ObjectMapper json;

    private final UUID id = UUID.randomUUID();

    @Test
    void readsEveryFieldItNeedsFromTheRegistrysExamples() {
        Contracts.provesThatItReads(RegistryEvent.class, json);
    }

    @Test
    void knowsACooperativeFromItsProposalOn() {
        proposed(1, "Old").send();
        proposed(1, "Old").send(); // a duplicate, as a crashed relay sends it
        eventually(() -> office("36.03")
                .get("/v1/cooperatives/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Old"))
                .body("villageCode", equalTo("36.03.10.2001")));

        formed(2).send();
        formed(2).send();

        eventually(() -> office("36.03")
                .get("/v1/cooperatives/" + id)
                .then()
                .body("name", equalTo("New"))
                .body("formedOn", equalTo("2025-06-02")));
        assertThat(office("36.73").get("/v1/cooperatives/" + id).asString())
                .isEqualTo(office("36.73")
                        .get("/v1/cooperatives/" + UUID.randomUUID())
                        .asString());
    }

    @Test
    void takesTheFactsInAnyOrder() {
        String person = newPerson();
        UUID appointment = UUID.randomUUID();
        officer("officer-term-ended", 1, appointment, person, "\"endedOn\": \"2026-03-01\"")
                .send();
        officer(
                        "officer-appointed",
                        2,
                        appointment,
                        person,
                        "\"name\": \"Siti\", \"termFrom\": \"2025-06-02\", \"termUntil\": \"2030-06-01\"")
                .send();
        fact("pilot-designated", 1, "\"designatedOn\": \"2025-09-01\"").send();
        eventually(() -> {
            assertThat(rows("select name || ' ' || ended_on from officer_term where appointment_id = ?", appointment))
                    .containsExactly("Siti 2026-03-01");
            assertThat(rows("select designated_on from pilot_designation where cooperative_id = ?", id))
                    .containsExactly("2025-09-01");
        });

        formed(2).send();
        proposed(3, "Old").send();
        fact("pilot-designated", 4, "\"designatedOn\": \"2025-10-01\"").send();

        eventually(() -> assertThat(rows(
                        "select sequence from inbox_mark where subject = ? and source = 'urn:koperasi:registry'",
                        "cooperative/" + id))
                .containsExactly("4"));
        office("36.03")
                .get("/v1/cooperatives/" + id)
                .then()
                .body("name", equalTo("New"))
                .body("formedOn", equalTo("2025-06-02"));
        assertThat(rows("select designated_on from pilot_designation where cooperative_id = ?", id))
                .containsExactly("2025-09-01");
    }

    @Test
    void anOfficeCountsFromItsFirstDayUntilItsEnd() {
        String person = newPerson();
        UUID appointment = UUID.randomUUID();
        formed(1).send();
        officer(
                        "officer-appointed",
                        1,
                        appointment,
                        person,
                        "\"name\": \"Siti\", \"termFrom\": \"2025-06-02\", \"termUntil\": \"2999-06-01\"")
                .send();
        String address = "/v1/cooperatives/" + id + "/coaches";
        eventually(() -> person(person).get(address).then().statusCode(200));

        officer("officer-term-ended", 2, appointment, person, "\"endedOn\": \"2026-01-01\"")
                .send();

        eventually(() -> person(person).get(address).then().statusCode(403));
    }

    private Announcement proposed(long sequence, String name) {
        return fact("cooperative-proposed", sequence, village(name));
    }

    private Announcement formed(long sequence) {
        return fact("cooperative-formed", sequence, village("New") + ", \"formedOn\": \"2025-06-02\"");
    }

    private static String village(String name) {
        return """
                "name": "%s", "kind": "KDMP", "village": {"code": "36.03.10.2001", "name": "Bojong", "district": "D",
                "regency": "R", "province": "P"}""".formatted(name);
    }

    private Announcement fact(String type, long sequence, String data) {
        return Announcement.of("registry", "id.koperasi.registry." + type + ".v1", "cooperative/" + id, sequence)
                .data("{\"cooperativeId\": \"%s\", %s}".formatted(id, data));
    }

    private Announcement officer(String type, long sequence, UUID appointment, String person, String data) {
        return new Announcement(
                "koperasi.registry.internal",
                "urn:koperasi:registry:internal",
                "id.koperasi.registry." + type + ".v1",
                "cooperative/" + id,
                sequence,
                "{\"cooperativeId\": \"%s\", \"appointmentId\": \"%s\", \"person\": \"%s\", \"office\": \"chair\", %s}"
                        .formatted(id, appointment, person, data));
    }
}
