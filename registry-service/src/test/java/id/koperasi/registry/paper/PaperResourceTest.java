package id.koperasi.registry.paper;

import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.koperasi.platform.audit.Digest;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PaperResourceTest {

    private static final byte[] PDF =
            "%PDF-1.7\nAkta pendirian yang tidak boleh terbaca di penyimpanan".getBytes(UTF_8);
    private static final byte[] JPEG = "\u00FF\u00D8\u00FF\u00E0 JFIF".getBytes(ISO_8859_1);
    private static final String PROBLEM = "urn:koperasi:problem:";

    private final TestCooperative cooperative = TestCooperative.formedIn("36.03");
    private final String chair = cooperative.officer("chair");

    @Test
    void aPaperIsKeptSealedAndReadThroughALink() throws IOException {
        String paperId = deed(PDF)
                .statusCode(201)
                .body("digest", equalTo(Digest.of(PDF).hex()))
                .body("sizeBytes", equalTo(PDF.length))
                .body("mediaType", equalTo("application/pdf"))
                .body("fileName", equalTo("akta.pdf"))
                .extract()
                .path("paperId");

        String url = link(office("36.03"), paperId).statusCode(201).extract().path("url");
        byte[] read = given().urlEncodingEnabled(false)
                .get(url)
                .then()
                .statusCode(200)
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", startsWith("attachment; filename=\"akta.pdf\""))
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        assertThat(read).isEqualTo(PDF);
        String fileId = rows("select file_id::text from paper where id = ?::uuid", paperId)
                .getFirst();
        String kept = Files.readString(Path.of("target/files/registry/" + fileId), ISO_8859_1);
        assertThat(kept).doesNotContain("Akta", "PDF");
        assertThat(rows(
                        "select concat_ws(' ', actor, object, fields[1], region) from audit_entry"
                                + " where operation = 'linkPaper' and tenant = ?::uuid and object like 'file/%'",
                        cooperative.id().toString()))
                .as("a link is a read of the file")
                .containsExactly("office-36.03 file/" + fileId + " content " + cooperative.village());
    }

    @Test
    void aLinkThatWasChangedOrIsOverLeadsNowhere() {
        String paperId = deed(PDF).extract().path("paperId");
        String url = link(holder(chair), paperId).extract().path("url");
        String another = deed("%PDF-1.4 lain".getBytes(UTF_8)).extract().path("paperId");
        String file = rows("select file_id::text from paper where id = ?::uuid", paperId)
                .getFirst();
        String other = rows("select file_id::text from paper where id = ?::uuid", another)
                .getFirst();
        long expires = Long.parseLong(url.replaceAll(".*expires=(\\d+).*", "$1"));

        open(url.replace(file, other)).statusCode(404);
        open(url.replace("expires=" + expires, "expires=" + (expires + 3600))).statusCode(404);
        open(url.replace("expires=" + expires, "expires=" + (expires - 400))).statusCode(404);
        String begins = url.replaceAll(".*signature=(.).*", "$1");
        open(url.replaceAll("signature=.", "signature=" + (begins.equals("A") ? "B" : "A")))
                .statusCode(404);
        open(url.replaceAll("&signature=.*", "")).statusCode(400);
        open(url).statusCode(200);
    }

    @Test
    void aForeignCallerNeitherHandsInNorReads() {
        String paperId = deed(PDF).extract().path("paperId");
        long before = kept();

        form(office("36.71"), PDF, "akta.pdf", "application/pdf").statusCode(404);
        get(office("36.71"), cooperative.path("/papers")).statusCode(404);
        link(office("36.71"), paperId).statusCode(404);
        link(holder(TestCooperative.formedIn("36.03").officer("chair")), paperId)
                .statusCode(404);
        form(given(), PDF, "akta.pdf", "application/pdf").statusCode(401);

        assertThat(kept()).as("what was refused leaves nothing in the store").isEqualTo(before);
    }

    @Test
    void theContentIsWhatCountsAndMustBeWhatWasSaid() {
        form(holder(chair), JPEG, "akta.pdf", "application/pdf")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "file-type-mismatch"))
                .body("found", equalTo("image/jpeg"));
        form(holder(chair), JPEG, "akta.pdf", "application/octet-stream").statusCode(422);
        form(holder(chair), PDF, "akta.jpg", "application/pdf").statusCode(422);
        form(holder(chair), "MZ\u0090\u0000".getBytes(ISO_8859_1), "akta.pdf", "application/pdf")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "file-type-not-taken"));
        form(holder(chair), "<html>".getBytes(UTF_8), "akta.txt", "text/plain").statusCode(422);
        form(holder(chair), new byte[0], "akta.pdf", "application/pdf")
                .statusCode(400)
                .body("type", equalTo(PROBLEM + "file-missing"));
        form(holder(chair), PDF, "../../../tmp/akta.pdf", "application/octet-stream")
                .statusCode(201)
                .body("fileName", equalTo("akta.pdf"));
    }

    @Test
    void whatIsTooLargeIsRefused() {
        byte[] large = Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1);
        form(holder(chair), large, "akta.pdf", "application/pdf")
                .statusCode(413)
                .body("type", equalTo(PROBLEM + "file-too-large"));
    }

    @Test
    void aRequestThatIsTooLargeIsRefusedBeforeItIsRead() {
        form(holder(chair), Arrays.copyOf(PDF, 11 * 1024 * 1024), "akta.pdf", "application/pdf")
                .statusCode(413)
                .body("type", equalTo(PROBLEM + "body-too-large"));
        post(holder(chair), cooperative.path("/business-plans"), "{\"title\": \"" + "x".repeat(1_100_000) + "\"}")
                .statusCode(413);
    }

    @Test
    void theLargestFileIsTaken() {
        form(holder(chair), Arrays.copyOf(PDF, 10 * 1024 * 1024), "akta.pdf", "application/pdf")
                .statusCode(201);
    }

    @Test
    void aRepeatedRequestIsOneAndAnotherFileUnderItsKeyIsRefused() {
        String key = UUID.randomUUID().toString();
        String first = keyed(key, PDF).statusCode(201).extract().asString();
        long before = kept();

        assertThat(keyed(key, PDF)
                        .statusCode(201)
                        .header("Idempotency-Replayed", "true")
                        .extract()
                        .asString())
                .isEqualTo(first);
        keyed(key, "%PDF-1.4 lain".getBytes(UTF_8))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "idempotency-key-reused"));

        assertThat(kept()).isEqualTo(before);
        String paperId = get(holder(chair), cooperative.path("/papers"))
                .body("items", hasSize(1))
                .extract()
                .path("items[0].paperId");
        assertThat(cooperative.announced("paper-recorded"))
                .as("once, and no name of a file")
                .singleElement()
                .asString()
                .contains(
                        paperId, "DEED", "12/2025", "2025-05-20", Digest.of(PDF).hex())
                .doesNotContain("akta.pdf");
    }

    @Test
    void aNewerPaperReplacesAndTheOlderIsKept() {
        String older = deed(PDF).extract().path("paperId");
        String newer = replacing(older).statusCode(201).extract().path("paperId");

        get(holder(chair), cooperative.path("/papers?kind=DEED"))
                .body("items.paperId", contains(newer, older))
                .body("items.replacedBy", contains(nullValue(), equalTo(newer)));
        replacing(older).statusCode(409).body("type", equalTo(PROBLEM + "paper-replaced-already"));
        assertThat(cooperative.announced("paper-recorded"))
                .hasSize(2)
                .last()
                .asString()
                .contains(newer, older);
        String foreign = TestCooperative.formedIn("36.03").id().toString();
        replacing(foreign).statusCode(422).body("type", equalTo(PROBLEM + "replaced-paper-unknown"));
    }

    @Test
    void numbersAreCheckedSoftlyAndDatesHard() {
        request(holder(chair), "AHU_DECREE", "AHU-12", "2025-06-01", PDF, "sk.pdf")
                .statusCode(201)
                .body("warnings", contains("UNUSUAL_FORM"));
        request(holder(chair), "AHU_AMENDMENT", "AHU-12", "2025-06-01", PDF, "sk.pdf")
                .statusCode(201)
                .body("warnings", hasSize(0));
        request(holder(chair), "AHU_DECREE", "AHU-0017736.AH.01.29.TAHUN 2025", "2025-06-01", PDF, "sk.pdf")
                .body("warnings", hasSize(0));
        request(holder(chair), "DEED", "", "2025-06-01", PDF, "a.pdf")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "paper-number-missing"));
        request(holder(chair), "DEED", "1", "2999-06-01", PDF, "a.pdf").statusCode(422);
        request(holder(chair), "PHOTO", "", "2025-06-01", PDF, "a.pdf")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "photo-not-a-picture"));
        request(holder(chair), "PHOTO", "", "2025-06-01", JPEG, "a.jpg").statusCode(201);
        request(holder(chair), "KTP", "1", "2025-06-01", PDF, "a.pdf").statusCode(400);
    }

    @Test
    void whatIsAnnouncedOfAPaperNamesNobody() {
        send(formOf("OTHER", "3603120101900001").multiPart("issuer", "Ratna Dewi"))
                .statusCode(201);
        send(formOf("DEED", "12\u0007")).statusCode(400);

        assertThat(cooperative.announced("paper-recorded"))
                .singleElement()
                .asString()
                .contains("OTHER", Digest.of(PDF).hex())
                .doesNotContain("3603120101900001", "Ratna", "siti");
    }

    private RequestSpecification formOf(String kind, String number) {
        return holder(chair)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("kind", kind)
                .multiPart("number", number)
                .multiPart("issuedOn", "2025-05-20")
                .multiPart("file", "siti-aminah.pdf", PDF, "application/pdf");
    }

    private static long kept() {
        try (var files = Files.list(Path.of("target/files/registry"))) {
            return files.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse open(String url) {
        return given().urlEncodingEnabled(false).get(url).then();
    }

    private ValidatableResponse link(RequestSpecification caller, String paperId) {
        return caller.contentType("application/json")
                .post(cooperative.path("/papers/" + paperId + "/links"))
                .then();
    }

    private ValidatableResponse deed(byte[] content) {
        return form(holder(chair), content, "akta.pdf", "application/pdf");
    }

    private ValidatableResponse keyed(String key, byte[] content) {
        return send(holder(chair)
                .header("Idempotency-Key", key)
                .multiPart("kind", "DEED")
                .multiPart("number", "12/2025")
                .multiPart("issuedOn", "2025-05-20")
                .multiPart("file", "akta.pdf", content, "application/pdf"));
    }

    private ValidatableResponse form(RequestSpecification caller, byte[] content, String name, String type) {
        return send(caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("kind", "DEED")
                .multiPart("number", "12/2025")
                .multiPart("issuedOn", "2025-05-20")
                .multiPart("file", name, content, type));
    }

    private ValidatableResponse replacing(String older) {
        return send(holder(chair)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("kind", "DEED")
                .multiPart("number", "12/2025")
                .multiPart("issuedOn", "2025-05-20")
                .multiPart("replaces", older)
                .multiPart("file", "akta.pdf", PDF, "application/pdf"));
    }

    private ValidatableResponse request(
            RequestSpecification caller, String kind, String number, String day, byte[] content, String name) {
        return send(caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("kind", kind)
                .multiPart("number", number)
                .multiPart("issuedOn", day)
                .multiPart("file", name, content, "application/octet-stream"));
    }

    private ValidatableResponse send(RequestSpecification request) {
        return request.header("Accept-Language", "en")
                .post(cooperative.path("/papers"))
                .then();
    }
}
