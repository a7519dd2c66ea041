package id.koperasi.registry.partnership;

import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class PartnershipResourceTest {

    private static final String ENDING = "{\"endedOn\": \"%s\", \"reason\": \"Habis\"}";
    private static final String PROBLEM = "urn:koperasi:problem:";

    private final TestCooperative cooperative = TestCooperative.formedIn("36.04");
    private final String chair = cooperative.officer("chair");

    @Test
    void aPartnershipIsFoundByItsRegionAndDay() {
        String id = agree("SUBSIDISED_GOODS", "PKS-1", "\"2026-12-31\"", "12.5, \"unit\": \"ton\"")
                .statusCode(201)
                .extract()
                .path("partnershipId");
        String region = "/v1/partnerships?region=" + cooperative.village();

        get(office("36.04"), region).body("items.partnershipId", contains(id));
        get(office("36.04"), region + "&kind=SUBSIDISED_GOODS&asOf=2026-12-31").body("items", hasSize(1));
        get(office("36.04"), region + "&kind=HARVEST").body("items", hasSize(0));
        get(office("36.04"), region + "&asOf=2027-01-01").body("items", hasSize(0));
        get(office("36.04"), region + "&asOf=2025-12-31").body("items", hasSize(0));
        get(office("36.71"), region).statusCode(404);
        get(holder(chair), cooperative.path("/partnerships")).body("items[0].volume", equalTo(12.5f));
        get(office("36.71"), cooperative.path("/partnerships")).statusCode(404);
    }

    @ParameterizedTest
    @EnumSource(PartnershipKind.class)
    void ofEveryKindOneIsAgreedFoundAndAnnounced(PartnershipKind kind) {
        String id = agree(kind.name(), "PKS-1", "null", "null")
                .statusCode(201)
                .body("kind", equalTo(kind.name()))
                .extract()
                .path("partnershipId");

        get(office("36.04"), "/v1/partnerships?region=" + cooperative.village() + "&kind=" + kind)
                .body("items.partnershipId", contains(id));
        assertThat(cooperative.announced("partnership-agreed"))
                .singleElement()
                .asString()
                .contains(id, "\"" + kind + "\"");
    }

    @Test
    void refusesWhatEndsBeforeItBeginsLacksAUnitOrIsThereAlready() {
        agree("HARVEST", "PKS-1", "\"2025-12-31\"", "null")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "partnership-ends-before-it-begins"));
        agree("HARVEST", "PKS-1", "null", "5").statusCode(422).body("type", equalTo(PROBLEM + "volume-without-unit"));
        agree("HARVEST", "PKS-1", "null", "0, \"unit\": \"ton\"").statusCode(400);
        agree("HARVEST", "PKS-1", "null", "null").statusCode(201);
        agree("KHBS", " pks-1 ", "null", "null")
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "partnership-agreed-already"));
        agree("FISHERIES", "PKS-2", "null", "null").statusCode(201);
    }

    @Test
    void aPartnershipEndsBeforeItsLastDayOnceAndWithAReason() {
        String id = agree("SUBSIDISED_GOODS", "PKS-1", "\"2026-09-30\"", "null")
                .statusCode(201)
                .extract()
                .path("partnershipId");
        String region = "/v1/partnerships?region=" + cooperative.village() + "&asOf=";

        end(id, "2025-12-31").statusCode(422).body("type", equalTo(PROBLEM + "date-out-of-order"));
        end(id, "2999-01-01").statusCode(422).body("type", equalTo(PROBLEM + "date-in-the-future"));
        end(id, "2026-09-30").statusCode(409).body("type", equalTo(PROBLEM + "partnership-over"));
        end(id, "2026-03-31")
                .statusCode(200)
                .body("endedOn", equalTo("2026-03-31"))
                .body("endReason", equalTo("Habis"));
        end(id, "2026-02-28").statusCode(409).body("lastDay", equalTo("2026-03-31"));

        get(office("36.04"), region + "2026-03-31").body("items.endedOn", contains("2026-03-31"));
        get(office("36.04"), region + "2026-04-01").body("items", hasSize(0));
        post(office("36.71"), cooperative.path("/partnerships/" + id + "/ending"), ENDING.formatted("2026-02-28"))
                .statusCode(404);
        assertThat(cooperative.announced("partnership-agreed"))
                .singleElement()
                .asString()
                .contains(id, "PKS-1", "2026-09-30");
        assertThat(cooperative.announced("partnership-ended"))
                .singleElement()
                .asString()
                .contains(id, "TERMINATED", "2026-03-31")
                .doesNotContain("Habis");
    }

    private ValidatableResponse end(String id, String day) {
        return post(holder(chair), cooperative.path("/partnerships/" + id + "/ending"), ENDING.formatted(day));
    }

    @Test
    void whatWasRecordedWronglyIsToldAnewAndStaysReadable() {
        String id = agree("HARVEST", "PKS-1", "null", "5, \"unit\": \"ton\"")
                .statusCode(201)
                .extract()
                .path("partnershipId");
        agree("KHBS", "PKS-9", "null", "null").statusCode(201);
        String path = cooperative.path("/partnerships/" + id + "/corrections");

        post(office("36.04"), path, correction("PKS-2", "2026-12-31"))
                .statusCode(200)
                .body("before.agreementNumber", equalTo("PKS-1"))
                .body("now.agreementNumber", equalTo("PKS-2"));

        get(office("36.04"), path)
                .body("items", hasSize(1))
                .body("items[0].before.volume", equalTo(5.0f))
                .body("items[0].reason", equalTo("Salah ketik"));
        get(holder(chair), cooperative.path("/partnerships")).body("items.agreementNumber", contains("PKS-2", "PKS-9"));
        post(office("36.04"), path, correction("PKS-2", "2026-12-31"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "partnership-says-so-already"));
        post(office("36.04"), path, correction("PKS-9", "2026-12-31"))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "partnership-agreed-already"));
        post(office("36.04"), path, correction("PKS-2", "2025-12-31")).statusCode(422);
        post(holder(chair), path, correction("PKS-3", "2026-12-31")).statusCode(403);
        post(office("36.71"), path, correction("PKS-3", "2026-12-31")).statusCode(404);
        get(office("36.71"), path).statusCode(404);
        assertThat(cooperative.announced("partnership-agreed"))
                .as("integrators hear what holds now")
                .hasSize(3)
                .anyMatch(event -> event.contains(id) && event.contains("PKS-2"));
        TestCooperative other = TestCooperative.formedIn("36.04");
        post(office("36.04"), other.path("/partnerships/" + id + "/corrections"), correction("PKS-3", "2026-12-31"))
                .statusCode(404);
    }

    private static String correction(String number, String until) {
        return """
                {"partnership": {"kind": "HARVEST", "partner": "Perum Bulog", "commodity": "Beras SPHP",
                 "from": "2026-01-01", "until": "%s", "agreementNumber": "%s"},
                 "reason": "Salah ketik", "evidence": "Perjanjian asli"}""".formatted(until, number);
    }

    private ValidatableResponse agree(String kind, String number, String until, String volume) {
        return post(holder(chair), cooperative.path("/partnerships"), """
                {"kind": "%s", "partner": "Perum Bulog", "commodity": "Beras SPHP", "from": "2026-01-01", "until": %s,
                 "agreementNumber": "%s", "volume": %s}""".formatted(kind, until, number, volume));
    }
}
