package id.koperasi.registry.reportimport;

import static id.koperasi.registry.TestCooperative.execute;
import static id.koperasi.registry.TestCooperative.get;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.office;
import static id.koperasi.registry.TestCooperative.post;
import static id.koperasi.registry.TestCooperative.rows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.platform.testing.TestDatabase;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportImportTest {

    private static final String PROBLEM = "urn:koperasi:problem:";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEADING = "rat_sample_id,koperasi_ref,tahun_buku,tanggal_rat,jumlah_peserta_rat,"
            + "jenis_sektor_koperasi,tahap_rat,status_rat,laporan_posisi_keuangan,catatan_kami\n";

    private final TestCooperative cooperative = TestCooperative.formedIn("36.04");
    private final String chair = cooperative.officer("chair");

    @Test
    void whatGoesOutComesInAgainUnchanged() {
        String drafted = meeting(20, "2026-03-20");
        write(drafted);
        meeting(10, "2026-03-10");
        for (String type : new String[] {"text/csv", XLSX}) {
            byte[] file = office("36.04")
                    .accept(type)
                    .get("/v1/exports/rat_koperasi?region=" + cooperative.village())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            send(office("36.04"), type.equals(XLSX) ? "rat.xlsx" : "rat.csv", file, type, false)
                    .statusCode(201)
                    .body("taken", equalTo(0))
                    .body("unchanged", equalTo(2))
                    .body("refused", equalTo(0))
                    .body("ignoredColumns", empty());
        }
        assertThat(rows("select version::text from annual_report where meeting_id = ?::uuid", drafted))
                .containsExactly("0");
    }

    @Test
    void aLineBecomesTheDraftThatTheBoardSigns() {
        String meeting = meeting(20, "2026-03-20");
        String line = ",%s,2025,2026-03-20,20,Riil + USP Syariah,6,Verified,\"{\"\"total_aset\"\": 1222.5}\",x\n"
                .formatted(cooperative.id());

        send(HEADING + line, true).statusCode(201).body("taken", equalTo(1)).body("dryRun", equalTo(true));
        get(holder(chair), path(meeting)).statusCode(404);

        RequestSpecification same = office("36.04").header("Idempotency-Key", "rat-" + meeting);
        String id = multipart(same, HEADING + line)
                .statusCode(201)
                .body("taken", equalTo(1))
                .body("ignoredColumns", contains("catatan_kami"))
                .extract()
                .path("importId");
        multipart(office("36.04").header("Idempotency-Key", "rat-" + meeting), HEADING + line)
                .statusCode(201)
                .body("importId", equalTo(id));
        get(holder(chair), path(meeting))
                .body("status", equalTo("DRAFTED"))
                .body("content.sector", equalTo("REAL_AND_SAVINGS_SHARIA"))
                .body("content.stage", equalTo(6))
                .body("content.financialPosition.total_aset", equalTo(1222.5f));
        get(office("36.04"), "/v1/annual-report-imports/" + id + "/lines")
                .body("items.outcome", contains("TAKEN"))
                .body("items[0].meetingId", equalTo(meeting))
                .body("items[0].findings.code", contains("report-status-left-alone"));

        send(HEADING + line, false).body("unchanged", equalTo(1));
        String later = "%s,,,,,,7,,,\n".formatted(meeting);
        send(HEADING + later, false).body("taken", equalTo(1));
        get(holder(chair), path(meeting))
                .body("content.stage", equalTo(7))
                .body("content.sector", equalTo("REAL_AND_SAVINGS_SHARIA"));
        execute(
                "update annual_report set status = 'REPORTED', reported_on = '2026-04-01' where meeting_id = ?::uuid",
                meeting);
        refused(later.replace(",7,", ",8,"), "report-settled");
        send(HEADING + later, false).body("unchanged", equalTo(1));
    }

    @Test
    void everyLineIsAnsweredAndWhatIsRefusedGoesOutToBeMended() {
        String meeting = meeting(20, "2026-03-20");
        String own = meeting + ",,,,,KDKMP,";
        refused(UUID.randomUUID() + ",,,,,KDKMP,6,,,\n", "annual-meeting-unknown");
        refused("RAT0000001,KOP-539EF09CDAAD,2025,,,KDKMP,6,,,\n", "register-value-missing");
        refused("RAT0000001," + cooperative.id() + ",,,,KDKMP,6,,,\n", "register-value-missing");
        refused(own + ",,,\n", "register-value-missing");
        refused(own + "12,,,\n", "register-value-not-understood");
        refused(own + "6,Selesai,,\n", "register-value-not-understood");
        refused(own + "6,,=SUM(A1),\n", "register-formula");
        refused(own + "6,,\"{\"\"Total Aset\"\": 1}\",\n", "register-value-not-understood");
        refused(own + "6,,\"{\"\"total_aset\"\": null}\",\n", "register-value-not-understood");
        refused(own + "6,,total 5,\n", "register-value-not-understood");
        refused(meeting + "," + UUID.randomUUID() + ",2024,2026-03-21,19,KDKMP,6,,,\n", "differs-from-minutes");
        refused(meeting(10, "2026-03-10") + ",,,,,KDKMP,6,,,\n", "no-annual-meeting");
        assertThat(rows(
                        "select stage::text from annual_report where cooperative_id = ?::uuid",
                        cooperative.id().toString()))
                .isEmpty();

        String id = send(HEADING + own + "6,,,\n" + own + "7,,,catatan\n" + own + "0,,,\n", false)
                .body("taken", equalTo(1))
                .body("refused", equalTo(2))
                .extract()
                .path("importId");
        get(office("36.04"), "/v1/annual-report-imports/" + id + "/lines?outcome=REFUSED")
                .body("items.row", contains(3, 4))
                .body("items[0].findings.code", contains("annual-meeting-stated-before"));
        String refused = office("36.04")
                .accept("text/csv")
                .get("/v1/annual-report-imports/" + id + "/refused-rows")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(refused.lines()).hasSize(3).first().asString().contains("catatan_kami", "alasan_ditolak");
        String mended = refused.lines().limit(2).reduce("", (all, line) -> all + line + "\n");
        send(mended, false)
                .body("taken", equalTo(1))
                .body("ignoredColumns", contains("catatan_kami", "alasan_ditolak"));
        get(holder(chair), path(meeting)).body("content.stage", equalTo(7));
    }

    /** The minutes are read when nobody can correct them any more. */
    @Test
    void minutesThatAreCorrectedMeanwhileCount() throws Exception {
        String meeting = meeting(20, "2026-03-20");
        String line = ",%s,2025,,20,KDKMP,6,,,\n".formatted(cooperative.id());
        try (var others = Executors.newSingleThreadExecutor();
                Connection correcting = new TestDatabase("registry").superuser();
                Statement statement = correcting.createStatement()) {
            correcting.setAutoCommit(false);
            statement.execute("select from cooperative where id = '" + cooperative.id() + "' for update");
            statement.execute("update meeting set present = 19 where id = '" + meeting + "'");
            var sent = others.submit(() -> send(HEADING + line, false));
            await().until(() -> sent.isDone() || !rows("""
                            select pid::text from pg_stat_activity
                             where cardinality(pg_blocking_pids(pid)) > 0 and query ~ 'from cooperative .* in .*order by'""").isEmpty());
            correcting.commit();
            sent.get().statusCode(201).body("refused", equalTo(1)).body("taken", equalTo(0));
        }
    }

    @Test
    void aMeetingIsFoundByNumberVillageYearAndDay() {
        String first = meeting(20, "2026-03-20");
        String number = "3604"
                + UUID.randomUUID()
                        .toString()
                        .replaceAll("[^0-9]", "")
                        .concat("123456789")
                        .substring(0, 9);
        post(office("36.04"), cooperative.path("/identity-numbers"), """
                {"kind": "NIK_KOPERASI", "number": "%s", "issuedOn": "2025-08-01"}""".formatted(number))
                .statusCode(201);
        String heading =
                "rat_sample_id,nik_koperasi,kode_wilayah,tahun_buku,tanggal_rat,jenis_sektor_koperasi,tahap_rat\n";
        send(heading + ",%s,,2025,,KDKMP,6\n".formatted(number), false).body("taken", equalTo(1));
        send(heading + ",,%s,2025,,KDKMP,6\n".formatted(cooperative.village()), false)
                .body("unchanged", equalTo(1));
        send(heading + "%s,%s,,2025,,KDKMP,6\n".formatted(UUID.randomUUID(), number), false)
                .body("unchanged", equalTo(1));
        String second = meeting(20, "2026-03-27");
        refusedLine(heading + ",%s,,2025,,KDKMP,7\n".formatted(number), "annual-meeting-not-single");
        refusedLine(heading + ",%s,,2024,,KDKMP,7\n".formatted(number), "annual-meeting-unknown");
        send(heading + ",%s,,2025,2026-03-27,KDKMP,7\n".formatted(number), false)
                .body("taken", equalTo(1));
        get(holder(chair), path(first)).body("content.stage", equalTo(6));
        get(holder(chair), path(second)).body("content.stage", equalTo(7));
    }

    @Test
    void onlyOfficesInTheirRegion() {
        String meeting = meeting(20, "2026-03-20");
        String file = HEADING + meeting + ",,,,,KDKMP,6,,,\n";
        multipart(office("36.71").header("Idempotency-Key", UUID.randomUUID().toString()), file)
                .statusCode(404);
        multipart(holder(chair).header("Idempotency-Key", UUID.randomUUID().toString()), file)
                .statusCode(403);
        String id = sendTo("36.71", file).body("refused", equalTo(1)).extract().path("importId");
        get(office("36.71"), "/v1/annual-report-imports/" + id + "/lines")
                .body("items[0].findings.code", contains("annual-meeting-unknown"))
                .body("items[0].findings[0].text", containsString("RAT"));
        get(office("36.04"), "/v1/annual-report-imports/" + id).statusCode(404);
        get(office("36.04"), "/v1/annual-report-imports/" + id + "/lines").statusCode(404);
        send("nama,alamat\nx,y\n", false).statusCode(422).body("type", equalTo(PROBLEM + "register-columns-missing"));
        get(holder(chair), path(meeting)).statusCode(404);
    }

    private void refused(String line, String code) {
        refusedLine(HEADING + line, code);
    }

    private void refusedLine(String file, String code) {
        String id = send(file, false)
                .statusCode(201)
                .body("refused", equalTo(1))
                .extract()
                .path("importId");
        assertThat(rows(
                        "select distinct findings -> 0 ->> 'code' from report_import_line where import_id = ?::uuid",
                        id))
                .as(file)
                .containsExactly(code);
    }

    private static ValidatableResponse send(String file, boolean dryRun) {
        return send(office("36.04"), "rat.csv", file.getBytes(UTF_8), "text/csv", dryRun);
    }

    private static ValidatableResponse sendTo(String region, String file) {
        return office(region)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("region", region)
                .multiPart("file", "rat.csv", file.getBytes(UTF_8), "text/csv")
                .post("/v1/annual-report-imports")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse send(
            RequestSpecification caller, String name, byte[] file, String type, boolean dryRun) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("region", "36.04")
                .multiPart("dryRun", String.valueOf(dryRun))
                .multiPart("file", name, file, type)
                .post("/v1/annual-report-imports")
                .then();
    }

    private static ValidatableResponse multipart(RequestSpecification caller, String file) {
        return caller.multiPart("region", "36.04")
                .multiPart("file", "rat.csv", file.getBytes(UTF_8), "text/csv")
                .post("/v1/annual-report-imports")
                .then();
    }

    private String path(String meeting) {
        return cooperative.path("/meetings/" + meeting + "/annual-report");
    }

    private String meeting(int present, String heldOn) {
        return post(office("36.04"), cooperative.path("/meetings"), """
                {"kind": "ANNUAL", "calledOn": "2026-02-01", "heldOn": "%s", "minutesNumber": "%s",
                 "members": 20, "present": %d, "resolutions": []}""".formatted(heldOn, UUID.randomUUID(), present))
                .statusCode(201)
                .extract()
                .path("meetingId");
    }

    private void write(String meeting) {
        holder(chair)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("""
                        {"sector": "REAL", "meetingSequence": 1, "planYear": 2026, "budgetYear": 2026, "stage": 8,
                         "financialPosition": {"total_aset": 7000, "kas": 1222.5}, "operatingResult": {"pendapatan": 50000000.5},
                         "plannedPosition": {}, "plannedResult": {}}""")
                .put(path(meeting))
                .then()
                .statusCode(200);
    }
}
