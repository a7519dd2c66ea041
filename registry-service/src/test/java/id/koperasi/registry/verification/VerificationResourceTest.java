package id.koperasi.registry.verification;

import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.platform.privacy.Nik;
import id.koperasi.platform.privacy.PersonReferences;
import id.koperasi.registry.Board;
import id.koperasi.registry.TestCooperative;
import id.koperasi.registry.bank.SnapSimulator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The authorities confirm, differ, deny, are late or answer with nothing that can be understood. */
@QuarkusTest
class VerificationResourceTest {

    private static final String PROBLEM = "urn:koperasi:problem:";

    @Inject
    PersonReferences references;

    private final TestCooperative cooperative = TestCooperative.formedIn("36.03");

    @Test
    void theLookUpSaysWhoseNumberItIs() {
        String number = number("NIK_KOPERASI");
        answers(number, "RIGHT", cooperative.name().toUpperCase(Locale.ROOT), "");

        verify(office("36.71"), "NIK_KOPERASI", null).statusCode(404);
        verify(holder(cooperative.officer("chair")), "NIK_KOPERASI", null).statusCode(403);
        verify("NIK_KOPERASI", "Sertifikat asli")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "ask-the-authority-first"));
        verify("NIK_KOPERASI", null)
                .statusCode(202)
                .body("verified", equalTo(false))
                .body("inquiry.status", equalTo("PENDING"));
        settled(path("NIK_KOPERASI"), "CONFIRMED")
                .body("verified", equalTo(true))
                .body("method", equalTo("AUTHORITY_INQUIRY"))
                .body("verifiedOn", equalTo("2025-09-30"));
        verify("NIK_KOPERASI", null).statusCode(409).body("type", equalTo(PROBLEM + "verified-already"));
        assertThat(cooperative.announced("identity-number-verified"))
                .singleElement()
                .asString()
                .contains("NIK_KOPERASI", "AUTHORITY_INQUIRY")
                .doesNotContain(number);
        get(office("36.03"), cooperative.path("/passport"))
                .body("lines.find { it.item == 'VERIFIED_NIK_KOPERASI' }.value", equalTo(number))
                .body("lines.find { it.item == 'VERIFIED_NIK_KOPERASI' }.evidence", equalTo("AUTHORITY_INQUIRY"));

        execute(
                "update identity_number set number = reverse(number) || '1' where cooperative_id = ?::uuid",
                cooperative.id().toString());
        get(office("36.03"), path("NIK_KOPERASI"))
                .body("verified", equalTo(false))
                .body("inquiry", nullValue());
    }

    @Test
    void anotherNameIsNotKeptAndADeniedNumberIsOutweighedByNoPaper() {
        String number = number("NIK_KOPERASI");
        answers(number, "RIGHT", "KOPERASI RAHASIA LAIN", "");
        verify("NIK_KOPERASI", null).statusCode(202);
        settled(path("NIK_KOPERASI"), "DIFFERS")
                .body("inquiry.differing", contains("NAME"))
                .body("verified", equalTo(false));
        assertThat(rows("select i::text from authority_inquiry i where i::text like '%RAHASIA%'"))
                .isEmpty();
        verify("NIK_KOPERASI", "Sertifikat asli").statusCode(200).body("method", equalTo("MANUAL_EVIDENCE"));

        TestCooperative other = TestCooperative.formedIn("36.03");
        insert(other, "NIK_KOPERASI", digits(13));
        String denied = other.path("/identity-numbers/NIK_KOPERASI/verification");
        post(office("36.03"), denied, body(null)).statusCode(202);
        settled(denied, "NOT_LISTED");
        post(office("36.03"), denied, body("Sertifikat"))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "authority-denies-number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LATE", "BUSY", "GARBAGE", "ENDLESS"})
    void whoDoesNotAnswerIsAskedAgainAndThenPaperCounts(String behaviour) {
        answers(number("NIK_KOPERASI"), behaviour, "", "");

        verify("NIK_KOPERASI", null).statusCode(202);
        verify("NIK_KOPERASI", null).statusCode(409).body("type", equalTo(PROBLEM + "authority-inquiry-running"));
        settled(path("NIK_KOPERASI"), "UNANSWERED").body("inquiry.attempts", equalTo(2));
        verify("NIK_KOPERASI", "Sertifikat asli").statusCode(200).body("evidence", equalTo("Sertifikat asli"));
    }

    @Test
    void ofTaxAndBusinessNumbersOnlyPaperTells() {
        number("NPWP");

        verify("NPWP", null).statusCode(422).body("type", equalTo(PROBLEM + "authority-evidence-required"));
        post(office("36.03"), path("NPWP"), "{\"verifiedOn\": \"2025-06-19\", \"evidence\": \"Kartu\"}")
                .body("type", equalTo(PROBLEM + "date-out-of-order"));
        verify("NPWP", "Kartu NPWP asli").statusCode(200);
        verify("NIB", "Sertifikat").statusCode(404);
        get(office("36.03"), cooperative.path("/passport"))
                .body("lines.find { it.item == 'VERIFIED_NPWP' }.evidence", equalTo("Kartu NPWP asli; regency-office"));
    }

    @Test
    void theCivilRegistrySaysWhetherAnOfficerMatchesAndNothingElse() {
        String nik = Board.newNik();
        String officer = officer(nik);
        answers(nik, "RIGHT", "SITI AMINAH", "02-01-1980");

        check(officer, Board.newNik(), "1980-01-02", null)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "not-the-number-of-this-officer"));
        assertThat(check(officer, "12", "1980-01-02", null).extract().asString())
                .contains("not-a-citizens-number");
        check(officer, nik, "1980-01-03", null).statusCode(202);
        settled(officer, "DIFFERS").body("inquiry.differing", contains("BIRTH_DATE"));
        check(officer, nik, "1980-01-02", null).statusCode(202);
        settled(officer, "CONFIRMED").body("verified", equalTo(true));

        assertThat(cooperative.announced("officer-identity-verified"))
                .singleElement()
                .asString()
                .doesNotContain("Siti", nik, "1980");
        assertThat(rows(
                        "select 1::text from authority_inquiry where cooperative_id = ?::uuid and question is not null",
                        cooperative.id().toString()))
                .as("what was asked of a person is gone")
                .isEmpty();
        assertThat(rows("select i::text from authority_inquiry i where i::text like ?", "%" + nik + "%"))
                .isEmpty();
        get(office("36.03"), cooperative.path("/passport"))
                .body("lines.find { it.item == 'VERIFIED_chair' }.evidence", equalTo("AUTHORITY_INQUIRY"));
    }

    @Test
    void aCitizenWhoIsNotFoundStaysUnverifiedAndASilentRegistryLeavesRoomForHisCard() {
        String unknown = Board.newNik();
        String officer = officer(unknown);
        check(officer, unknown, "1980-01-02", null).statusCode(202);
        settled(officer, "NOT_LISTED");
        check(officer, unknown, "1980-01-02", "KTP asli dilihat").statusCode(409);

        String nik = Board.newNik();
        String other = officer(nik);
        answers(nik, "GARBAGE", "", "");
        check(other, nik, "1980-01-02", null).statusCode(202);
        settled(other, "UNANSWERED");
        check(other, nik, "1980-01-02", "KTP " + nik).statusCode(400);
        check(other, nik, "1980-01-02", "KTP asli dilihat").statusCode(200).body("verified", equalTo(true));
    }

    private static void answers(String number, String behaviour, String name, String bornOn) {
        given().body("{\"number\": \"%s\", \"behaviour\": \"%s\", \"name\": \"%s\", \"bornOn\": \"%s\"}"
                        .formatted(number, behaviour, name, bornOn))
                .put(System.getProperty(SnapSimulator.AUTHORITIES) + "/answers")
                .then()
                .statusCode(200);
    }

    private String officer(String nik) {
        String person = references.of(Nik.parse(nik)).value();
        return cooperative.path("/officers/"
                + rows("""
                        insert into officer_appointment (appointment_id, cooperative_id, village_code, person, name, office,
                                                         term_from, term_until)
                        values (gen_random_uuid(), ?::uuid, ?, ?, 'Siti Aminah', 'chair', '2025-06-02', '2030-06-01')
                        returning appointment_id::text""", cooperative.id().toString(), cooperative.village(), person)
                        .getFirst()
                + "/verification");
    }

    private static ValidatableResponse check(String officer, String nik, String bornOn, @Nullable String evidence) {
        return post(
                office("36.03"),
                officer,
                "{\"nik\": \"%s\", \"bornOn\": \"%s\", \"verifiedOn\": \"2025-09-30\"%s}"
                        .formatted(nik, bornOn, evidence == null ? "" : ", \"evidence\": \"" + evidence + "\""));
    }

    private String number(String kind) {
        String number = digits(kind.equals("NPWP") ? 16 : 13);
        insert(cooperative, kind, number);
        return number;
    }

    private static void insert(TestCooperative cooperative, String kind, String number) {
        execute("""
                insert into identity_number (id, cooperative_id, village_code, kind, number, issued_on)
                values (gen_random_uuid(), ?::uuid, ?, ?, ?, '2025-06-20')""", cooperative.id().toString(), cooperative.village(), kind, number);
    }

    private String path(String kind) {
        return cooperative.path("/identity-numbers/" + kind + "/verification");
    }

    private ValidatableResponse verify(String kind, @Nullable String evidence) {
        return verify(office("36.03"), kind, evidence);
    }

    private ValidatableResponse verify(RequestSpecification caller, String kind, @Nullable String evidence) {
        return post(caller, path(kind), body(evidence));
    }

    private static String body(@Nullable String evidence) {
        return "{\"verifiedOn\": \"2025-09-30\"%s}"
                .formatted(evidence == null ? "" : ", \"evidence\": \"" + evidence + "\"");
    }

    private static ValidatableResponse settled(String path, String status) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> get(office("36.03"), path).body("inquiry.status", equalTo(status)));
        return get(office("36.03"), path);
    }

    private static String digits(int count) {
        return ThreadLocalRandom.current()
                .ints(count, 1, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
