package id.koperasi.platform.notes;

import static id.koperasi.platform.notes.Asking.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.platform.table.Csv;
import id.koperasi.platform.table.Xlsx;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** The same address answers a page in JSON, and all of it as a spreadsheet. */
@QuarkusTest
class TableAnswerTest {

    private static final String LINES = "/v1/notes/ours/lines";

    @Test
    void jsonIsWhatABrowserAndAProgramGet() {
        given().get(LINES).then().contentType(ContentType.JSON).body("items", contains(1, 2));
        asked("text/html,application/xhtml+xml,*/*;q=0.8").contentType(ContentType.JSON);
        asked("text/csv;q=0.5, application/json").contentType(ContentType.JSON);
    }

    @Test
    void whoOffersNoTableAnswersAsAlways() {
        given().get("/v1/notes").then().contentType(ContentType.JSON).body("items.size()", equalTo(5));
        given().get("/v1/notes/ours/pages").then().contentType(ContentType.JSON).body("items", contains(1, 2));
    }

    @Test
    void aSpreadsheetHoldsEverything() {
        String csv = asked(Csv.MEDIA_TYPE)
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv; charset=utf-8; header=present"))
                .header("Content-Disposition", equalTo("attachment; filename=\"lines-of-ours.csv\""))
                .header("Vary", containsString("Accept"))
                .extract()
                .asString();
        assertThat(csv).startsWith("Line\r\n1\r\n2\r\n").endsWith("\r\n50000\r\n");

        byte[] workbook = asked(Xlsx.MEDIA_TYPE)
                .statusCode(200)
                .header("Content-Type", equalTo(Xlsx.MEDIA_TYPE))
                .header("Content-Disposition", equalTo("attachment; filename=\"lines-of-ours.xlsx\""))
                .extract()
                .asByteArray();
        assertThat(workbook).startsWith('P', 'K').hasSizeGreaterThan(50_000);
    }

    @Test
    void theMarkOfUtf8IsThereWhenAsked() {
        assertThat(asked("text/csv; bom=present").extract().asByteArray()).startsWith(0xEF, 0xBB, 0xBF, 'L');
        assertThat(asked("text/csv; bom=absent").extract().asByteArray()).startsWith('L');
    }

    @Test
    void aRefusalIsAProblemWhateverWasAsked() {
        problem(given().accept(Csv.MEDIA_TYPE).get("/v1/notes/none/lines").then(), 404, "not-found");
        problem(asked("application/pdf"), 406, "not-acceptable");
    }

    @Test
    void theDocumentSaysThatItIsAFile() {
        JsonPath document =
                given().get("/q/openapi?format=json").then().extract().jsonPath();
        String content = "paths.'/v1/notes/{name}/lines'.get.responses.'200'.content.";

        assertThat(document.getString(content + "'text/csv'.schema.type")).isEqualTo("string");
        assertThat(document.getString(content + "'" + Xlsx.MEDIA_TYPE + "'.schema.type"))
                .isEqualTo("string");
        assertThat(document.getString(content + "'application/json'.schema.'$ref'"))
                .contains("Page");
    }

    private static ValidatableResponse asked(String accept) {
        return given().header("Accept", accept).get(LINES).then();
    }
}
