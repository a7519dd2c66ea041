package id.koperasi.registry.registerreview;

import static id.koperasi.registry.Foundings.post;
import static id.koperasi.registry.Foundings.rows;
import static id.koperasi.registry.registerimport.SentRegister.HEADING;
import static id.koperasi.registry.registerimport.SentRegister.counts;
import static id.koperasi.registry.registerimport.SentRegister.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.registry.Foundings;
import id.koperasi.registry.TestCooperative;
import id.koperasi.registry.registerimport.ExpiringImports;
import id.koperasi.registry.registerimport.SentRegister;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Minahasa Selatan (71.05) belongs to this test. */
@QuarkusTest
class ImportReviewTest {

    private static final String REGION = "71.05";
    private static final List<String> VILLAGES = Foundings.villages(REGION);
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String NAMES = "desa_kelurahan;kecamatan;kab_kota;nomor_sk;tanggal_sk;npwp";

    @Inject
    ExpiringImports expiring;

    @Test
    void theSameOneUnderAnotherDecreeIsMerged() {
        String village = village();
        String first = taken(village);
        String row = village + ";;" + Foundings.decree() + ";2025-06-03;7105000000000001;;;;;;;";
        String review = doubtful(row, "VILLAGE_HAS_ANOTHER");

        decide(review, Map.of("decision", "SAME", "cooperativeId", "00000000-0000-7000-8000-000000000000"))
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:review-not-a-candidate"));
        decide(review, Map.of("decision", "SAME", "cooperativeId", first))
                .statusCode(200)
                .body("status", equalTo("SAME"));
        assertThat(rows("select number from identity_number where cooperative_id = ?::uuid", first))
                .containsExactly("7105000000000001");
        decide(review, Map.of("decision", "REJECTED", "reason", "Salah"))
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:review-settled-already"));
        assertThat(counts(csv(REGION, false, HEADING, row).settled())).isEqualTo("DONE 0 1 0 0");
    }

    @Test
    void aRowThatWasTakenLetsThroughWhatItBringsLater() {
        String village = village();
        String first = taken(village);
        String decree = Foundings.decree();
        String row = village + ";;" + decree + ";2025-06-03;";
        decide(doubtful(row + ";;;;;;;", "VILLAGE_HAS_ANOTHER"), Map.of("decision", "SAME", "cooperativeId", first))
                .statusCode(200);

        String more = row + "7105000000000041;;;Bank BRI;7105000041;;;";
        assertThat(counts(csv(REGION, false, HEADING, more).settled())).isEqualTo("DONE 1 0 0 0");
        assertThat(counts(csv(REGION, false, HEADING, more).settled())).isEqualTo("DONE 0 1 0 0");
        assertThat(rows("select number from identity_number where cooperative_id = ?::uuid", first))
                .containsExactly("7105000000000041");
        assertThat(rows("select bank_code from bank_account where cooperative_id = ?::uuid", first))
                .hasSize(1);
        doubtful(row + "7105000000000042;;;;;;;", "NUMBER_DIFFERS");
    }

    @Test
    void theSameRowTwiceInARegisterIsLookedAtOnce() {
        String village = village();
        taken(village);
        String decree = Foundings.decree();
        String row = village + ";;" + decree + ";2025-06-03;;;;;;;;";

        assertThat(counts(csv(REGION, false, HEADING, row, row).settled())).isEqualTo("DONE 0 0 0 2");
        assertThat(counts(csv(REGION, false, HEADING, row).settled())).isEqualTo("DONE 0 0 0 1");
        assertThat(rows("select line::text from register_review where stated_decree = ?", decree))
                .containsExactly("2");
    }

    @Test
    void aRowThatWasRejectedIsLookedAtAgainOnlyWithMore() {
        String village = village();
        taken(village);
        String row = village + ";;" + Foundings.decree() + ";2025-06-03;";
        decide(doubtful(row + ";;;;;;;", "VILLAGE_HAS_ANOTHER"), Map.of("decision", "REJECTED", "reason", "Salah"))
                .statusCode(200);

        assertThat(counts(csv(REGION, false, HEADING, row + ";;;;;;;").settled()))
                .isEqualTo("DONE 0 1 0 0");
        doubtful(row + "7105000000000051;;;;;;;", "VILLAGE_HAS_ANOTHER");
    }

    @Test
    void aRowIsForgottenWithItsImportAndCanBeSentAgain() {
        String village = village();
        String first = taken(village);
        String row = village + ";;" + Foundings.decree() + ";2025-06-03;7105000000000061;;;;;;;";
        String review = doubtful(row, "VILLAGE_HAS_ANOTHER");
        TestCooperative.execute("""
                update register_import set expires_at = '2026-01-01'
                 where id = (select import_id from register_review where id = ?::uuid)""", review);
        expiring.forget();

        assertThat(rows("select id::text from register_review where id = ?::uuid and sealed is null", review))
                .hasSize(1);
        decide(review, Map.of("decision", "SAME", "cooperativeId", first))
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:review-line-forgotten"));
        assertThat(counts(csv(REGION, false, HEADING, row).settled())).isEqualTo("DONE 0 0 0 1");
        decide(review, Map.of("decision", "SAME", "cooperativeId", first)).statusCode(200);
        assertThat(rows("select number from identity_number where cooperative_id = ?::uuid", first))
                .containsExactly("7105000000000061");
    }

