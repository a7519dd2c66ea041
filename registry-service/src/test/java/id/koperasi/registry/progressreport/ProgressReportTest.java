package id.koperasi.registry.progressreport;

import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.koperasi.platform.caller.CurrentCaller;
import id.koperasi.registry.TestCooperative;
import id.koperasi.registry.progress.Activities;
import id.koperasi.registry.progress.Figure;
import id.koperasi.registry.progress.Milestone;
import id.koperasi.registry.progress.Milestones;
import id.koperasi.registry.progress.Milestones.Reached;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Gorontalo (75) belongs to this test. */
@QuarkusTest
class ProgressReportTest {

    private static final LocalDate DAY = LocalDate.of(2025, 8, 20);

    @Inject
    Milestones milestones;

    @Inject
    Activities activities;

    @Inject
    CurrentCaller caller;

    private void told(TestCooperative where, Milestone fact, LocalDate day) {
        asService(() -> milestones.reached(List.of(new Reached(where.id(), where.village(), fact, day))));
    }

    private void happened(TestCooperative where, LocalDate day) {
        asService(() -> activities.happened(where.id(), where.village(), day, "savings-received"));
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> rows(
                                "select 1 from activity_day where cooperative_id = ?::uuid and not counted",
                                where.id().toString())
                        .isEmpty());
    }

    /** As if the formation had been recorded the usual way: the test's own has no change of figures. */
    private TestCooperative formed(String region) {
        TestCooperative one = TestCooperative.formedIn(region);
        execute("delete from milestone where cooperative_id = ?::uuid", one.id().toString());
        told(one, Milestone.PROPOSED, LocalDate.of(2025, 5, 22));
        told(one, Milestone.FORMED, TestCooperative.FORMED_ON);
        told(one, Milestone.VILLAGE_COVERED, TestCooperative.FORMED_ON);
        return one;
    }

    @Test
    void everyMilestoneIsAFigure() {
        assertThat(Arrays.stream(Milestone.values()).map(Milestone::name))
                .allSatisfy(name -> assertThat(Figure.valueOf(name).living()).isFalse());
    }

    @Test
    @ActivateRequestContext
    void papersAndLifeStandSideBySide() {
        TestCooperative one = formed("75.01.01");
        told(one, Milestone.NPWP, LocalDate.of(2025, 7, 1));
        happened(one, LocalDate.of(2025, 8, 1));

        JsonPath shown = json("/v1/progress/75.01.01?asOf=" + DAY);

        assertThat(shown.getList("papers.figure"))
                .startsWith("PROPOSED", "FORMED", "NPWP", "NIB", "NIK_KOPERASI", "IDENTIFIED", "ACCOUNT_VERIFIED");
        assertThat(shown.getList("life.figure")).contains("BOOKS_OPEN", "ACTIVE", "DORMANT", "PAPER_ONLY", "DISBURSED");
        int villages = shown.getInt("villages");
        assertThat(shown.getInt("papers.find { it.figure == 'NPWP' }.count")).isOne();
        assertThat(shown.getDouble("papers.find { it.figure == 'NPWP' }.percent"))
                .isEqualTo(Math.floor(10_000.0 / villages) / 100);
        assertThat(shown.getInt("life.find { it.figure == 'ACTIVE' }.count")).isOne();
        assertThat(shown.getString("papers[1].title")).isEqualTo("Berbadan hukum");
        assertThat(given().header("Accept-Language", "en")
                        .get("/v1/progress/75.01.01")
                        .jsonPath()
                        .getString("papers[1].title"))
                .isEqualTo("Legal entity");
        assertThat(json("/v1/progress/75.01.01?asOf=2025-05-01").getList("papers.count"))
                .containsOnly(0);
    }

    @Test
    @ActivateRequestContext
    void allChildrenComeAtOnceAndEqualsKeepTheirOrder() {
        formed("75.02.01");
        formed("75.02.01");
        formed("75.02.05");

        JsonPath plain = json("/v1/progress/75.02/children?asOf=" + DAY);
        List<String> codes = plain.getList("items.regionCode");
        assertThat(codes).isSorted().hasSize(7);
        assertThat(plain.getList("items.rank")).containsOnlyNulls();
        for (String code : List.of("75.02.01", "75.02.05")) {
            assertThat(plain.getInt("items.find { it.regionCode == '%s' }.figures.FORMED".formatted(code)))
                    .isEqualTo(json("/v1/progress/" + code + "?asOf=" + DAY).getInt("formed"));
        }

        JsonPath best = json("/v1/progress/75.02/children?by=FORMED&order=DESCENDING&asOf=" + DAY);
        assertThat(best.getList("items.regionCode", String.class).subList(0, 2))
                .containsExactly("75.02.01", "75.02.05");
        assertThat(best.getList("items.rank", Integer.class).subList(0, 4)).containsExactly(1, 2, 3, 3);
        assertThat(best.getList("items.regionCode", String.class).subList(2, codes.size()))
                .isSorted();

        JsonPath worst = json("/v1/progress/75.02/children?by=FORMED&measure=PERCENT&order=ASCENDING&asOf=" + DAY);
        assertThat(worst.getList("items.rank", Integer.class).subList(0, 2)).containsExactly(1, 1);
        assertThat(worst.getList("items.regionCode", String.class).subList(0, codes.size() - 2))
                .isSorted();
        assertThat(worst.getList("items.percent", Double.class)).isSorted();
    }

    @Test
    @ActivateRequestContext
    void childrenOfEveryLevelAddUpToTheirParent() {
        formed("75.03.01");
        for (String region : List.of("ID", "75", "75.03", "75.03.01")) {
            int whole = json("/v1/progress/" + region + "?asOf=" + DAY).getInt("formed");
            List<Integer> parts =
                    json("/v1/progress/" + region + "/children?asOf=" + DAY).getList("items.figures.FORMED");
            assertThat(parts.stream().mapToInt(Integer::intValue).sum())
                    .as(region)
                    .isEqualTo(whole);
        }
        assertThat(json("/v1/progress/75.03.01.2004/children").getList("items")).isEmpty();
    }

    @Test
    @ActivateRequestContext
    void aSeriesHasThePeriodsOneAsksFor() throws IOException {
        TestCooperative one = formed("75.04.01");
        TestCooperative two = formed("75.04.01");
        told(one, Milestone.NIB, LocalDate.of(2025, 7, 30));
        told(two, Milestone.NIB, LocalDate.of(2025, 8, 4));
        happened(one, LocalDate.of(2025, 7, 1));
        String series = "/v1/progress/75.04.01/series?fact=NIB";

        assertThat(steps(series + "&to=2025-08-10", 0)).containsExactly("2025-07-30 1", "2025-08-04 2");
        assertThat(steps(series + "&from=2025-08-01&to=2025-08-10", 0)).containsExactly("2025-08-01 1", "2025-08-04 2");
        assertThat(steps(series + "&from=2025-07-01&to=2025-08-10&grain=WEEK", 0))
                .containsExactly("2025-07-06 0", "2025-08-03 1", "2025-08-10 2");
        assertThat(steps(series + "&from=2025-07-01&to=2025-08-10&grain=MONTH", 0))
                .containsExactly("2025-07-31 1", "2025-08-10 2");
        assertThat(steps(series + "&fact=PAPER_ONLY&fact=ACTIVE&fact=DORMANT&from=2025-06-30&to=2025-07-31", 1))
                .containsExactly("2025-06-30 2", "2025-07-01 1");
        assertThat(steps(series + "&fact=PAPER_ONLY&fact=ACTIVE&fact=DORMANT&from=2025-06-30&to=2025-07-31", 3))
                .containsExactly("2025-06-30 0", "2025-07-31 1");
        assertThat(given().accept("text/csv")
                        .header("Accept-Language", "en")
                        .get(series + "&fact=ACTIVE&from=2025-06-30&to=2025-08-04")
                        .asString()
                        .lines()
                        .skip(1))
                .containsExactly(
                        "2025-06-30,0,0", "2025-07-01,0,1", "2025-07-30,1,1", "2025-07-31,1,0", "2025-08-04,2,0");
        assertThat(xlsx(series + "&to=2025-08-10").get(2).getCellAsNumber(1).orElseThrow())
                .isEqualByComparingTo("2");
        given().get(series + "&from=2025-08-02&to=2025-08-01").then().statusCode(422);
        given().get("/v1/progress/75.04.01/series").then().statusCode(400);
        given().get("/v1/progress/75.04.01/series?fact=NOTHING").then().statusCode(400);
    }

    @Test
    @ActivateRequestContext
    void theListBehindANumberIsAsLongAsTheNumber() {
        TestCooperative one = formed("75.05.01");
        TestCooperative two = formed("75.05.01");
        told(one, Milestone.APPLIED, LocalDate.of(2025, 8, 1));
        happened(two, LocalDate.of(2025, 6, 20));
        int villages = json("/v1/progress/75.05.01").getInt("villages");

        for (Figure figure : Figure.values()) {
            int number = json("/v1/progress/75.05.01/children?by=%s&asOf=%s".formatted(figure, DAY))
                    .getList("items.count", Integer.class)
                    .stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertThat(list(figure, true, 1)).as("%s", figure).hasSize(number);
            assertThat(list(figure, false, 7)).as("without %s", figure).hasSize(villages - number);
        }
        assertThat(list(Figure.APPLIED, true, 5)).containsExactly(one.village());
        assertThat(list(Figure.DORMANT, true, 5)).containsExactly(two.village());
        assertThat(list(Figure.PAPER_ONLY, true, 5)).containsExactly(one.village());
        assertThat(list(Figure.PROPOSED, false, 5)).doesNotContain(one.village(), two.village());
        JsonPath line = json("/v1/progress/75.05.01/villages?fact=APPLIED&asOf=" + DAY);
        assertThat(line.getString("items[0].reachedOn")).isEqualTo("2025-08-01");
        assertThat(line.getString("items[0].cooperative")).isEqualTo(one.name());
        assertThat(line.getString("items[0].province")).isEqualTo("GORONTALO");
        assertThat(json("/v1/progress/75.05.01/villages?fact=APPLIED&asOf=2025-07-31")
                        .getList("items"))
                .isEmpty();
    }

    @Test
    @ActivateRequestContext
    void aSecondCooperativeIsListedButItsVillageIsMissingOnlyOnce() {
        TestCooperative one = formed("75.71.01");
        TestCooperative two = formed("75.71.02");
        execute(
                "update cooperative set second_reason = 'CONVERTED_BESIDE', second_evidence = 'BA-2', village_code = ? "
                        + "where id = ?::uuid",
                one.village(),
                two.id().toString());
        execute(
                "update milestone set village_code = ? where cooperative_id = ?::uuid",
                one.village(),
                two.id().toString());
        told(one, Milestone.PILOT, DAY);

        List<String> formed = json("/v1/progress/%s/villages?fact=FORMED".formatted(one.village()))
                .getList("items.cooperative");
        assertThat(formed).containsExactlyInAnyOrder(one.name(), two.name());
        assertThat(json("/v1/progress/%s/villages?fact=PILOT&reached=false".formatted(one.village()))
                        .getList("items"))
                .isEmpty();
        assertThat(json("/v1/progress/%s/villages?fact=NIB&reached=false".formatted(one.village()))
                        .getList("items.cooperative"))
                .containsExactly(one.name());
    }

    @Test
    @ActivateRequestContext
    void aSpreadsheetHoldsTheWholeListWithNamesAsTheyAre() throws IOException {
        TestCooperative one = formed("75.01.03");
        execute(
                "update cooperative set name = '=HYPERLINK(\"Soka\"an\")' where id = ?::uuid",
                one.id().toString());
        String list = "/v1/progress/75.01.03/villages?fact=FORMED&asOf=" + DAY;

        String csv = given().accept("text/csv").get(list).asString();
        assertThat(csv)
                .startsWith("Provinsi,Kabupaten/Kota,Kecamatan,Kode desa/kelurahan,Desa/kelurahan,Koperasi,Sejak\r\n");
        assertThat(csv).contains("\"'=HYPERLINK(\"\"Soka\"\"an\"\")\",2025-06-02\r\n");
        String missing = given().accept("text/csv")
                .header("Accept-Language", "en")
                .get("/v1/progress/75/villages?limit=1&fact=PILOT&reached=false&asOf=2025-05-01")
                .asString();
        assertThat(missing.split("\r\n")).hasSize(json("/v1/progress/75").getInt("villages") + 1);
        assertThat(missing).startsWith("Province,");

        List<Row> rows = xlsx(list);
        assertThat(rows.get(1).getCellText(5)).isEqualTo("=HYPERLINK(\"Soka\"an\")");
        assertThat(rows.get(1).getCellText(3)).isEqualTo(one.village());
        List<Row> children = xlsx("/v1/progress/75.01/children?by=FORMED&order=DESCENDING&asOf=" + DAY);
        assertThat(children.get(0).getCellText(4)).isEqualTo("Berbadan hukum %");
        assertThat(children.get(1).getCellAsNumber(0).orElseThrow()).isEqualByComparingTo("1");
        assertThat(given().accept("text/csv")
                        .get("/v1/progress/75.01?asOf=" + DAY)
                        .asString())
                .startsWith("Indikator,Kode indikator,Jumlah,Persen desa/kelurahan\r\nMusyawarah dipanggil,PROPOSED,");
    }

    @Test
    void aRegionThatIsNoneIsNotFound() {
        for (String report : List.of("children", "series?fact=FORMED", "villages?fact=FORMED")) {
            given().get("/v1/progress/99/" + report).then().statusCode(404);
            given().get("/v1/progress/9x/" + report).then().statusCode(400);
        }
        given().accept("text/csv")
                .get("/v1/progress/99/villages?fact=FORMED")
                .then()
                .statusCode(404);
        given().get("/v1/progress/75/villages").then().statusCode(400);
        given().get("/v1/progress/75/villages?fact=FORMED&after=xx").then().statusCode(400);
    }

    private static List<String> list(Figure figure, boolean reached, int limit) {
        String path = "/v1/progress/75.05.01/villages?fact=%s&reached=%s&asOf=%s&limit=%d"
                .formatted(figure, reached, DAY, limit);
        var villages = new ArrayList<String>();
        String after = "";
        while (after != null) {
            JsonPath page = json(path + (after.isEmpty() ? "" : "&after=" + after));
            villages.addAll(page.getList("items.villageCode"));
            after = page.getString("nextCursor");
        }
        assertThat(villages).isSorted();
        return villages;
    }

    private static List<String> steps(String path, int line) {
        JsonPath series = json(path);
        List<Object> days = series.getList("series[" + line + "].steps.day");
        List<Object> totals = series.getList("series[" + line + "].steps.total");
        return IntStream.range(0, days.size())
                .mapToObj(i -> days.get(i) + " " + totals.get(i))
                .toList();
    }

    private static List<Row> xlsx(String path) throws IOException {
        byte[] file = given().accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(path)
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static JsonPath json(String path) {
        return Objects.requireNonNull(
                given().get(path).then().statusCode(200).extract().jsonPath());
    }

    private void asService(Runnable work) {
        caller.asService(() -> {
            QuarkusTransaction.requiringNew().run(work);
            return true;
        });
    }
}
