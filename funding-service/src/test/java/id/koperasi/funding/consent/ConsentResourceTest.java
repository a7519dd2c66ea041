package id.koperasi.funding.consent;

import static id.koperasi.funding.told.Asking.awaitMet;
import static id.koperasi.funding.told.Asking.consent;
import static id.koperasi.funding.told.Asking.ministry;
import static id.koperasi.funding.told.Asking.office;
import static id.koperasi.funding.told.Asking.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.funding.told.Database;
import id.koperasi.funding.told.ToldCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsentResourceTest {

    private static final String CONSENT = "2025-09-26";

    @Test
    void theVillageHeadConsentsOnceAndThePassportKnowsItAtOnce() {
        ToldCooperative cooperative = known("36.03.12.2001");

        give(office("village-head", "36.03.12.2001"), cooperative, CONSENT)
                .then()
                .statusCode(201)
                .body("givenBy", equalTo("VILLAGE_HEAD"))
                .body("minutesNumber", equalTo("BA-12/2025"))
                .body("minutes.fileName", equalTo("berita-acara.pdf"));

        awaitMet(cooperative, "2025-09-26", "legal-entity", "government-consent");
        awaitMet(cooperative, "2025-09-25", "legal-entity");
        give(office("village-head", "36.03.12.2001"), cooperative, CONSENT)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:consent-recorded"));
        theMinutesAreKeptOnceAndByNobodyElse(cooperative);
    }

    private static void theMinutesAreKeptOnceAndByNobodyElse(ToldCooperative cooperative) {
        String consents = "/v1/cooperatives/" + cooperative.id() + "/consents";
        String id = ministry().get(consents).path("[0].id");
        String consent = consents + "/" + id;
        minutes(office("village-head", "36.03.12.2001"), consent)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:minutes-handed-in"));
        // As one that was recorded before the minutes were asked for.
        Database.change("delete from consent_minutes where consent_id = '" + id + "'");
        post(ministry(), consent + "/minutes/links", "").then().statusCode(404);
        minutes(office("regency-office", "36.03"), consent).then().statusCode(403);
        minutes(office("village-head", "36.03.12.2009"), consent).then().statusCode(404);
        minutes(office("village-head", "36.03.12.2001"), consent)
                .then()
                .statusCode(201)
                .body("minutes.fileName", equalTo("berita-acara.pdf"));
        minutes(office("village-head", "36.03.12.2001"), consent)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:minutes-handed-in"));
        post(ministry(), consent + "/minutes/links", "").then().statusCode(201);
        office("regency-office", "36.73").get(consents).then().statusCode(404);
    }

    private static Response minutes(RequestSpecification caller, String consent) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", "berita-acara.pdf", "%PDF-1.7\n".getBytes(UTF_8), "application/pdf")
                .post(consent + "/minutes");
    }

    @Test
    void nothingIsRecordedWithoutTheMinutes() {
        ToldCooperative cooperative = known("36.03.12.2006");
        String consents = "/v1/cooperatives/" + cooperative.id() + "/consents";

        form("36.03.12.2006")
                .post(consents)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:koperasi:problem:file-missing"));
        form("36.03.12.2006")
                .multiPart("file", "berita-acara.pdf", "kosong".getBytes(UTF_8), "application/pdf")
                .post(consents)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:file-type-mismatch"));
        post(office("village-head", "36.03.12.2006"), consents, """
                {"minutesNumber": "BA-12/2025", "consentedOn": "2025-09-26"}""").then().statusCode(415);
        ministry().get(consents).then().body("", hasSize(0));
        awaitMet(cooperative, "2025-09-26", "legal-entity");
    }

    private static RequestSpecification form(String village) {
        return office("village-head", village)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("minutesNumber", "BA-12/2025")
                .multiPart("consentedOn", "2025-09-26");
    }

    @Test
    void theHeadOfAnotherVillageFindsNothing() {
        give(office("village-head", "36.03.12.2009"), known("36.03.12.2002"), CONSENT)
                .then()
                .statusCode(404);
    }

    @Test
    void whoeverIsNotTheHeadOfThatVeryVillageSpeaksForNone() {
        ToldCooperative cooperative = known("36.03.12.2003");

        give(office("village-head", "36.03"), cooperative, CONSENT).then().statusCode(403);
        give(office("regency-office", "36.03"), cooperative, CONSENT)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:koperasi:problem:consent-of-another-office"))
                .body("givenBy", equalTo("village-head"));
    }

    @Test
    void aKelurahanNeedsItsRegency() {
        ToldCooperative cooperative = known("36.03.12.1004");

        give(office("village-head", "36.03.12.1004"), cooperative, CONSENT)
                .then()
                .statusCode(403)
                .body("givenBy", equalTo("regency-office"));
        give(office("regency-office", "36.73"), cooperative, CONSENT).then().statusCode(404);
        give(office("regency-office", "36.03"), cooperative, CONSENT)
                .then()
                .statusCode(201)
                .body("givenBy", equalTo("REGENCY"));
    }

    @Test
    void nobodyConsentsTomorrow() {
        give(office("village-head", "36.03.12.2005"), known("36.03.12.2005"), "2999-01-01")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:date-in-the-future"));
    }

    private static ToldCooperative known(String villageCode) {
        var cooperative = new ToldCooperative(villageCode).formed("2025-06-02");
        awaitMet(cooperative, "2025-10-01", "legal-entity");
        return cooperative;
    }

    private static Response give(RequestSpecification caller, ToldCooperative cooperative, String day) {
        return consent(caller, cooperative, day);
    }
}
