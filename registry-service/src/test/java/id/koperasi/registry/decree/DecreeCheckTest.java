package id.koperasi.registry.decree;

import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A decree that was scanned is found right by paper, and AHU may say otherwise. */
@QuarkusTest
class DecreeCheckTest {

    private static final String REGION = "74.03";
    private static final String PROBLEM = "urn:koperasi:problem:";
    private static final byte[] PDF = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    private final TestCooperative cooperative = TestCooperative.formedIn(REGION);
    private final String chair = cooperative.officer("chair");
    private final String path = cooperative.path("/decree-checks");

    @Test
    void paperCountsUntilAhuHasSpoken() {
        get(holder(chair), path).body("state", equalTo("NOT_CHECKED"));
        String paper = scan("AHU_DECREE");

        post(holder(chair), path, told("PAPER", "CONFIRMED", paper)).statusCode(403);
        post(office("36.04"), path, told("PAPER", "CONFIRMED", paper)).statusCode(404);
        post(TestCooperative.formedIn(REGION).notary(), path, told("PAPER", "CONFIRMED", paper))
                .statusCode(404);
        post(cooperative.notary(), path, told("PAPER", "CONFIRMED", paper))
                .statusCode(201)
                .body("state", equalTo("SEEN_ON_PAPER"))
                .body("checks[0].actorRoles[0]", equalTo("notary"));
        post(office(REGION), path, told("PAPER", "CONFIRMED", paper))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "decree-checked-so-already"));
        post(office(REGION), path, told("AHU", "CONTRADICTED", null))
                .statusCode(201)
                .body("state", equalTo("CONTRADICTED_BY_AHU"));
        post(office(REGION), path, told("PAPER", "CONFIRMED", paper))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "decree-ahu-has-spoken"));
        post(office(REGION), path, told("AHU", "CONTRADICTED", null))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "decree-checked-so-already"));
        post(office(REGION), path, told("AHU", "CONFIRMED", null))
                .statusCode(201)
                .body("state", equalTo("CONFIRMED_BY_AHU"))
                .body("checks", hasSize(3));
        assertThat(TestCooperative.rows(
                        "select payload ->> 'outcome' from outbox where aggregateid = 'cooperative/' || ? and type like ? order by position",
                        cooperative.id().toString(),
                        "%decree-checked.v1"))
                .containsExactly("CONFIRMED", "CONTRADICTED", "CONFIRMED");
    }

    @Test
    void whatWasFoundOfAnotherNumberSaysNothing() {
        post(office(REGION), path, told("PAPER", "CONFIRMED", scan("AHU_DECREE")))
                .statusCode(201);
        TestCooperative.execute(
                "update cooperative set decree_number = 'AHU-' || gen_random_uuid() where id = ?::uuid",
                cooperative.id().toString());

        get(office(REGION), path).body("state", equalTo("NOT_CHECKED")).body("checks", hasSize(1));
    }

    @Test
    void refusesWhatNoPaperShows() {
        String other = scan("OTHER");
        post(office(REGION), path, told("PAPER", "CONFIRMED", other))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "decree-paper-needed"));
        post(office(REGION), path, told("PAPER", "CONFIRMED", null)).statusCode(422);
        post(office(REGION), path, told("PAPER", "CONTRADICTED", scan("AHU_DECREE")))
                .statusCode(422);
        post(office(REGION), path, told("AHU", "CONFIRMED", null).replace("2026-02-01", "2999-02-01"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "date-in-the-future"));
        post(office(REGION), path, told("AHU", "CONFIRMED", null).replace("2026-02-01", "2020-02-01"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "date-out-of-order"));
        post(office(REGION), path, told("AHU", "CONFIRMED", null).replace("Laman", "1234567890123456"))
                .statusCode(400);
    }

    @Test
    void aPaperOfAnotherDecreeShowsNothing() {
        String other = scan("AHU_DECREE", "AHU-0000001.AH.01.29.TAHUN 2025");
        post(office(REGION), path, told("PAPER", "CONFIRMED", other))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "decree-paper-of-another"));
        post(office(REGION), path, told("PAPER", "CONFIRMED", scan("AHU_DECREE")))
                .statusCode(201)
                .body("state", equalTo("SEEN_ON_PAPER"));
    }

    @Test
    void whatAhuSaysTellsTheOfficeAndAnOlderAnswerDoesNotCountLast() {
        post(cooperative.notary(), path, told("AHU", "CONFIRMED", null))
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "decree-ahu-told-by-office"));
        post(office(REGION), path, told("AHU", "CONFIRMED", null)).statusCode(201);
        post(office(REGION), path, told("AHU", "CONTRADICTED", null).replace("2026-02-01", "2026-01-15"))
                .statusCode(201)
                .body("state", equalTo("CONFIRMED_BY_AHU"));
    }

    private String decree() {
        return TestCooperative.rows(
                        "select decree_number from cooperative where id = ?::uuid",
                        cooperative.id().toString())
                .getFirst();
    }

    private String scan(String kind) {
        return scan(kind, decree());
    }

    private String scan(String kind, String number) {
        return holder(chair)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("kind", kind)
                .multiPart("issuedOn", "2025-06-02")
                .multiPart("number", number)
                .multiPart("file", "sk.pdf", PDF, "application/pdf")
                .post(cooperative.path("/papers"))
                .then()
                .statusCode(201)
                .extract()
                .path("paperId");
    }

    private static String told(String source, String outcome, @Nullable String paper) {
        return """
                {"source": "%s", "outcome": "%s", %s "evidence": "Salinan dilihat", "reason": "Laman AHU tertutup",
                 "checkedOn": "2026-02-01"}""".formatted(source, outcome, paper == null ? "" : "\"paperId\": \"" + paper + "\",");
    }
}
