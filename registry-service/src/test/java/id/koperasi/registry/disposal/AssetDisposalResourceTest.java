package id.koperasi.registry.disposal;

import static id.koperasi.registry.TestCooperative.execute;
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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kabupaten Murung Raya (62.12) belongs to this test. */
@QuarkusTest
class AssetDisposalResourceTest {

    private static final String REGION = "62.12";
    private static final String PROBLEM = "urn:koperasi:problem:";

    private final TestCooperative cooperative = TestCooperative.formedIn(REGION);
    private final String chair = cooperative.officer("chair");

    @ParameterizedTest
    @CsvSource({
        "SALE, 250000, 1000000, 201",
        "SALE, 250000.5, 1000000, 422",
        "PLEDGE, 250000.01, 1000000, 422",
        "GIFT, 250000.01, 1000000, 422",
        "GIFT, 1, 1, 422",
        "SALE, 0.01, 0.04, 201"
    })
    void moreThanAQuarterOfAllAssetsIsForTheMembers(String kind, String value, String total, int status) {
        ValidatableResponse response =
                dispose(kind, value, total, "2026-04-02", "").statusCode(status);

        if (status == 422) {
            response.body("type", equalTo(PROBLEM + "members-decide-disposal"))
                    .body("percent", equalTo(25.0f))
                    .body("source", equalTo("Juklak Menkop 1/2025, draf anggaran dasar: rapat anggota luar biasa"));
            assertThat(cooperative.announced("asset-disposal-recorded")).isEmpty();
        }
    }

