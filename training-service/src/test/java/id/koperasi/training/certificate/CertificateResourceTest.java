package id.koperasi.training.certificate;

import static id.koperasi.training.Scene.confirm;
import static id.koperasi.training.Scene.cooperative;
import static id.koperasi.training.Scene.invitationOf;
import static id.koperasi.training.Scene.inviteChairs;
import static id.koperasi.training.Scene.ministry;
import static id.koperasi.training.Scene.newRegency;
import static id.koperasi.training.Scene.office;
import static id.koperasi.training.Scene.officer;
import static id.koperasi.training.Scene.person;
import static id.koperasi.training.Scene.post;
import static id.koperasi.training.Scene.rows;
import static id.koperasi.training.Scene.staff;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.koperasi.training.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CertificateResourceTest {

    private final String region = newRegency();
    private String session = "";
    private List<String> chairs = List.of();
    private List<String> guests = List.of();

    /** Ten lessons of one JP: 80 % is eight of them. */
    @BeforeEach
    void threeChairsInASessionOfTenLessons() {
        session = newSession(region);
        chairs = IntStream.range(0, 3)
                .mapToObj(i -> officer(cooperative(region + ".01.200" + i), "chair"))
                .toList();
        guests = seated(session);
    }

    @Test
    void goesToWhoWasThereLongEnoughAndToNobodyElse() {
        held(session, List.of(8, 7, 0));

        issue(session, "2025-09-23", 1, 0, 2);

        assertThat(rows("""
                        select payload->>'person' || ' ' || (payload->>'validUntil') from outbox
                         where type = 'id.koperasi.training.certificate-issued.v1' and aggregatetype like '%.internal'
                           and payload->>'person' = any(?)""", (Object) chairs.toArray(String[]::new))).containsExactly(chairs.get(0) + " 2028-09-22");
        person(chairs.get(0)).get(session + "/certificates").then().body("items", hasSize(1));
        person(chairs.get(1)).get(session + "/certificates").then().body("items", hasSize(0));
        ministry().get(session + "/certificates").then().body("items[0].name", equalTo("S*** A***"));
    }

    @Test
    void isIssuedOnceHoweverOftenAndAtTheSameMoment() throws Exception {
        held(session, List.of(10, 10, 10));
        Callable<Integer> ask = () -> post(office(region), session + "/certificates", on("2025-09-23"))
                .statusCode(200)
                .extract()
                .path("issued");
        int issued = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> one : threads.invokeAll(List.of(ask, ask, ask, ask))) {
                issued += one.get();
            }
        }
        assertThat(issued).isEqualTo(3);
        List<String> first = numbers(session);

        issue(session, "2025-10-01", 0, 3, 0);

        assertThat(numbers(session)).isEqualTo(first).hasSize(3);
    }

    @Test
    void numbersHaveNoGapInTheirYearWhateverIsRefusedInBetween() throws Exception {
        held(session, List.of(10, 10, 10));
        String second = newSession(region, "2025-09-21"); // nobody sits in two on one day
        seated(second);
        held(second, List.of(9, 9, 9));
        String year = "2026";
        int before = serials(year).size();
        post(office("32.01"), session + "/certificates", on(year + "-01-05")).statusCode(404);
        post(office(region), session + "/certificates", on("2999-01-05")).statusCode(422);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Object> one = () -> post(office(region), session + "/certificates", on(year + "-01-05"));
            Callable<Object> two = () -> post(office(region), second + "/certificates", on(year + "-01-05"));
            for (Future<Object> done : threads.invokeAll(List.of(one, two))) {
                done.get();
            }
        }

        assertThat(serials(year))
                .isEqualTo(IntStream.rangeClosed(1, before + 6)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void isNotIssuedBeforeTheSessionWasHeld() {
        post(office(region), session + "/certificates", on("2025-09-23"))
                .statusCode(409)
                .body("type", endsWith(":session-not-held"));
        held(session, List.of(10, 10, 10));
        post(office(region), session + "/certificates", on("2025-09-21"))
                .statusCode(422)
                .body("type", endsWith(":issued-before-the-session"));
        post(staff("trainer", region), session + "/certificates", on("2025-09-23"))
                .statusCode(403);
        post(person(chairs.get(0)), session + "/certificates", on("2025-09-23")).statusCode(403);
    }

    @Test
    void anybodyChecksACertificateAndLearnsNoName() {
        held(session, List.of(10, 0, 0));
        issue(session, "2025-09-23", 1, 0, 2);
        String number = numbers(session).getFirst();

        String shown = given().get("/v1/certificates/" + number + "?asOf=2028-09-22")
                .then()
                .statusCode(200)
                .body("number", equalTo(number))
                .body("name", equalTo("S*** A***"))
                .body("valid", equalTo(true))
                .body("cooperativeName", equalTo("Koperasi " + region + ".01.2000"))
                .extract()
                .asString();
        assertThat(shown).doesNotContain("Siti").doesNotContain(chairs.get(0));
        given().get("/v1/certificates/" + number + "?asOf=2028-09-23").then().body("valid", equalTo(false));
        given().get("/v1/certificates/" + number + "?asOf=2025-09-22").then().body("valid", equalTo(false));
        given().get("/v1/certificates/BIMTEK-KDMP/2025/999999").then().statusCode(404);
        given().get("/v1/certificates/BIMTEK-KDMP/2025/1").then().statusCode(400);
        given().get("/v1/certificates/x'/2025/000001").then().statusCode(400);
    }

    private static String newSession(String region) {
        return newSession(region, Scene.DAY);
    }

    private static String newSession(String region, String day) {
        String lessons = IntStream.range(0, 10)
                .mapToObj(i -> "{\"title\": \"L%d\", \"date\": \"%s\", \"jp\": 1}".formatted(i, day))
                .collect(Collectors.joining(","));
        String body = Scene.newSession("Bimtek " + UUID.randomUUID(), region, 10)
                .replace("\"seats\"", "\"lessons\": [" + lessons + "], \"seats\"");
        return "/v1/sessions/"
                + post(office(region), "/v1/sessions", body.replace(Scene.DAY, day))
                        .statusCode(201)
                        .extract()
                        .path("sessionId");
    }

    private List<String> seated(String address) {
        inviteChairs(address, region).statusCode(200);
        List<String> invited =
                chairs.stream().map(chair -> invitationOf(address, chair)).toList();
        invited.forEach(one -> confirm(office(region), address, one).statusCode(200));
        return invited;
    }

    /** Each guest hears the first so many lessons. */
    private void held(String address, List<Integer> heard) {
        List<String> there = address.equals(session)
                ? guests
                : chairs.stream().map(chair -> invitationOf(address, chair)).toList();
        for (int lesson = 1; lesson <= 10; lesson++) {
            int number = lesson;
            String present = IntStream.range(0, there.size())
                    .filter(i -> heard.get(i) >= number)
                    .mapToObj(i -> "\"" + there.get(i) + "\"")
                    .collect(Collectors.joining(","));
            post(
                            office(region),
                            address + "/attendance",
                            "{\"lesson\": \"L%d\", \"present\": [%s]}".formatted(lesson - 1, present))
                    .statusCode(200);
        }
        post(office(region), address + "/holding", "{\"heldOn\": \"2025-09-22\"}")
                .statusCode(200);
    }

    private void issue(String address, String day, int issued, int already, int without) {
        ValidatableResponse answer = post(office(region), address + "/certificates", on(day));
        answer.statusCode(200)
                .body("issued", equalTo(issued))
                .body("alreadyIssued", equalTo(already))
                .body("withoutCertificate", equalTo(without));
    }

    private List<String> numbers(String address) {
        return office(region).get(address + "/certificates").then().extract().path("items.number");
    }

    private static List<String> serials(String year) {
        return rows("select serial from certificate where year = cast(? as integer) order by serial", year);
    }

    private static String on(String day) {
        return "{\"issuedOn\": \"" + day + "\"}";
    }
}
