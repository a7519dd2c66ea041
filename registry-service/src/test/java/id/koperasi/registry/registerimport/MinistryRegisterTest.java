package id.koperasi.registry.registerimport;

import static id.koperasi.registry.Foundings.rows;
import static id.koperasi.registry.registerimport.SentRegister.cooperative;
import static id.koperasi.registry.registerimport.SentRegister.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import id.koperasi.registry.Foundings;
import id.koperasi.registry.TestCooperative;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The ministry's own tables, which tell neither the decree nor the village of every cooperative. Maros belongs to it. */
@QuarkusTest
class MinistryRegisterTest {

    private static final String REGION = "73.09";

    /** The columns of {@code profil_koperasi} as the ministry names them. */
    private static final String PROFILE =
            "koperasi_ref,nama_koperasi,status_registrasi,bentuk_koperasi,kategori_usaha,nik_koperasi,alamat_lengkap,"
                    + "kode_pos,koordinat_dibulatkan,modal_awal,sumber_persetujuan,tentang_koperasi,pola_pengelolaan,"
                    + "metode_pengisian,dibuat_pada,diperbarui_pada";

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final AtomicInteger REFERENCES = new AtomicInteger(0xC0FFEE);

    @Test
    void aRowWithoutDecreeIsKeptAsKnownOnceAndLeavesTheListWithItsDecree() {
        String village = village();
        String row = profile(reference(), due(village), "");
        SentRegister register = csv(REGION, false, PROFILE, row);

        assertThat(counts(register.settled())).isEqualTo("DONE 0 0 1 0 0");
        register.get("/rows?outcome=INCOMPLETE")
                .statusCode(200)
                .body("items.row", contains(2))
                .body("items[0].missing", contains("DECREE_NUMBER", "DECREE_DATE"))
                .body("items[0].villages", contains(village));
        assertThat(counts(csv(REGION, false, PROFILE, row).settled())).isEqualTo("DONE 0 0 1 0 0");
        assertThat(listed(village)).containsExactly(due(village));
        assertThat(rows("select id::text from cooperative where village_code = ?", village))
                .isEmpty();

        String decree = village + "," + Foundings.decree() + ",2025-06-02," + due(village);
        String heading = "kode_wilayah,nomor_sk,tanggal_sk,nama_koperasi";
        assertThat(counts(csv(REGION, false, heading, decree).settled())).isEqualTo("DONE 1 0 0 0 0");

        assertThat(listed(village)).isEmpty();
        // It is the one that is there now, and gets what it says of itself.
        assertThat(counts(csv(REGION, false, PROFILE, row).settled())).isEqualTo("DONE 1 0 0 0 0");
        assertThat(counts(csv(REGION, false, PROFILE, row).settled())).isEqualTo("DONE 0 1 0 0 0");
        cooperative(village);
    }

    @Test
    void aDecreeWithoutItsDayIsIncompleteUnlessItIsKnown() {
        String village = village();
        String decree = Foundings.decree();
        String heading = "kode_wilayah,nomor_sk,tanggal_sk,nama_koperasi";

        SentRegister register = csv(REGION, false, heading, village + "," + decree + ",," + due(village));
        assertThat(counts(register.settled())).isEqualTo("DONE 0 0 1 0 0");
        register.get("/rows").body("items[0].missing", contains("DECREE_DATE"));
        assertThat(counts(csv(REGION, false, heading, village + "," + decree + ",2025-06-02,")
                        .settled()))
                .isEqualTo("DONE 1 0 0 0 0");
        assertThat(counts(csv(REGION, false, heading, village + "," + decree + ",,")
                        .settled()))
                .isEqualTo("DONE 0 1 0 0 0");
    }

