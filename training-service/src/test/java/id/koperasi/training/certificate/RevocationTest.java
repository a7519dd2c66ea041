package id.koperasi.training.certificate;

import static id.koperasi.training.Scene.confirm;
import static id.koperasi.training.Scene.cooperative;
import static id.koperasi.training.Scene.eventually;
import static id.koperasi.training.Scene.execute;
import static id.koperasi.training.Scene.invitationOf;
import static id.koperasi.training.Scene.inviteChairs;
import static id.koperasi.training.Scene.ministry;
import static id.koperasi.training.Scene.newRegency;
import static id.koperasi.training.Scene.office;
import static id.koperasi.training.Scene.officer;
import static id.koperasi.training.Scene.person;
import static id.koperasi.training.Scene.post;
import static id.koperasi.training.Scene.rows;
import static id.koperasi.training.Scene.staff;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.platform.audit.Digest;
import id.koperasi.training.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

@QuarkusTest
class RevocationTest {

    @Inject
    AnnouncingExpiry announcing;

    private final String region = newRegency();
    private UUID cooperative = new UUID(0, 0);
    private String chair = "";
    private String number = "";

    @BeforeEach
    void aChairHasACertificate() {
        cooperative = cooperative(region + ".01.2001");
        chair = officer(cooperative, "chair");
        String session = Scene.session(region, 5);
        inviteChairs(session, region).statusCode(200);
        String invitation = invitationOf(session, chair);
        confirm(office(region), session, invitation).statusCode(200);
        for (String lesson :
                office(region).get(session).then().extract().jsonPath().getList("lessons.title", String.class)) {
            post(
                            office(region),
                            session + "/attendance",
                            "{\"lesson\": \"%s\", \"present\": [\"%s\"]}".formatted(lesson, invitation))
                    .statusCode(200);
        }
        post(office(region), session + "/holding", "{\"heldOn\": \"2025-09-22\"}")
                .statusCode(200);
        post(office(region), session + "/certificates", "{\"issuedOn\": \"2025-09-23\"}")
                .statusCode(200);
        number = office(region).get(session + "/certificates").then().extract().path("items[0].number");
    }

    @Test
    void anybodyChecksTheSignatureWithoutUs() throws GeneralSecurityException {
        var shown = given().get(address()).then().statusCode(200).extract().jsonPath();
        String text = shown.getString("signature.text");

        assertThat(genuine(text, shown.getString("signature.signature"), shown.getString("signature.keyId")))
                .isTrue();
        assertThat(genuine(
                        text.replace("2028", "2038"),
                        shown.getString("signature.signature"),
                        shown.getString("signature.keyId")))
                .isFalse();
        assertThat(text)
                .contains("number " + number)
                .contains("name " + Digest.of(number + "\nSiti Aminah").hex())
                .contains("until 2028-09-22")
                .doesNotContain(chair)
                .doesNotContain("Siti");
    }

    @Test
    void theHolderPrintsItAndItsCodeLeadsToThePage() throws IOException {
        byte[] document = person(chair)
                .get(address() + "/document")
                .then()
                .statusCode(200)
                .header("Content-Disposition", endsWith(number.replace('/', '-') + ".pdf\""))
                .extract()
                .asByteArray();
        try (var reader = new PdfReader(document)) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
                    .contains("Siti Aminah")
                    .contains("Ketua, Koperasi " + region)
                    .contains(number + "/page");
        }
        office("32.01").get(address() + "/document").then().statusCode(404);
        ministry().get(address() + "/document").then().statusCode(403);
        given().get(address() + "/document").then().statusCode(401);

