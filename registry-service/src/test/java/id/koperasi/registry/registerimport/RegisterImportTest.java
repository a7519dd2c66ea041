package id.koperasi.registry.registerimport;

import static id.koperasi.registry.Foundings.rows;
import static id.koperasi.registry.registerimport.SentRegister.HEADING;
import static id.koperasi.registry.registerimport.SentRegister.cooperative;
import static id.koperasi.registry.registerimport.SentRegister.counts;
import static id.koperasi.registry.registerimport.SentRegister.csv;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.koperasi.registry.Foundings;
import id.koperasi.registry.TestCooperative;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Minahasa (71.02), Maluku Tengah (81.01) and a village of Probolinggo belong to this test. */
@QuarkusTest
class RegisterImportTest {

    private static final String REGION = "71.02";
    private static final List<String> VILLAGES = Foundings.villages(REGION);
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final AtomicInteger NUMBERS = new AtomicInteger(1_000);

    @Test
    void takesEachRowOnceHoweverOftenItIsSent() {
        String village = village();
        String other = village();
        String decree = Foundings.decree();
        String[] file = {
            "\uFEFF" + HEADING,
            line(village.replace(".", ""), decree, "02/06/2025"),
            "",
            "\"" + other + "\";\"Koperasi \"\"Baru\"\"\";" + Foundings.decree().toLowerCase(Locale.ROOT)
                    + ";45810;;;;;;;;"
        };

        JsonPath first = csv(REGION, false, file).settled();
        JsonPath again = csv(REGION, false, file).settled();

        assertThat(counts(first)).isEqualTo("DONE 2 0 0 0");
        assertThat(counts(again)).isEqualTo("DONE 0 2 0 0");
        String id = cooperative(village);
        SentRegister.caller(REGION)
                .get("/v1/cooperatives/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("FORMED"))
                .body("decreeNumber", equalTo(decree))
                .body("formedOn", equalTo("2025-06-02"))
                .body("identityNumbers.size()", equalTo(3))
                .body("bankAccounts[0].status", equalTo("OPENED"))
                .body("bankAccounts[0].maskedNumber", equalTo("******" + last(id, 4)));
        assertThat(announced(id, "cooperative-formed"))
                .singleElement()
                .asString()
                .contains("REGISTER");
        assertThat(announced(id, "identity-number-recorded")).hasSize(3);
        assertThat(announced(id, "bank-account-opened")).hasSize(1);
        assertThat(rows("select kind || d from identity_number, unnest(doubts) d where cooperative_id = ?::uuid", id))
                .containsExactly("NIK_KOPERASIOTHER_REGENCY");
        assertThat(rows("select chair from register_statement where cooperative_id = ?::uuid", id))
                .containsExactly("Siti Aminah");
        assertThat(rows("select evidence from formation_step where cooperative_id = ?::uuid", id)
                        .getFirst())
                .startsWith("daftar.csv, baris 2");
    }

    @Test
    void theNameOfTheRegisterIsTakenWhereItKeepsTheRulesAndElseReported() {
        String longer = village();
        String capitals = village();
        String invented = village();
        String district = rows(
                        "select d.name from region v join region d on d.code = v.parent_code where v.code = ?", longer)
                .getFirst();
        String regency = rows("select name from region where code = ?", REGION).getFirst();
        String stated = due(longer).replaceFirst(" Kecamatan .*", "") + " Kecamatan " + district + " " + regency;
        SentRegister register = csv(
                REGION,
                false,
                HEADING,
                longer + ";" + stated + ";" + Foundings.decree() + ";2025-06-02;;;;;;;;",
                capitals + ";" + due(capitals).toUpperCase(Locale.ROOT) + ";" + Foundings.decree()
                        + ";2025-06-02;;;;;;;;",
                invented + ";" + due(invented) + " Jaya;" + Foundings.decree() + ";2025-06-02;;;;;;;;");

        assertThat(counts(register.settled())).isEqualTo("DONE 3 0 0 0");
        assertThat(register.errors()).singleElement().asString().startsWith("4 nama_koperasi name-adds-more");
        assertThat(rows("select name from cooperative where id = ?::uuid", cooperative(longer)))
                .containsExactly(stated);
        assertThat(rows("select name from cooperative where id = ?::uuid", cooperative(capitals)))
                .containsExactly(due(capitals));
        assertThat(rows("select name from cooperative where id = ?::uuid", cooperative(invented)))
                .containsExactly(due(invented));
        assertThat(rows("select name from register_statement where cooperative_id = ?::uuid", cooperative(invented)))
                .containsExactly(due(invented) + " Jaya");
    }

    private static String due(String village) {
        return rows("select cooperative_name from region_profile where code = ?", village)
                .getFirst();
    }

    @Test
    void aVillageThatSharesStopsNobodyElse() {
        TestCooperative serving = TestCooperative.formedIn(REGION);
        String sharing = village();
        TestCooperative.execute("""
                insert into served_village (village_code, cooperative_id, served_from, population, evidence)
                values (?, ?::uuid, '2025-07-01', 412, 'BA-03')""", sharing, serving.id().toString());
        SentRegister register = csv(
                REGION,
                false,
                HEADING,
                line(sharing, Foundings.decree(), "2025-06-02"),
                line(village(), Foundings.decree(), "2025-06-02"));

        assertThat(counts(register.settled())).isEqualTo("DONE 1 0 1 0");
        assertThat(register.errors()).singleElement().asString().endsWith("village-shares-a-cooperative");
    }

    @Test
    void aRefusedRowHurtsNoNeighbourAndCanBeMendedAndSentAgain() {
        String good = village();
        String bad = village();
        String decree = Foundings.decree();
        SentRegister register = csv(
                REGION,
                false,
                HEADING + ";=1+1",
                line(village(), Foundings.decree(), "2 Juni 2025"),
                bad + ";;" + decree + ";2999-01-01;123;;;;;=1+1;;",
                "71.02.99.9999;;" + Foundings.decree() + ";2025-06-02;;;;;;;;",
                "36.03.10.2001;;" + Foundings.decree() + ";2025-06-02;;;;;;;;",
                village() + ";" + "x".repeat(100_000) + ";SK 1;;;;;BANK ENTAH;12;;;",
                line(good, Foundings.decree(), "2025-06-02"));

        assertThat(counts(register.settled())).isEqualTo("DONE 2 0 4 0");
        assertThat(register.errors())
                .containsExactlyInAnyOrder(
                        "3 nama_ketua register-formula",
                        "3 tanggal_sk date-in-the-future",
                        "3 npwp npwp-form",
                        "4 kode_wilayah unknown-village",
                        "5 kode_wilayah village-outside-region",
                        "6 nama_koperasi register-value-too-long",
                        "6 nomor_sk no-decree-number",
                        "6 nama_bank register-value-not-understood",
                        "6 nomor_rekening register-value-not-understood");
        cooperative(good);

        String refused = register.get("/refused-rows").statusCode(200).extract().asString();
        assertThat(refused)
                .contains(",'=1+1,refused_because")
                .contains(",'=1+1,")
                .contains("An NPWP has sixteen digits");
        String mended = refused.lines()
                .filter(row -> row.startsWith("kode_wilayah") || row.startsWith(bad))
                .map(row -> row.replace("2999-01-01", "2025-06-02")
                        .replace(",123,", ",,")
                        .replace("'=1+1", "Budi"))
                .reduce("", (all, row) -> all + row + "\n");
        assertThat(counts(csv(REGION, false, mended).settled())).isEqualTo("DONE 1 0 0 0");
        cooperative(bad);
    }

    @Test
    void aDryRunWritesNothingAndSeesWhatTheFileSaysTwice() {
        String village = village();
        String decree = Foundings.decree();
        String row = line(village, decree, "2025-06-02");
        SentRegister register = csv(
                REGION,
                true,
                HEADING,
                row,
                row,
                village() + ";;" + decree + ";2025-06-02;;;;;;;;",
                village + ";;" + Foundings.decree() + ";2025-06-02;;;;;;;;");

        assertThat(counts(register.settled())).isEqualTo("CHECKED 1 1 0 2");
        assertThat(register.errors()).containsExactly("4  review-decree-elsewhere", "5  review-village-has-another");
        assertThat(rows("select id::text from cooperative where village_code = ?", village))
                .isEmpty();

        register.post("/confirmation").statusCode(202);
        assertThat(counts(register.settled())).isEqualTo("DONE 1 1 0 2");
        cooperative(village);
        register.post("/confirmation").statusCode(409).body("type", equalTo("urn:koperasi:problem:import-not-checked"));
        register.post("/cancellation").statusCode(409).body("type", equalTo("urn:koperasi:problem:import-over"));
    }

    @Test
    void aDryRunWithRefusedRowsIsNotConfirmed() {
        SentRegister register = csv(REGION, true, HEADING, village() + ";;" + Foundings.decree() + ";kapan;;;;;;;;");

        assertThat(counts(register.settled())).isEqualTo("CHECKED 0 0 1 0");
        register.post("/confirmation")
                .statusCode(409)
                .body("type", equalTo("urn:koperasi:problem:import-not-clean"))
                .body("refused", equalTo(1));
    }

    @Test
    void findsVillagesByTheirNamesAndTakesAWorkbook() throws IOException {
        String quoted = "35.13.15.2017";
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Daftar");
            String[] heading = {
                "Desa/Kelurahan", "Kecamatan", "Kab/Kota", "Nomor SK", "Tanggal SK", "NPWP", "Modal Awal"
            };
            for (int i = 0; i < heading.length; i++) {
                sheet.value(0, i, heading[i]);
            }
            sheet.value(1, 0, "Ds. Sokaan");
            sheet.value(
                    1,
                    1,
                    rows("select name from region where code = '35.13.15'").getFirst());
            sheet.value(1, 2, "Kab. Probolinggo");
            sheet.value(1, 3, Foundings.decree());
            sheet.value(1, 4, 45_810);
            sheet.formula(1, 6, "15000000+0");
            sheet.value(2, 0, "Tiada");
            sheet.value(2, 1, "Tiada");
            sheet.value(2, 2, "Tiada");
            sheet.value(2, 3, Foundings.decree());
            sheet.value(2, 4, "2/6/2025");
            sheet.value(3, 0, "Tiada");
            sheet.value(3, 3, Foundings.decree());
            sheet.value(3, 4, "2/6/2025");
            sheet.value(3, 5, 1_000_000_002_641_153L);
        }

        SentRegister register = SentRegister.send("35.13", "XLSX", false, file.toByteArray());

        assertThat(counts(register.settled())).isEqualTo("DONE 1 0 1 1");
        assertThat(register.errors())
                .containsExactlyInAnyOrder("4 village_code register-value-missing", "4 NPWP npwp-form");
        cooperative(quoted);
    }