    @Test
    void namesThatMeanSeveralVillagesAreReportedAndNeverGuessed() {
        String reference = reference();
        SentRegister register = csv(
                REGION,
                false,
                PROFILE,
                profile(reference, "Koperasi Kelurahan Merah Putih Bontoa", ""),
                profile(reference(), "KOPERASI KELURAHAN MERAH PUTIH BONTOA", ""),
                profile(reference(), "Kopdes Merah Putih Entah Berantah", ""),
                profile(reference(), "Koperasi Desa Merah Putih Baji Pa'mai", ""));

        assertThat(counts(register.settled())).isEqualTo("DONE 0 0 1 0 3");
        register.get("/rows?outcome=TO_REVIEW")
                .statusCode(200)
                .body("items.row", contains(2, 3, 4))
                .body("items[0].review", equalTo("VILLAGE_UNCERTAIN"))
                .body("items[0].villages", contains("73.09.01.1002", "73.09.05.1001"))
                .body("items[2].villages.size()", equalTo(0));
        assertThat(listed("73.09.01.1002")).isEmpty();
        assertThat(listed("73.09.05.1001")).isEmpty();
        // The desa is meant, and not the kelurahan of the same name.
        assertThat(listed("73.09.10.2006")).hasSize(1);

        List<Map<String, Object>> reviews = SentRegister.caller(REGION)
                .get("/v1/import-reviews?region=" + REGION + "&limit=100")
                .then()
                .statusCode(200)
                .body("items.kind", hasItems("VILLAGE_UNCERTAIN"))
                .extract()
                .jsonPath()
                .getList("items.findAll { it.importId == '" + register.id() + "' && it.row == 2 }");
        assertThat(reviews).hasSize(1);
        assertThat(reviews.getFirst().get("villages")).isEqualTo(List.of("73.09.01.1002", "73.09.05.1001"));
        Foundings.post(
                        SentRegister.caller(REGION),
                        "/v1/import-reviews/" + reviews.getFirst().get("id") + "/decision",
                        Map.of("decision", "PLACED", "villageCode", "73.09.05.1001"))
                .statusCode(200);
        assertThat(listed("73.09.05.1001")).containsExactly("Koperasi Kelurahan Merah Putih Bontoa");
        assertThat(counts(csv(REGION, false, PROFILE, profile(reference, "Koperasi Kelurahan Merah Putih Bontoa", ""))
                        .settled()))
                .isEqualTo("DONE 0 0 1 0 0");
        // Once its decree is told it is formed where somebody has found it to be.
        assertThat(counts(csv(
                                REGION,
                                false,
                                "koperasi_ref,nama_koperasi,tanggal_sk,alamat_lengkap",
                                reference + ",Koperasi Kelurahan Merah Putih Bontoa,2025-06-02,Jl. Poros 1")
                        .settled()))
                .isEqualTo("DONE 0 0 1 0 0");
        assertThat(rows("select decree_on::text from register_incomplete where reference = ?", reference))
                .containsExactly("2025-06-02");
        assertThat(rows("select missing::text from register_incomplete where reference = ?", reference))
                .containsExactly("{DECREE_NUMBER}");
    }

    @Test
    void aRegencyMovesNoReferenceOfAnother() {
        String far = Foundings.villages("73.08").getFirst();
        String near = village();
        String reference = reference();
        String heading = "koperasi_ref,kode_wilayah,dibuat_pada,diperbarui_pada";
        csv("73.08", false, heading, reference + "," + far + ",,").settled();

        assertThat(counts(csv(REGION, false, heading, reference + "," + near + ",,")
                        .settled()))
                .isEqualTo("DONE 0 0 0 1 0");
        assertThat(rows("select village_code from ministry_reference where reference = ?", reference))
                .containsExactly(far);
    }

    @Test
    void anotherDecreeWithoutItsDayIsNotMerged() {
        TestCooperative formed = TestCooperative.formedIn(REGION);
        String heading = "kode_wilayah,nomor_sk,tanggal_sk,nama_koperasi,alamat_lengkap,kode_pos,pola_pengelolaan";
        String row = formed.village() + "," + Foundings.decree() + ",," + formed.name();
        assertThat(counts(csv(REGION, false, heading, row + ",Jl. Lain,,").settled()))
                .isEqualTo("DONE 0 0 0 0 1");
        // What of the profile cannot be kept is left out, and the row is taken.
        assertThat(counts(csv(
                                REGION,
                                false,
                                heading,
                                formed.village() + ",,," + formed.name() + ",Jl. Poros 3200000000000001,1553,Entah")
                        .settled()))
                .isEqualTo("DONE 0 1 0 0 0");
    }

