package id.koperasi.registry.registerexport;

import static id.koperasi.registry.Foundings.staff;
import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.post;
import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.platform.audit.Digest;
import id.koperasi.registry.Foundings;
import id.koperasi.registry.Minutes;
import id.koperasi.registry.TestCooperative;
import id.koperasi.registry.registerimport.RegisterRoundTrip;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Kota Bitung (71.72) and, for what is on record of one, Kota Kotamobagu (71.74) belong to this test. */
@QuarkusTest
class ExportResourceTest {

    private static final String REGION = "71.72";
    private static final String RECORDED = "71.74";

    @Test
    void whatIsHandedOutIsReadBackAndNothingIsNew() throws IOException {
        List<String> villages = Foundings.villages(REGION).subList(0, 4);
        List<Map<String, Object>> formations = new ArrayList<>();
        for (String village : villages.subList(0, 2)) {
            formations.add(Foundings.row(village, "2025-07-20"));
        }
        Foundings.form(REGION, formations);
        String decree = Foundings.decree();
        assertThat(RegisterRoundTrip.send(
                        REGION,
                        "kode_wilayah,nomor_sk,tanggal_sk,npwp,notaris\n" + villages.get(2) + "," + decree
                                + ",2025-06-02,7172000000000001,\"+Ratna \"\"R\"\" Dewi, S.H.\"\n"))
                .isEqualTo("DONE 1 0 0 0");

        String csv = export("profil_koperasi", "text/csv");

        assertThat(csv.lines().findFirst().orElseThrow())
                .startsWith("koperasi_ref,nama_koperasi,status_registrasi,bentuk_koperasi");
        assertThat(csv.lines()).hasSize(4);
        assertThat(csv).contains("7172000000000001").contains("\"'+Ratna \"\"R\"\" Dewi, S.H.\"");
        assertThat(RegisterRoundTrip.send(REGION, csv)).isEqualTo("DONE 0 3 0 0");
        assertThat(workbookRows()).isEqualTo(4);
    }

    @Test
    void everyTableAnswersAndOfficersHaveNoNumbers() {
        for (ExportTable table : ExportTables.ALL) {
            String csv = export(table.name(), "text/csv");
            assertThat(csv.lines().findFirst().orElseThrow().split(","))
                    .hasSize(table.columns().size());
        }
        staff("regency-office", REGION)
                .accept("text/csv")
                .get("/v1/exports/anggota_koperasi?region=" + REGION)
                .then()
                .statusCode(404);
    }