    @Test
    void aRowWhoseNamesLeadNowhereIsTakenWhereSomebodyPlacesIt() {
        String village = village();
        String decree = Foundings.decree();
        String row = "Antah;Berantah;Minahasa Selatan;" + decree + ";2025-06-03;";
        String review = doubtful(NAMES, row, "VILLAGE_UNCERTAIN");

        decide(review, Map.of("decision", "PLACED", "villageCode", village))
                .statusCode(200)
                .body("status", equalTo("PLACED"))
                .body("cooperativeId", equalTo(SentRegister.cooperative(village)));
        String placed = SentRegister.cooperative(village);
        assertThat(counts(csv(REGION, false, NAMES, row + "7105000000000071").settled()))
                .isEqualTo("DONE 1 0 0 0");
        assertThat(rows("select number from identity_number where cooperative_id = ?::uuid", placed))
                .containsExactly("7105000000000071");
    }

    @Test
    void aRowWhoseNamesLeadNowhereMayBeOneThatIsThereOrAnotherBesideIt() {
        String village = village();
        String first = taken(village);
        String same = doubtful(
                NAMES,
                "Entah;Mana;Minahasa Selatan;" + Foundings.decree() + ";2025-06-03;7105000000000081",
                "VILLAGE_UNCERTAIN");
        decide(same, Map.of("decision", "PLACED", "villageCode", village))
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:review-still-doubtful"));
        decide(same, Map.of("decision", "SAME", "cooperativeId", first)).statusCode(200);
        assertThat(rows("select number from identity_number where cooperative_id = ?::uuid", first))
                .containsExactly("7105000000000081");

        String other = doubtful(
                NAMES, "Entah;Dimana;Minahasa Selatan;" + Foundings.decree() + ";2025-06-03;", "VILLAGE_UNCERTAIN");
        Map<String, Object> because = Map.of("reason", "CONVERTED_BESIDE", "evidence", "SE Menkop 1/2025");
        decide(other, Map.of("decision", "SECOND", "because", because))
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:review-decision-incomplete"));
        decide(other, Map.of("decision", "SECOND", "because", because, "villageCode", "36.03.10.2001"))
                .statusCode(403);
        decide(other, Map.of("decision", "SECOND", "because", because, "villageCode", village))
                .statusCode(200);
        assertThat(rows("select id::text from cooperative where village_code = ?", village))
                .hasSize(2);
    }

    @Test
    void nothingIsAddedToOneThatHasEnded() {
        String village = village();
        String first = taken(village);
        String review = doubtful(
                village + ";;" + Foundings.decree() + ";2025-06-03;7105000000000091;;;;;;;", "VILLAGE_HAS_ANOTHER");
        TestCooperative.execute(
                "update cooperative set status = 'DISSOLVED', standing_since = '2026-01-05' where id = ?::uuid", first);

        decide(review, Map.of("decision", "SAME", "cooperativeId", first))
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:cooperative-ended"));
        decide(
                        review,
                        Map.of(
                                "decision",
                                "SECOND",
                                "because",
                                Map.of("reason", "CONVERTED_BESIDE", "evidence", "SE Menkop 1/2025")))
                .statusCode(422);
    }

    @Test
    void anotherOneIsTakenBesideTheFirst() {
        String village = village();
        taken(village);
        String review = doubtful(village + ";;" + Foundings.decree() + ";2025-06-03;;;;;;;;", "VILLAGE_HAS_ANOTHER");

        decide(review, Map.of("decision", "SECOND"))
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:review-decision-incomplete"));
        decide(
                        review,
                        Map.of(
                                "decision",
                                "SECOND",
                                "because",
                                Map.of("reason", "CONVERTED_BESIDE", "evidence", "SE Menkop 1/2025")))
                .statusCode(200);
        assertThat(rows("select name from cooperative where village_code = ? order by id", village)
                        .getLast())
                .endsWith(" 2");
    }

