package id.koperasi.registry.registerimport;

import static id.koperasi.registry.Foundings.staff;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.koperasi.registry.Foundings;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A register that a test sends, and what becomes of it. */
public record SentRegister(String region, String id) {

    private static final int PART = 1_000_000;
    private static final Set<String> SETTLED = Set.of("CHECKED", "DONE", "FAILED", "CANCELLED");

    public static final String HEADING =
            "kode_wilayah;nama_koperasi;nomor_sk;tanggal_sk;npwp;nib;nik_koperasi;nama_bank;"
                    + "nomor_rekening;nama_ketua;nama_bendahara;jumlah_anggota";

    /** Sends text as a CSV of a regency's office. */
    public static SentRegister csv(String region, boolean dryRun, String... lines) {
        return send(region, "CSV", dryRun, String.join("\r\n", lines).getBytes(UTF_8));
    }

    public static SentRegister send(String region, String format, boolean dryRun, byte[] file) {
        String id = begin(region, format, dryRun, file.length)
                .statusCode(201)
                .extract()
                .path("id");
        var register = new SentRegister(region, id);
        for (int part = 1; (part - 1) * PART < file.length; part++) {
            register.part(part, Arrays.copyOfRange(file, (part - 1) * PART, Math.min(file.length, part * PART)))
                    .statusCode(202);
        }
        return register;
    }

    public static ValidatableResponse begin(String region, String format, boolean dryRun, long size) {
        return Foundings.post(
                caller(region),
                "/v1/imports",
                Map.of(
                        "fileName",
                        "daftar." + format.toLowerCase(Locale.ROOT),
                        "format",
                        format,
                        "sizeBytes",
                        size,
                        "statedOn",
                        "2026-06-20",
                        "dryRun",
                        dryRun));
    }

    public ValidatableResponse part(int number, byte[] bytes) {
        return caller(region)
                .contentType("application/octet-stream")
                .body(bytes)
                .put("/v1/imports/" + id + "/parts/" + number)
                .then();
    }

    /** Waits until it is settled. */
    public JsonPath settled() {
        return settled(Duration.ofSeconds(30));
    }

    public JsonPath settled(Duration longest) {
        await().atMost(longest).pollInterval(Duration.ofMillis(50)).until(() -> {
            // A session that dies may be the one that answers: then the service says that it is not there.
            var answer = get("").extract();
            return answer.statusCode() == 200 && SETTLED.contains(answer.<String>path("status"));
        });
        return show();
    }

    public JsonPath show() {
        return get("").statusCode(200).extract().jsonPath();
    }

    /** What is wrong with it, each as row, column and code. */
    public List<String> errors() {
        JsonPath page = get("/errors?limit=100").statusCode(200).extract().jsonPath();
        return page.getList("items", Map.class).stream()
                .map(error -> error.get("row") + " " + error.get("column") + " " + error.get("code"))
                .toList();
    }

    public ValidatableResponse get(String rest) {
        return caller(region)
                .header("Accept-Language", "en")
                .get("/v1/imports/" + id + rest)
                .then();
    }

    public ValidatableResponse post(String rest) {
        return caller(region)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .post("/v1/imports/" + id + rest)
                .then();
    }

    public static RequestSpecification caller(String region) {
        return region.equals("ID") ? staff("ministry", "ID") : staff("regency-office", region);
    }

    /** Where it stands and what became of its rows: accepted, unchanged, refused, to review. */
    public static String counts(JsonPath view) {
        Map<String, Object> all = view.getMap("");
        return "%s %s %s %s %s"
                .formatted(
                        all.get("status"),
                        all.get("accepted"),
                        all.get("unchanged"),
                        all.get("refused"),
                        all.get("toReview"));
    }

    /** The one formed cooperative of a village. */
    public static String cooperative(String village) {
        List<String> ids = Foundings.rows(
                "select id::text from cooperative where village_code = ? and status = 'FORMED'", village);
        assertThat(ids).hasSize(1);
        return ids.getFirst();
    }
}
