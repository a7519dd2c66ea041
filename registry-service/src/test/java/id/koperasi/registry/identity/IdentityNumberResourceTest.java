package id.koperasi.registry.identity;

import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import id.koperasi.registry.Minutes;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdentityNumberResourceTest {

    private final TestCooperative cooperative = TestCooperative.formedIn("36.03");

    @Test
    void recordsANumberAndAnnouncesIt() {
        String number = digits(16);

        record("36.03", "NPWP", number, "2025-06-20")
                .statusCode(201)
                .body("number", equalTo(number))
                .body("warnings", empty());

        assertThat(cooperative.announced("identity-number-recorded"))
                .singleElement()
                .asString()
                .contains(number, "NPWP", "2025-06-20");
        assertThat(milestones()).contains("NPWP 2025-06-20").doesNotContain("IDENTIFIED 2025-06-20");
    }

    @Test
    void isIdentifiedOnTheDayOfTheLastOfThreeNumbersEvenWhenAllComeAtOnce() {
        Stream.of("NPWP 16 2025-06-20", "NIB 13 2025-07-01", "NIK_KOPERASI 13 2025-06-25")
                .map(words -> words.split(" "))
                .map(word -> CompletableFuture.runAsync(
                        () -> record("36.03", word[0], digits(Integer.parseInt(word[1])), word[2])
                                .statusCode(201)))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(milestones()).contains("IDENTIFIED 2025-07-01");
    }

    @Test
    void warnsOfAnNikKoperasiOfUnusualFormOrAnotherRegencyKeepsThatAndShowsItUntilItIsVerified() {
        record("36.03", "NIK_KOPERASI", "3402" + digits(8), "2025-06-20")
                .statusCode(201)
                .body("warnings", contains("UNUSUAL_FORM", "OTHER_REGENCY"));
        assertThat(doubts())
                .containsExactly("NIK_KOPERASI_OTHER_REGENCY", "NIK_KOPERASI_UNUSUAL_FORM")
                .isEqualTo(kept());
        assertThat(cooperative.announced("identity-number-recorded")).hasSize(1);

        correct("3402" + digits(9));
        assertThat(doubts()).containsExactly("NIK_KOPERASI_OTHER_REGENCY");
        execute("""
                insert into verification (id, cooperative_id, village_code, subject, subject_id, token, method, verified_on,
                                          recorded_at, recorded_roles)
                select gen_random_uuid(), cooperative_id, village_code, 'NUMBER', id, number, 'AUTHORITY_INQUIRY',
                       '2025-06-21', now(), '{}'
                  from identity_number where cooperative_id = ?::uuid""", cooperative.id().toString());
        assertThat(doubts()).as("the authority outweighs it").isEmpty();
        correct("3603" + digits(9));
        assertThat(doubts()).isEmpty();
        assertThat(kept()).isEmpty();
    }

    private void correct(String number) {
        post(office("36.03"), cooperative.path("/corrections"), """
                {"particular": "NIK_KOPERASI", "value": "%s", "reason": "Salah ketik", "evidence": "Sertifikat"}""".formatted(number))
                .statusCode(200);
    }

    private List<String> doubts() {
        List<String> items = get(office("36.03"), cooperative.path("/passport"))
                .statusCode(200)
                .extract()
                .path("lines.findAll { it.item.startsWith('DOUBT_') }.item");
        return items.stream().map(item -> item.replace("DOUBT_", "")).sorted().toList();
    }

    private List<String> kept() {
        return rows(
                "select kind || '_' || d from identity_number, unnest(doubts) as d where cooperative_id = ?::uuid order by 1",
                cooperative.id().toString());
    }

    @Test
    void refusesANumberOfTheWrongForm() {
        record("36.03", "NPWP", digits(15), "2025-06-20")
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:npwp-form"))
                .body("source", equalTo("PMK 112/2022, art. 2"));
        record("36.03", "NIB", digits(14), "2025-06-20")
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:nib-form"));
        record("36.03", "NIB", "12345678901a3", "2025-06-20").statusCode(400);
    }

    @Test
    void refusesASecondNumberOfAKindAndTheNumberOfAnother() {
        String number = digits(13);
        record("36.03", "NIB", number, "2025-06-20").statusCode(201);

        record("36.03", "NIB", number, "2025-06-20")
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:identity-number-recorded-already"));
        post(
                        office("36.03"),
                        TestCooperative.formedIn("36.03").path("/identity-numbers"),
                        body("NIB", number, "2025-06-20"))
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:identity-number-of-another"));
    }

    @Test
    void refusesADateThatHasNotCome() {
        record("36.03", "NIB", digits(13), "2999-01-01")
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:date-in-the-future"))
                .body("stated", equalTo("2999-01-01"));
    }

    @Test
    void refusesACooperativeThatIsNoLegalEntity() {
        post(
                        office("36.03"),
                        TestCooperative.proposedIn("36.03").path("/identity-numbers"),
                        body("NIB", digits(13), "2025-06-20"))
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:cooperative-not-formed"));
    }

    @Test
    void answersAForeignOfficeAsIfThereWereNone() {
        String foreign = record("36.71", "NIB", digits(13), "2025-06-20")
                .statusCode(404)
                .extract()
                .asString();
        String absent = post(
                        office("36.71"),
                        "/v1/cooperatives/" + UUID.randomUUID() + "/identity-numbers",
                        body("NIB", digits(13), "2025-06-20"))
                .statusCode(404)
                .extract()
                .asString();

        assertThat(foreign).isEqualTo(absent);
    }

    @Test
    void thePassportSaysWhoToldANumberAndByWhat() {
        String npwp = digits(16);
        record("36.03", "NPWP", npwp, "2025-06-20").statusCode(201);
        post(
                        office("36.03"),
                        cooperative.path("/identity-numbers"),
                        "{\"kind\": \"NIB\", \"number\": \"%s\", \"issuedOn\": \"2025-06-21\", \"evidence\": \"Sertifikat dilihat\"}"
                                .formatted(digits(13)))
                .statusCode(201)
                .body("evidence", equalTo("Sertifikat dilihat"));

        evidence("NPWP", equalTo("stated without evidence; regency-office"));
        evidence("NIB", equalTo("Sertifikat dilihat; regency-office"));
        Minutes.numbered(cooperative, cooperative.officer("chair"), "NPWP", npwp);
        evidence("NPWP", startsWith("NPWP " + npwp + " sha256:"));
        execute(
                "update identity_number set recorded_roles = null, evidence = null where cooperative_id = ?::uuid",
                cooperative.id().toString());
        evidence("NIB", equalTo("stated without evidence"));
    }

    private void evidence(String kind, Matcher<String> said) {
        get(office("36.03").header("Accept-Language", "en"), cooperative.path("/passport"))
                .statusCode(200)
                .body("lines.find { it.item == '" + kind + "' && it.section == 'NUMBERS' }.evidence", said);
    }

    private ValidatableResponse record(String region, String kind, String number, String issuedOn) {
        return post(office(region), cooperative.path("/identity-numbers"), body(kind, number, issuedOn));
    }

    private static String body(String kind, String number, String issuedOn) {
        return "{\"kind\": \"%s\", \"number\": \"%s\", \"issuedOn\": \"%s\"}".formatted(kind, number, issuedOn);
    }

    private List<String> milestones() {
        return rows(
                "select fact || ' ' || day from milestone where cooperative_id = ?::uuid",
                cooperative.id().toString());
    }

    private static String digits(int count) {
        return ThreadLocalRandom.current()
                .ints(count, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