    @Test
    void oneBesideTheFirstIsCalledAsTheRegisterSaysOrAsNoOtherVillageNeeds() {
        String region = "94.02";
        String dagai = "94.02.25.2001";
        csv(region, false, HEADING, dagai + ";;" + Foundings.decree() + ";2025-06-02;;;;;;;;")
                .settled();
        String first = rows("select name from cooperative where village_code = ?", dagai)
                .getFirst();
        assertThat(rows("select cooperative_name from region_profile where code = '94.02.25.2002'"))
                .containsExactly(first + " 2");

        for (String stated : List.of("", first + " Sumber Jaya", first + " 2")) {
            SentRegister register = csv(
                    region, false, HEADING, dagai + ";" + stated + ";" + Foundings.decree() + ";2025-06-03;;;;;;;;");
            assertThat(counts(register.settled())).isEqualTo("DONE 0 0 0 1");
            String review = rows("select id::text from register_review where import_id = ?::uuid", register.id())
                    .getFirst();
            post(
                            SentRegister.caller(region),
                            "/v1/import-reviews/" + review + "/decision",
                            Map.of(
                                    "decision",
                                    "SECOND",
                                    "because",
                                    Map.of("reason", "CONVERTED_BESIDE", "evidence", "SE Menkop 1/2025")))
                    .statusCode(200);
        }

        assertThat(rows("select name from cooperative where village_code = ? order by id", dagai))
                .containsExactly(first, first + " 3", first + " Sumber Jaya", first + " 4");
    }

    @Test
    void aDecreeOrANumberOfAnotherVillageIsLookedAt() {
        String village = village();
        String decree = Foundings.decree();
        csv(REGION, false, HEADING, village + ";;" + decree + ";2025-06-02;7105000000000002;;;;;;;")
                .settled();

        String elsewhere = doubtful(village() + ";;" + decree + ";2025-06-02;;;;;;;;", "DECREE_ELSEWHERE");
        doubtful(village() + ";;" + Foundings.decree() + ";2025-06-02;7105000000000002;;;;;;;", "NUMBER_ELSEWHERE");
        doubtful(village + ";;" + decree + ";2025-06-02;7105000000000003;;;;;;;", "NUMBER_DIFFERS");

        decide(elsewhere, Map.of("decision", "REJECTED", "reason", "Salah ketik"))
                .statusCode(200)
                .body("reason", equalTo("Salah ketik"));
    }

    @Test
    void aNameOfTheNextVillageIsLookedAtAndPlacedWhereItBelongs() {
        List<String> pair = rows("""
                select a.code from region a join region b on b.parent_code = a.parent_code and b.code > a.code
                 where starts_with(a.code, '71.05.') and a.level = 4 order by a.code desc limit 1""");
        String code = pair.getFirst();
        String neighbour = rows("""
                select b.code from region a join region b on b.parent_code = a.parent_code and b.code > a.code
                 where a.code = ? order by b.code limit 1""", code).getFirst();
        String name = rows("select name from region where code = ?", neighbour).getFirst();
        String review = doubtful(
                code + ";KOPERASI DESA MERAH PUTIH " + name.toUpperCase(Locale.ROOT) + ";" + Foundings.decree()
                        + ";2025-06-02;;;;;;;;",
                "NAME_OF_NEIGHBOUR");

        decide(review, Map.of("decision", "PLACED", "villageCode", "36.03.10.2001"))
                .statusCode(403);
        decide(review, Map.of("decision", "PLACED", "villageCode", neighbour)).statusCode(200);

        SentRegister.cooperative(neighbour);
        assertThat(rows("select id::text from cooperative where village_code = ?", code))
                .isEmpty();
    }

    @Test
    void anotherRegionSeesNothingOfIt() {
        String village = village();
        taken(village);
        String review = doubtful(village + ";;" + Foundings.decree() + ";2025-06-03;;;;;;;;", "VILLAGE_HAS_ANOTHER");

        post(
                        SentRegister.caller("36.03"),
                        "/v1/import-reviews/" + review + "/decision",
                        Map.of("decision", "REJECTED", "reason", "Bukan milik saya"))
                .statusCode(404);
        SentRegister.caller("36.03")
                .get("/v1/import-reviews?region=" + REGION)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    private static String taken(String village) {
        assertThat(counts(csv(REGION, false, HEADING, village + ";;" + Foundings.decree() + ";2025-06-02;;;;;;;;")
                        .settled()))
                .isEqualTo("DONE 1 0 0 0");
        return SentRegister.cooperative(village);
    }

    private static String doubtful(String row, String kind) {
        return doubtful(HEADING, row, kind);
    }

    private static String doubtful(String heading, String row, String kind) {
        SentRegister register = csv(REGION, false, heading, row);
        assertThat(counts(register.settled())).isEqualTo("DONE 0 0 0 1");
        List<Map<String, Object>> reviews = SentRegister.caller(REGION)
                .get("/v1/import-reviews?limit=100&region=" + REGION)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        Map<String, Object> review = reviews.stream()
                .filter(each -> register.id().equals(each.get("importId")))
                .findFirst()
                .orElseThrow();
        assertThat(review.get("kind")).isEqualTo(kind);
        return String.valueOf(review.get("id"));
    }

    private static ValidatableResponse decide(String review, Map<String, Object> decision) {
        return post(SentRegister.caller(REGION), "/v1/import-reviews/" + review + "/decision", decision);
    }

    private static String village() {
        return VILLAGES.get(NEXT.getAndIncrement());
    }
}
