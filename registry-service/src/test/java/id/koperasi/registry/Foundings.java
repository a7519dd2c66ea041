package id.koperasi.registry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import id.koperasi.platform.testing.TestToken;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Foundings that keep every rule, to be sent as they are or broken on purpose, and who sends them. */
public final class Foundings {

    private static final List<String> OFFICES = List.of(
            "chair",
            "vice-chair-business",
            "vice-chair-membership",
            "secretary",
            "treasurer",
            "supervisor-chair",
            "supervisor",
            "supervisor");
    private static final int HEAD = 5;
    private static final int PEOPLE = 20;
    private static final AtomicInteger DECREES = new AtomicInteger(1_000_000);
    private static final AtomicInteger VILLAGES = new AtomicInteger();

    private Foundings() {}

    /** A citizen's number nobody else has. */
    public static String nik(int number) {
        return "367303%02d0180%04d".formatted(1 + number / 9_999 % 28, 1 + number % 9_999);
    }

    /** The number of a decree no other founding has. */
    public static String decree() {
        return "AHU-%07d.AH.01.29.TAHUN 2025".formatted(DECREES.incrementAndGet());
    }

    /** A meeting of nine founders that elects five and three. */
    public static Map<String, Object> meeting(String heldOn) {
        int first = VILLAGES.incrementAndGet() * PEOPLE;
        return new HashMap<>(Map.of(
                "heldOn", heldOn,
                "minutesNumber", "BA-01/MUSDESUS/2025",
                "founders", list(9, index -> Map.of("nik", nik(first + index), "name", "Pendiri " + index)),
                "officers",
                        list(
                                OFFICES.size(),
                                index -> Map.of(
                                        "nik", nik(first + index),
                                        "name", "Pengurus " + index,
                                        "office", OFFICES.get(index),
                                        "declaration", declaration(OFFICES.get(index)))),
                "savings", new HashMap<>(Map.of("principal", 100_000, "mandatory", 20_000)),
                "kinships", List.of(),
                "villageHeadNik", nik(first + HEAD)));
    }

    /** What an officer declares whom nothing bars. */
    public static Map<String, Object> declaration(String office) {
        return new HashMap<>(
                office.startsWith("supervisor")
                        ? Map.of("insolvent", false, "convicted", false)
                        : Map.of("villageLeadership", false));
    }

    /** A row of a bulk formation, from proposal to decree within twelve days. */
    public static Map<String, Object> row(String villageCode, String decidedOn) {
        return new HashMap<>(Map.of(
                "villageCode",
                villageCode,
                "proposedOn",
                "2025-05-20",
                "meeting",
                meeting("2025-05-22"),
                "deed",
                deed("2025-05-26"),
                "decree",
                new HashMap<>(Map.of("number", decree(), "decidedOn", decidedOn)),
                "paidIn",
                new HashMap<>(Map.of("principal", 100_000, "mandatory", 20_000))));
    }

    /** A deed. */
    public static Map<String, Object> deed(String signedOn) {
        return new HashMap<>(Map.of("number", "17", "signedOn", signedOn, "notaryName", "Ratna Dewi, S.H."));
    }

    /** A decree with what the founders of a meeting have paid in. */
    public static Map<String, Object> formation(Map<String, Object> meeting, String decidedOn) {
        List<Map<String, Object>> paidIn = new ArrayList<>();
        for (Map<String, Object> founder : entries(meeting, "founders")) {
            paidIn.add(new HashMap<>(Map.of("nik", founder.get("nik"), "principal", 100_000, "mandatory", 20_000)));
        }
        return new HashMap<>(Map.of("decreeNumber", decree(), "decidedOn", decidedOn, "paidIn", paidIn));
    }

    /** A list within a body. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> entries(Map<String, Object> body, String field) {
        return (List<Map<String, Object>>) Objects.requireNonNull(body.get(field));
    }

    /** An object within a body. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> inner(Map<String, Object> body, String field) {
        return (Map<String, Object>) Objects.requireNonNull(body.get(field));
    }

    private static List<Map<String, Object>> list(int count, IntFunction<Map<String, Object>> entry) {
        List<Map<String, Object>> entries = new ArrayList<>();
        IntStream.range(0, count).mapToObj(entry).forEach(each -> entries.add(new HashMap<>(each)));
        return entries;
    }

    /** The office of a regency. */
    public static RequestSpecification office(String region) {
        return staff("regency-office", region);
    }

    /** Somebody with a role in a region. */
    public static RequestSpecification staff(String role, String region) {
        return given().auth()
                .oauth2(TestToken.of(role + "-" + region)
                        .roles(role)
                        .region(region)
                        .sign());
    }

    /** Sends a change under a new key. */
    public static ValidatableResponse post(RequestSpecification caller, String path, Object body) {
        return caller.header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    /** Forms these villages, at most fifty in a request. */
    public static void form(String region, List<Map<String, Object>> rows) {
        for (int from = 0; from < rows.size(); from += 50) {
            List<Map<String, Object>> some = rows.subList(from, Math.min(rows.size(), from + 50));
            post(office(region), "/v1/formations", Map.of("formations", some))
                    .statusCode(200)
                    .body("formed", equalTo(some.size()));
        }
    }

    /** The codes of all villages of a region. */
    public static List<String> villages(String region) {
        return rows("select code from region where level = 4 and starts_with(code, ? || '.') order by code", region);
    }

    /** The first column of all rows, as the superuser sees them. */
    public static List<String> rows(String sql, String... arguments) {
        return TestCooperative.rows(sql, arguments);
    }
}