    @Inject
    Scheduler scheduler;

    @Test
    void isBegunWithoutWaitingForAClock() {
        scheduler.pause();
        try {
            SentRegister register = csv(REGION, true, HEADING, line(village(), Foundings.decree(), "2025-06-02"));
            assertThat(counts(register.settled())).isEqualTo("CHECKED 1 0 0 0");
            register.post("/confirmation").statusCode(202);
            assertThat(counts(register.settled())).isEqualTo("DONE 1 0 0 0");
        } finally {
            scheduler.resume();
        }
    }

    @Test
    void goesOnWhereItWasWhenItsSessionDies() {
        List<String> villages = Foundings.villages("81.01");
        List<String> file = new ArrayList<>(List.of(HEADING));
        for (int round = 0; round < 8; round++) {
            // The same villages again and again make the register long without forming many.
            villages.forEach(village -> file.add(line(village, decreeOf(village), "2025-06-02", village)));
        }
        SentRegister register = csv("81.01", false, file.toArray(String[]::new));

        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> register.show().getInt("rows") > 0);
        rows("""
                select pg_terminate_backend(pid)::text from pg_stat_activity
                 where datname = 'registry' and usename like '%app' and pid <> pg_backend_pid()""");

        JsonPath settled = register.settled();
        int rows = villages.size() * 8;
        assertThat(counts(settled)).isEqualTo("DONE %d %d 0 0".formatted(villages.size(), rows - villages.size()));
        assertThat(rows("""
                select count(*)::text from outbox o
                  join cooperative c on o.aggregateid = 'cooperative/' || c.id
                 where starts_with(c.village_code, '81.01.') and o.type like '%cooperative-formed.v1'""")).containsExactly(String.valueOf(villages.size()));
    }

    @Test
    void theSameFileAtOnceIsTakenOnce() {
        String[] file = new String[31];
        file[0] = HEADING;
        for (int i = 1; i < file.length; i++) {
            file[i] = line(village(), Foundings.decree(), "2025-06-02");
        }
        SentRegister one = csv(REGION, false, file);
        SentRegister other = csv(REGION, false, file);

        assertThat(List.of(counts(one.settled()), counts(other.settled())))
                .containsExactlyInAnyOrder("DONE 30 0 0 0", "DONE 0 30 0 0");
    }

    @Test
    void refusesWhatIsNoRegister() {
        SentRegister.begin(REGION, "CSV", false, (64L << 20) + 1)
                .statusCode(413)
                .body("type", equalTo("urn:koperasi:problem:register-too-large"));
        JsonPath columns = csv(REGION, false, "desa,telepon", "a,b").settled();
        assertThat(columns.getString("status")).isEqualTo("FAILED");
        assertThat(columns.getString("failure.code")).isEqualTo("register-columns-missing");
        assertThat(SentRegister.send(REGION, "XLSX", false, "kein".getBytes(UTF_8))
                        .settled()
                        .getString("failure.code"))
                .isEqualTo("register-unreadable");
        String id = SentRegister.begin(REGION, "CSV", false, 10).extract().path("id");
        var register = new SentRegister(REGION, id);
        register.part(2, new byte[10])
                .statusCode(422)
                .body("type", equalTo("urn:koperasi:problem:register-part-wrong"));
        register.part(1, new byte[9]).statusCode(422);
        new SentRegister("36.03", id).part(1, new byte[10]).statusCode(404);
        new SentRegister("36.03", id).get("").statusCode(404);
    }

    @Test
    void anOfficeNamesAPartOfItsRegionAndNoOther() {
        String village = village();
        byte[] file = (HEADING + "\n" + line(village, Foundings.decree(), "2025-06-02")).getBytes(UTF_8);
        String id = begin(REGION, file.length)
                .statusCode(201)
                .body("regionCode", equalTo(REGION))
                .extract()
                .path("id");
        var register = new SentRegister("71", id);
        register.part(1, file).statusCode(202);

        assertThat(counts(register.settled())).isEqualTo("DONE 1 0 0 0");
        begin("36.03", file.length)
                .statusCode(403)
                .body("type", equalTo("urn:koperasi:problem:import-region-not-yours"));
        SentRegister.caller(REGION)
                .get("/v1/imports?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
    }

    private static ValidatableResponse begin(String region, int size) {
        return Foundings.post(
                Foundings.staff("province-office", "71"),
                "/v1/imports",
                Map.of(
                        "fileName", "daftar.csv",
                        "region", region,
                        "format", "CSV",
                        "sizeBytes", size,
                        "statedOn", "2026-06-20"));
    }

    @Test
    void oneThatHasEndedGetsNothingAndStandsInNobodysWay() {
        String village = village();
        String decree = Foundings.decree();
        String row = village + ";;" + decree + ";2025-06-02;;;;;;;;";
        assertThat(counts(csv(REGION, false, HEADING, row).settled())).isEqualTo("DONE 1 0 0 0");
        String ended = cooperative(village);
        TestCooperative.execute(
                "update cooperative set status = 'DISSOLVED', standing_since = '2026-01-05' where id = ?::uuid", ended);

        assertThat(counts(csv(REGION, false, HEADING, row).settled())).isEqualTo("DONE 0 1 0 0");
        SentRegister more = csv(
                REGION,
                false,
                HEADING,
                village + ";;" + decree + ";2025-06-02;7102000000000077;;;Bank BRI;7102000077;;;",
                line(village, Foundings.decree(), "2026-02-02"));

        assertThat(counts(more.settled())).isEqualTo("DONE 1 0 1 0");
        assertThat(more.errors()).containsExactly("2  cooperative-ended");
        assertThat(rows("select number from identity_number where cooperative_id = ?::uuid", ended))
                .isEmpty();
        assertThat(rows("select bank_code from bank_account where cooperative_id = ?::uuid", ended))
                .isEmpty();
        assertThat(cooperative(village)).isNotEqualTo(ended);
    }

    static String line(String code, String decree, String day) {
        return line(code, decree, day, null);
    }

    private static String line(String code, String decree, String day, @Nullable String key) {
        int number = key == null
                ? NUMBERS.incrementAndGet()
                : Integer.parseInt(key.replace(".", "").substring(2));
        return "%s;;%s;%s;%016d;%013d;%013d;Bank BRI;%010d;Siti Aminah;Budi;120"
                .formatted(code, decree, day, number, number, number, number);
    }

    private static String decreeOf(String village) {
        return "AHU-%s.AH.01.29.TAHUN 2025".formatted(village.replace(".", "").substring(3));
    }

    static String village() {
        return VILLAGES.get(NEXT.getAndIncrement());
    }

    private static String last(String id, int digits) {
        String number = rows("select number from identity_number where cooperative_id = ?::uuid and kind = 'NPWP'", id)
                .getFirst();
        return number.substring(number.length() - digits);
    }

    private static List<String> announced(String id, String type) {
        return rows(
                "select payload::text from outbox where aggregateid = ? and type = ?",
                "cooperative/" + id,
                "id.koperasi.registry." + type + ".v1");
    }
}