        given().get(address() + "/page")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("BERLAKU"))
                .body(containsString("S*** A***"))
                .body(not(containsString("Siti")))
                .body(not(containsString("http")));
        given().get("/v1/certificates/BIMTEK-KDMP/2025/999999/page")
                .then()
                .statusCode(200)
                .body(containsString("TIDAK TERDAFTAR"));
    }

    @Test
    void whatIsRevokedCountsNoLongerAndIsReplacedOnce() throws Exception {
        refused(office(region), "/reissue", on("2025-10-07"), 409, "certificate-in-force");
        refused(office(region), "/revocation", revocation("2025-09-22", "WRONG_DATA"), 422, "revoked-before-its-issue");
        post(staff("trainer", region), address() + "/revocation", revocation("2025-10-06", "LOST"))
                .statusCode(403);
        post(office("32.01"), address() + "/revocation", revocation("2025-10-06", "LOST"))
                .statusCode(404);
        Callable<Integer> revoke =
                () -> post(office(region), address() + "/revocation", revocation("2025-10-06", "WRONG_DATA"))
                        .extract()
                        .statusCode();
        assertThat(twice(revoke)).isEqualTo(1);
        refused(office(region), "/revocation", revocation("2025-10-06", "LOST"), 409, "certificate-is-revoked");

        given().get(address())
                .then()
                .body("valid", equalTo(false))
                .body("standing", equalTo("REVOKED"))
                .body("replacedBy", nullValue());
        assertThat(revocations()).containsExactly("WRONG_DATA");

        execute("update officer_term set name = 'Siti Aminah Binti Umar' where person = ?", chair);
        Callable<Integer> reissue = () -> post(office(region), address() + "/reissue", on("2025-10-07"))
                .extract()
                .statusCode();
        assertThat(twice(reissue)).isEqualTo(1);
        refused(office(region), "/reissue", on("2025-10-07"), 409, "certificate-replaced");

        String successor = given().get(address()).then().extract().path("replacedBy");
        given().get("/v1/certificates/" + successor)
                .then()
                .body("valid", equalTo(true))
                .body("name", equalTo("S*** A*** B*** U***"))
                .body("validUntil", equalTo("2028-09-22"))
                .body("signature.text", containsString("number " + successor));
        given().get(address() + "/page").then().body(containsString("DICABUT")).body(containsString(successor));
    }

    @Test
    void whoWasNotThereGetsNoOther() {
        post(office(region), address() + "/revocation", revocation("2025-10-06", "NOT_PRESENT"))
                .statusCode(200);
        refused(office(region), "/reissue", on("2025-10-07"), 409, "certificate-without-attendance");
        String session = "/v1/sessions/"
                + rows("select session_id from certificate where person = ?", chair)
                        .getFirst();
        post(office(region), session + "/certificates", on("2025-10-08"))
                .statusCode(200)
                .body("issued", equalTo(0))
                .body("alreadyIssued", equalTo(0))
                .body("withoutCertificate", equalTo(1));
        eventually(() -> office(region).get(session).then().body("participants", equalTo(0)));

        String other =
                rows("select id from certificate where person = ?", chair).getFirst();
        execute("update certificate set revocation_reason = 'LOST' where id = ?", UUID.fromString(other));
        execute(
                "delete from attendance where invitation_id = (select invitation_id from certificate where id = ?)",
                UUID.fromString(other));
        refused(office(region), "/reissue", on("2025-10-07"), 409, "certificate-without-attendance");
    }

    @Test
    void whoReallySatThereIsNotedLaterAndHasTheCertificateInstead() {
        String treasurer = officer(cooperative, "treasurer");
        String session = "/v1/sessions/"
                + rows("select session_id from certificate where person = ?", chair)
                        .getFirst();
        String swap = "{\"invitationId\": \"%s\", \"office\": \"treasurer\"}".formatted(invitationOf(session, chair));
        post(person(chair), session + "/substitutions", swap).statusCode(409);
        post(office(region), session + "/substitutions", swap).statusCode(200).body("seat", equalTo(1));

        assertThat(revocations()).containsExactly("WRONG_PERSON");
        post(office(region), session + "/certificates", on("2025-10-08"))
                .statusCode(200)
                .body("issued", equalTo(1));
        assertThat(rows(
                        "select person from certificate where revoked_on is null and session_id = cast(? as uuid)",
                        session.substring(13)))
                .containsExactly(treasurer);
    }

    @Test
    void endsAreAnnouncedOnceAtEachStageAndCompetenceIsKeptApart() {
        String competence = """
                {"office": "chair", "number": "%s", "issuer": "LSP", "scheme": "SKKNI 189/2019", "issuedOn": "%s",
                 "validUntil": "2028-09-25"}""".formatted(UUID.randomUUID(), "2025-09-26");
        String path = "/v1/cooperatives/" + cooperative + "/competence-certificates";
        post(office(region), path, competence).statusCode(201);
        post(office(region), path, competence)
                .statusCode(409)
                .body("type", endsWith(":competence-certificate-recorded"));
        post(office(region), path, competence.replace("chair", "manager"))
                .statusCode(422)
                .body("type", endsWith(":holder-not-in-office"));
        post(office(region), path, competence.replace("2028-09-25", "2025-09-25"))
                .statusCode(422);
        String id = person(chair)
                .get(path)
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].certificateId");

        LocalDate end = LocalDate.of(2028, 9, 22);
        for (int daysBefore : new int[] {91, 90, 89, 31, 30, 7, 0}) {
            announcing.announceOn(end.minusDays(daysBefore));
        }
        assertThat(rows("""
                        select payload->>'kind' || ' ' || (payload->>'daysLeft') from outbox
                         where type = 'id.koperasi.training.certificate-expiring.v1' and payload->>'person' = ?
                         order by position""", chair))
                .containsExactly(
                        "ATTENDANCE 90",
                        "COMPETENCE 34",
                        "ATTENDANCE 30",
                        "ATTENDANCE 7",
                        "COMPETENCE 10",
                        "COMPETENCE 3");

        String withdrawal = path + "/" + id + "/withdrawal";
        post(office(region), withdrawal, withdrawn("2025-09-25")).statusCode(422);
        post(office(region), withdrawal, withdrawn("2999-01-01")).statusCode(422);
        post(office("32.01"), withdrawal, withdrawn("2026-03-02")).statusCode(404);
        post(office(region), withdrawal, withdrawn("2026-03-02")).statusCode(200);
        post(office(region), withdrawal, withdrawn("2026-03-03"))
                .statusCode(409)
                .body("type", endsWith(":competence-withdrawn-already"))
                .body("withdrawnOn", equalTo("2026-03-02"));
        assertThat(rows(
                        "select payload->>'reason' from outbox where type like '%.competence-withdrawn.v1' and payload->>'person' = ?",
                        chair))
                .containsExactly("BY_ISSUER");
        person(chair)
                .get("/v1/own-competences")
                .then()
                .body("items.withdrawnOn", equalTo(List.of("2026-03-02")))
                .body("items.counts", equalTo(List.of(false)));
    }

    private static String withdrawn(String day) {
        return "{\"withdrawnOn\": \"" + day + "\", \"reason\": \"BY_ISSUER\"}";
    }

    private boolean genuine(String text, String signature, String keyId) throws GeneralSecurityException {
        String key = given().get("/v1/certificate-keys")
                .then()
                .extract()
                .path("items.find { it.keyId == '%s' }.publicKey".formatted(keyId));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key))));
        check.update(text.getBytes(UTF_8));
        return check.verify(Base64.getDecoder().decode(signature));
    }

    /** How many of two at the same moment succeed. */
    private static long twice(Callable<Integer> change) throws Exception {
        long done = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> one : threads.invokeAll(List.of(change, change))) {
                done += one.get() == 200 ? 1 : 0;
            }
        }
        return done;
    }

    private List<String> revocations() {
        return rows("""
                select payload->>'reason' from outbox
                 where type = 'id.koperasi.training.certificate-revoked.v1' and aggregatetype like '%.internal'
                   and payload->>'person' = ?""", chair);
    }

    private void refused(RequestSpecification caller, String what, String body, int status, String code) {
        post(caller, address() + what, body).statusCode(status).body("type", endsWith(":" + code));
    }

    private String address() {
        return "/v1/certificates/" + number;
    }

    private static String on(String day) {
        return "{\"issuedOn\": \"" + day + "\"}";
    }

    private static String revocation(String day, String reason) {
        return "{\"revokedOn\": \"%s\", \"reason\": \"%s\"}".formatted(day, reason);
    }
}