    @Test
    void theSecondTableOfTheMinistryTellsTheVillageOfAReference() {
        String village = village();
        String reference = reference();
        String[] places = {"koperasi_ref,kode_wilayah,dibuat_pada,diperbarui_pada", reference + "," + village + ",,"};

        SentRegister dry = csv(REGION, true, places);
        assertThat(counts(dry.settled())).isEqualTo("CHECKED 1 0 0 0 0");
        assertThat(rows("select village_code from ministry_reference where reference = ?", reference))
                .isEmpty();
        assertThat(counts(csv(REGION, false, places).settled())).isEqualTo("DONE 1 0 0 0 0");
        assertThat(counts(csv(REGION, false, places).settled())).isEqualTo("DONE 0 1 0 0 0");
        SentRegister register = csv(REGION, false, PROFILE, profile(reference, "Koperasi Merah Putih Apa Saja", ""));
        assertThat(counts(register.settled())).isEqualTo("DONE 0 0 1 0 0");
        assertThat(listed(village)).containsExactly("Koperasi Merah Putih Apa Saja");
    }

    @Test
    void aRowWithoutDecreeAddsToTheOneThatIsCalledSoAndToNoOther() {
        TestCooperative formed = TestCooperative.formedIn(REGION);
        String id = formed.id().toString();
        String village = rows("select village_code from cooperative where id = ?::uuid", id)
                .getFirst();
        String name =
                rows("select name from cooperative where id = ?::uuid", id).getFirst();
        String heading = "kode_wilayah,nama_koperasi,npwp";

        SentRegister other = csv(REGION, false, heading, village + ",Koperasi Serba Usaha Lain,7309000000000011");
        assertThat(counts(other.settled())).isEqualTo("DONE 0 0 0 0 1");
        SentRegister same = csv(
                REGION, false, heading, village + "," + name.toUpperCase(java.util.Locale.ROOT) + ",7309000000000012");
        assertThat(counts(same.settled())).isEqualTo("DONE 1 0 0 0 0");
        same.get("/rows").body("items[0].outcome", equalTo("ADDED")).body("items[0].cooperativeId", equalTo(id));
        assertThat(rows("select number from identity_number where cooperative_id = ?::uuid and kind = 'NPWP'", id))
                .containsExactly("7309000000000012");
        assertThat(counts(csv(REGION, false, heading, village + "," + name + ",7309000000000012")
                        .settled()))
                .isEqualTo("DONE 0 1 0 0 0");
    }

    @Test
    void aRefusedRowTellsWhyAndNobodyElseSeesIt() {
        String village = village();
        SentRegister register = csv(
                REGION,
                false,
                "kode_wilayah,nama_koperasi,npwp",
                village + "," + due(village) + ",123",
                village() + ",,",
                "99.99.99.9999,Koperasi Desa Merah Putih X,");

        assertThat(counts(register.settled())).isEqualTo("DONE 0 0 0 3 0");
        register.get("/rows?outcome=REFUSED")
                .body("items[0].reasons[0]", equalTo("npwp: An NPWP has sixteen digits"))
                .body("items.size()", equalTo(3));
        new SentRegister("36.03", register.id()).get("/rows").statusCode(404);
        SentRegister.caller("36.03")
                .get("/v1/incomplete-cooperatives?region=" + REGION + "&limit=100")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        assertThat(listed(village)).isEmpty();
    }

    private static List<String> listed(String village) {
        return SentRegister.caller(REGION)
                .get("/v1/incomplete-cooperatives?region=" + village)
                .then()
                .statusCode(200)
                .body("items.villageCode", not(hasItems("")))
                .extract()
                .path("items.name");
    }

    private static String profile(String reference, String name, String nik) {
        return reference + "," + name + ",Approved,Primer,Koperasi," + nik
                + ",,,,,AHU,,Konvensional,Mandiri,2026-01-31 14:30:00,2026-01-31 14:30:00";
    }

    private static String counts(JsonPath view) {
        return "%s %s %s %s %s %s"
                .formatted(
                        view.getString("status"),
                        view.getString("accepted"),
                        view.getString("unchanged"),
                        view.getString("incomplete"),
                        view.getString("refused"),
                        view.getString("toReview"));
    }

    private static String reference() {
        return "KOP-%012X".formatted(REFERENCES.incrementAndGet());
    }

    private static String due(String village) {
        return rows("select cooperative_name from region_profile where code = ?", village)
                .getFirst();
    }

    /** A village whose name nobody shares in the regency, and that no test has used. */
    private static String village() {
        return rows("""
                select p.code from region_profile p
                 where p.level = 4 and starts_with(p.code, '73.09.06.')
                   and (select count(*) from region_profile o
                         where o.level = 4 and o.search_key = p.search_key and starts_with(o.code, '73.09.')) = 1
                 order by p.code""").get(NEXT.getAndIncrement());
    }
}