    @Test
    void aLargeOneInPiecesIsALargeOne() {
        dispose("SALE", "240000", "1000000", "2026-01-01", "").statusCode(201);
        dispose("GIFT", "10000.5", "1000000", "2026-04-02", "")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "members-decide-disposal"));
        dispose("PLEDGE", "10000", "1000000", "2026-04-02", "").statusCode(201);
        dispose("SALE", "0.5", "1000000", "2026-04-03", "").statusCode(422);
        dispose("SALE", "250000", "1000000", "2025-12-31", "").statusCode(201);
    }

    @Test
    void oneResolutionServesUpToItsLimit() {
        String meeting = allowed("BA-1", 700_000, 20);
        String named = ", \"meetingId\": \"" + meeting + "\"";

        dispose("SALE", "400000", "1000000", "2025-09-30", named)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "disposal-not-allowed"));
        dispose("SALE", "400000", "1000000", "2026-04-02", named).statusCode(201);
        dispose("PLEDGE", "300000.5", "1000000", "2026-04-03", named)
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "disposal-beyond-resolution"))
                .body("limit", equalTo(700_000))
                .body("used", equalTo(400_000));
        dispose("PLEDGE", "300000", "1000000", "2026-04-03", named).statusCode(201);
        dispose("GIFT", "0.01", "1000000", "2026-04-03", named).statusCode(422);
        get(holder(chair), cooperative.path("/asset-disposals"))
                .body("items.value", contains(400_000, 300_000))
                .body("items.meetingId", contains(meeting, meeting));
        assertThat(cooperative.announced("asset-disposal-recorded"))
                .hasSize(2)
                .first()
                .asString()
                .contains("400000", "SALE", meeting);
    }

    @Test
    void twoWhoAskForOneResolutionAtOnceDoNotBothGetIt() {
        String named = ", \"meetingId\": \"" + allowed("BA-1", 500_000, 20) + "\"";

        List<Integer> statuses = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> dispose("SALE", "300000", "1000000", "2026-04-02", named)
                                .extract()
                                .statusCode()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(201, 422, 422, 422);
    }

    @Test
    void onlyAResolutionOfThisCooperativeThatPassedCounts() {
        String lost = allowed("BA-1", 700_000, 9);
        String other = new AssetDisposalResourceTest().allowed("BA-1", 700_000, 20);
        for (String meeting : List.of(lost, other, UUID.randomUUID().toString())) {
            dispose("SALE", "400000", "1000000", "2026-04-02", ", \"meetingId\": \"" + meeting + "\"")
                    .statusCode(422)
                    .body("type", equalTo(PROBLEM + "disposal-not-allowed"));
        }
    }

    @Test
    void refusesWhatCannotBe() {
        dispose("SALE", "1000001", "1000000", "2026-04-02", "")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "disposal-above-all-assets"));
        dispose("SALE", "0", "1000000", "2026-04-02", "").statusCode(400);
        dispose("SALE", "1", "1000000", "2999-04-02", "").statusCode(422);
        dispose("SALE", "1", "1000000", "2025-06-01", "").statusCode(422);
        post(office("33.10"), cooperative.path("/asset-disposals"), body("SALE", "1", "1000000", "2026-04-02", ""))
                .statusCode(404);
        post(
                        holder(cooperative.officer("supervisor")),
                        cooperative.path("/asset-disposals"),
                        body("SALE", "1", "1000000", "2026-04-02", ""))
                .statusCode(403);
        get(office("33.10"), cooperative.path("/asset-disposals")).statusCode(404);
        get(office(REGION), cooperative.path("/asset-disposals")).body("items", hasSize(0));
    }

    @Test
    void theSumOfAllAssetsIsHeldAgainstTheLastAnnualReport() {
        String meeting = report("2026-03-20", "1000000");

        dispose("SALE", "1", "1100000.01", "2026-04-02", "")
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "total-assets-differ"))
                .body("reported", equalTo(1_000_000))
                .body("bookYear", equalTo(2025))
                .body("percent", equalTo(10.0f));
        dispose("SALE", "1", "899999.99", "2026-04-02", "").statusCode(422);
        dispose("SALE", "1", "9", "2025-12-30", "").statusCode(201).body("reportedAssets", equalTo(null));
        dispose("SALE", "1", "1100000", "2026-04-02", "")
                .statusCode(201)
                .body("reportedAssets", equalTo(1_000_000))
                .body("reportedYear", equalTo(2025));
        dispose("SALE", "1", "900000", "2026-04-02", "").statusCode(201);
        dispose("SALE", "1", "5000000", "2026-04-02", ", \"totalAssetsReason\": \" \"")
                .statusCode(400);
        dispose("SALE", "1", "5000000", "2026-04-02", ", \"totalAssetsReason\": \" Hibah gudang \"")
                .statusCode(201)
                .body("totalAssetsReason", equalTo("Hibah gudang"));
        post(office(REGION), cooperative.path("/meetings/" + meeting + "/annual-report/verdict"), """
                {"verdict": "REJECTED", "decidedOn": "2026-04-25", "reason": "Neraca tidak seimbang"}""")
                .statusCode(200);
        dispose("SALE", "1", "5000000", "2026-04-26", "").statusCode(201);
    }

    @Test
    void aLastReportWithoutTheSumSaysNothingOfAllAssets() {
        String older = report("2026-03-20", "1000000");
        execute("update meeting set book_year = 2024 where id = ?::uuid", older);
        dispose("SALE", "1", "5000000", "2026-04-02", "").statusCode(422).body("bookYear", equalTo(2024));

        report("2026-03-21", "7, \"jumlah_piutang\": 1", "kewajiban");

        dispose("SALE", "1", "5000000", "2026-04-02", "").statusCode(201).body("reportedAssets", equalTo(null));
    }

    @Test
    void whatWasToldWronglyIsToldAnewAndStaysReadable() {
        dispose("SALE", "200000", "1000000", "2026-04-02", "").statusCode(201);
        String id = dispose("SALE", "40000.5", "1000000", "2026-04-03", "")
                .statusCode(201)
                .extract()
                .path("disposalId");
        String corrections = cooperative.path("/asset-disposals/" + id + "/corrections");

        post(holder(chair), corrections, correction("50000.5", "2026-04-03"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "members-decide-disposal"));
        post(holder(chair), corrections, correction("40000.5", "2026-04-03"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "disposal-says-so-already"));
        post(holder(chair), corrections, correction("50000", "2026-04-05"))
                .statusCode(200)
                .body("before.value", equalTo(40000.5f))
                .body("now.value", equalTo(50000))
                .body("reason", equalTo("Salah ketik"));
        post(office("33.10"), corrections, correction("1", "2026-04-05")).statusCode(404);
        get(office("33.10"), corrections).statusCode(404);
        get(holder(chair), corrections)
                .body("items", hasSize(1))
                .body("items[0].before.disposedOn", equalTo("2026-04-03"))
                .body("items[0].now.disposedOn", equalTo("2026-04-05"));
        get(holder(chair), cooperative.path("/asset-disposals")).body("items.value", contains(200_000, 50_000));
        assertThat(cooperative.announced("asset-disposal-recorded"))
                .hasSize(3)
                .last()
                .asString()
                .contains("50000", "2026-04-05", id);
    }

    private static String correction(String value, String day) {
        return "{\"disposal\": " + body("SALE", value, "1000000", day, "")
                + ", \"because\": {\"reason\": \"Salah ketik\", \"evidence\": \"AJB 12, halaman 2\"}}";
    }

    private String report(String heldOn, String total) {
        return report(heldOn, total, "jumlah_aktiva");
    }

    private String report(String heldOn, String total, String position) {
        String meeting = post(office(REGION), cooperative.path("/meetings"), """
                {"kind": "ANNUAL", "calledOn": "2025-11-01", "heldOn": "%1$s", "minutesNumber": "RAT-%1$s", "members": 20,
                 "present": 20, "resolutions": []}""".formatted(heldOn))
                .statusCode(201)
                .extract()
                .path("meetingId");
        String report = cooperative.path("/meetings/" + meeting + "/annual-report");
        holder(chair)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("""
                        {"sector": "KDKMP", "stage": 8, "financialPosition": {"kas": 7.5, "%s": %s}, "operatingResult": {},
                         "plannedPosition": {}, "plannedResult": {}}""".formatted(position, total))
                .put(report)
                .then()
                .statusCode(200);
        post(holder(chair), report + "/submission", "{\"reportedOn\": \"" + heldOn + "\"}")
                .statusCode(200);
        return meeting;
    }

    private String allowed(String number, long limit, int inFavour) {
        return post(office(REGION), cooperative.path("/meetings"), """
                {"kind": "EXTRAORDINARY", "calledOn": "2025-09-01", "heldOn": "2025-10-01", "minutesNumber": "%s",
                 "members": 20, "present": 20, "agenda": ["ASSET_SALE"], "resolutions": [{"decision": "ASSET_SALE",
                 "limit": %d, "inFavour": %d, "against": %d, "abstained": 0}]}""".formatted(
                                number, limit, inFavour, 20 - inFavour))
                .statusCode(201)
                .extract()
                .path("meetingId");
    }

    private ValidatableResponse dispose(String kind, String value, String total, String day, String rest) {
        return post(holder(chair), cooperative.path("/asset-disposals"), body(kind, value, total, day, rest));
    }

    private static String body(String kind, String value, String total, String day, String rest) {
        return """
                {"kind": "%s", "asset": "Gudang", "value": %s, "totalAssets": %s, "disposedOn": "%s",
                 "evidence": "AJB 12"%s}""".formatted(kind, value, total, day, rest);
    }
}