    @Test
    void premisesPapersOutletsAndReportsFillTheirTables() {
        TestCooperative cooperative = TestCooperative.formedIn(RECORDED);
        String chair = cooperative.officer("chair");
        String facility = post(TestCooperative.office(RECORDED), cooperative.path("/facilities"), """
                {"kind": "OFFICE", "name": "Kantor", "ownership": "VILLAGE", "usage": "LENT", "landAreaSquareMetres": 500.00,
                 "roadAccess": "ASPHALT", "electricity": "HAS", "internet": "NOT_SURVEYED", "water": "NONE",
                 "latitude": -6.178306, "longitude": 106.631889, "surveyedOn": "2026-01-31", "surveyedBy": "Dinas"}""")
                .statusCode(201)
                .extract()
                .path("facilityId");
        post(
                        holder(chair),
                        cooperative.path("/facilities/" + facility + "/construction-reports"),
                        "{\"reportedOn\": \"2026-02-01\", \"percent\": 75}")
                .statusCode(201);
        String paper = Minutes.handedIn(cooperative, chair);
        String meeting = post(holder(chair), cooperative.path("/meetings"), """
                {"kind": "ANNUAL", "calledOn": "2026-03-01", "heldOn": "2026-03-20", "minutesNumber": "BA-1",
                 "members": 20, "present": 20, "resolutions": []}""")
                .statusCode(201)
                .extract()
                .path("meetingId");
        holder(chair)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("""
                        {"sector": "REAL", "stage": 8, "financialPosition": {"total_aset": 7000}, "operatingResult": {},
                         "plannedPosition": {}, "plannedResult": {}}""")
                .put(cooperative.path("/meetings/" + meeting + "/annual-report"))
                .then()
                .statusCode(200);

        String unit = post(holder(chair), cooperative.path("/business-units"), """
                {"function": "CLINIC", "name": "Klinik", "kbli": "86103", "openedOn": "2025-07-24", "facilityId": "%s"}""".formatted(facility))
                .statusCode(201)
                .extract()
                .path("unitId");
        String partnership = post(holder(chair), cooperative.path("/partnerships"), """
                {"kind": "KHBS", "partner": "Perum Bulog", "commodity": "Beras", "from": "2025-07-01",
                 "agreementNumber": "PKS-1", "volume": 12.50, "unit": "ton"}""")
                .statusCode(201)
                .extract()
                .path("partnershipId");
        List.of("manager", "vice-chair-business", "treasurer", "board-member", "supervisor-chair", "supervisor")
                .forEach(cooperative::officer);

        assertThat(row("gerai_koperasi", unit))
                .contains(
                        ",CLINIC,Aktif,,,,Ada,Barang Milik Desa (BMDes),Pinjaman,Tidak Ada,",
                        "-6.18, 106.63",
                        facility);
        assertThat(row("pengajuan_kemitraan", partnership)).contains(",Approved,Beras,", "Perum Bulog", "12.50 ton");
        assertThat(row("karyawan_koperasi", cooperative.id().toString())).contains(",Siti Aminah,Manager,", ",Aktif,");
        assertThat(export("pengurus_koperasi", "text/csv", RECORDED)
                        .lines()
                        .filter(line -> line.contains(cooperative.id().toString()))
                        .map(line -> line.replaceAll("^.*,Siti Aminah,([^,]+,[^,]+),.*$", "$1")))
                .containsExactlyInAnyOrder(
                        "Ketua,PENGURUS",
                        "Wakil Ketua Bidang Usaha,PENGURUS",
                        "Bendahara,PENGURUS",
                        "Pengurus,PENGURUS",
                        "Ketua Pengawas,PENGAWAS",
                        "Pengawas,PENGAWAS");
        assertThat(row("referensi_wilayah", cooperative.village())).isNotEmpty();
        assertThat(export("referensi_gerai_koperasi", "text/csv", RECORDED)).contains("CLINIC,Gerai Klinik Desa");
        assertThat(export("referensi_dokumen_koperasi", "text/csv", RECORDED).lines())
                .hasSize(20);
        assertThat(row("aset_koperasi", facility))
                .contains(
                        "Barang Milik Desa (BMDes)", ",75,", "500.00", "Beraspal", "-6.18, 106.63", "OFFICE,2026-01-31")
                .contains("Ada,,Tidak Ada");
        assertThat(row("profil_koperasi", cooperative.id().toString()))
                .contains("-6.18, 106.63", ",FORMED,Primer,")
                .endsWith(",KDMP");
        assertThat(row("dokumen_koperasi", paper))
                .contains("MEMBERS_MINUTES", Digest.of(Minutes.PDF).hex());
        assertThat(row("rat_koperasi", meeting))
                .contains(",Riil,,2025,", "Drafted,8,", "total_aset", "7000", ",KUORUM");
    }

    @Test
    void aBankIsNamedAsTheMinistryNamesItAndReadBackByNameAndByCode() {
        String village = Foundings.villages(RECORDED).getFirst();
        String register = "kode_wilayah,nomor_sk,tanggal_sk,nama_bank,nomor_rekening\n" + village + ","
                + Foundings.decree() + ",2025-06-02,%s,7174000077001\n";
        assertThat(RegisterRoundTrip.send(RECORDED, register.formatted("Bank Mandiri")))
                .isEqualTo("DONE 1 0 0 0");
        String id = Foundings.rows("select id::text from cooperative where village_code = ?", village)
                .getFirst();

        assertThat(row("akun_bank_koperasi", id)).contains(",MANDIRI,").endsWith(",008");

        assertThat(RegisterRoundTrip.send(RECORDED, register.formatted("MANDIRI")))
                .isEqualTo("DONE 0 1 0 0");
        assertThat(RegisterRoundTrip.send(RECORDED, register.formatted("008"))).isEqualTo("DONE 0 1 0 0");
    }

    private static String row(String table, String id) {
        return export(table, "text/csv", RECORDED)
                .lines()
                .filter(line -> line.contains(id))
                .findFirst()
                .orElse("");
    }

    @Test
    void anotherRegionGetsNoRow() {
        String foreign = staff("regency-office", "36.03")
                .accept("text/csv")
                .get("/v1/exports/profil_koperasi?region=" + REGION)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(foreign.lines()).hasSize(1);
    }

    private static long workbookRows() throws IOException {
        byte[] file = staff("regency-office", REGION)
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/v1/exports/profil_koperasi?region=" + REGION)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.count();
        }
    }

    private static String export(String table, String type) {
        return export(table, type, REGION);
    }

    private static String export(String table, String type, String region) {
        return staff("regency-office", region)
                .accept(type)
                .get("/v1/exports/" + table + "?region=" + region)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
