package id.koperasi.registry.passport;

import static id.koperasi.registry.Foundings.form;
import static id.koperasi.registry.Foundings.post;
import static id.koperasi.registry.Foundings.row;
import static id.koperasi.registry.Foundings.rows;
import static id.koperasi.registry.Foundings.staff;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Kota Tomohon (71.73) and the village Ima'an belong to this test. */
@QuarkusTest
class PassportResourceTest {

    private static final String REGION = "71.73";

    @Test
    void everyLineHasItsEventAndItsPaper() {
        String id = formed("71.73.01.1001", REGION);
        post(
                        staff("regency-office", REGION),
                        "/v1/cooperatives/" + id + "/identity-numbers",
                        Map.of("kind", "NIB", "number", "7173000000001", "issuedOn", "2025-08-01"))
                .statusCode(201);

        staff("regency-office", REGION)
                .get("/v1/cooperatives/" + id + "/passport")
                .then()
                .statusCode(200)
                .body("status", equalTo("FORMED"))
                .body("lines.item", hasItems("PROPOSED", "MEETING_HELD", "DEED_SIGNED", "DECREE", "chair", "NIB"))
                .body("lines.find { it.item == 'NIB' }.value", equalTo("7173000000001"))
                .body("lines.find { it.item == 'PROPOSED' }.evidence", equalTo("NEW; regency-office"))
                .body(
                        "lines.find { it.item == 'PROPOSED' }.event.type",
                        equalTo("id.koperasi.registry.cooperative-proposed.v1"))
                .body("lines.find { it.item == 'PROPOSED' }.event.id", notNullValue())
                .body(
                        "lines.find { it.item == 'NIB' }.event.type",
                        equalTo("id.koperasi.registry.identity-number-recorded.v1"))
                .body("lines.find { it.item == 'NIB' }.event.id", notNullValue())
                .body("lines.find { it.item == 'MEETING_HELD' }.evidence", equalTo("BA-01/MUSDESUS/2025"))
                .body(
                        "lines.find { it.item == 'MEETING_HELD' }.event.type",
                        equalTo("id.koperasi.registry.founding-meeting-held.v1"))
                .body("lines.find { it.item == 'MEETING_HELD' }.event.id", notNullValue())
                .body(
                        "lines.find { it.item == 'DEED_SIGNED' }.event.type",
                        equalTo("id.koperasi.registry.deed-signed.v1"));
        List<String> before = staff("regency-office", REGION)
                .get("/v1/cooperatives/" + id + "/passport?asOf=2025-07-31")
                .then()
                .statusCode(200)
                .extract()
                .path("lines.item");
        assertThat(before).contains("DECREE").doesNotContain("NIB");
        String person = rows("select person from founder where cooperative_id = ?::uuid limit 1", id)
                .getFirst();
        assertThat(staff("regency-office", REGION)
                        .get("/v1/cooperatives/" + id + "/passport")
                        .asString())
                .doesNotContain(person);
    }

    @Test
    void thePaperKeepsQuotesAndLettersAndLeadsToThePublicView() throws IOException {
        String id = formed("35.25.01.2018", "35.25");

        byte[] document = staff("regency-office", "35.25")
                .get("/v1/cooperatives/" + id + "/passport/document")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();

        String text = new PdfTextExtractor(new PdfReader(document)).getTextFromPage(1);
        assertThat(text).contains("Ima'an").contains("\u00B7").contains("/v1/public/cooperatives/" + id);
    }

    @Test
    void thePublicViewHasNoPersonAndNeedsNoToken() {
        String id = formed("71.73.01.1002", REGION);

        String view = given().get("/v1/public/cooperatives/" + id)
                .then()
                .statusCode(200)
                .body("kind", equalTo("KKMP"))
                .body("activity", equalTo("PAPER_ONLY"))
                .extract()
                .asString();

        assertThat(view).doesNotContain("Pengurus").doesNotContain("Pendiri").doesNotContain("Ratna");
        given().get("/v1/public/cooperatives/" + UUID.randomUUID()).then().statusCode(404);
        given().get("/v1/cooperatives/" + id + "/passport").then().statusCode(401);
        staff("regency-office", "36.03")
                .get("/v1/cooperatives/" + id + "/passport")
                .then()
                .statusCode(404);
    }

    private static String formed(String village, String region) {
        form(region, List.of(row(village, "2025-07-20")));
        return rows("select id::text from cooperative where village_code = ?", village)
                .getFirst();
    }
}
