package id.koperasi.training.session;

import static id.koperasi.training.Scene.count;
import static id.koperasi.training.Scene.newRegency;
import static id.koperasi.training.Scene.newSession;
import static id.koperasi.training.Scene.office;
import static id.koperasi.training.Scene.post;
import static id.koperasi.training.Scene.provinceOf;
import static id.koperasi.training.Scene.rows;
import static id.koperasi.training.Scene.session;
import static id.koperasi.training.Scene.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.koperasi.training.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SessionResourceTest {

    private final String region = newRegency();

    @Test
    void plansASessionWithTheLessonsOfItsCurriculumAndAnnouncesIt() {
        String id = post(office(region), "/v1/sessions", newSession("Bimtek", region, 116))
                .statusCode(201)
                .body("lessons.jp.sum()", equalTo(8))
                .body("lessons.date.unique()", equalTo(List.of(Scene.DAY)))
                .body("confirmed", equalTo(0))
                .extract()
                .path("sessionId");

        assertThat(rows(
                        "select payload->>'seats' from outbox where aggregateid = ? and type like '%.session-scheduled.v1'",
                        "session/" + id))
                .containsExactly("116");
    }

    @Test
    void whatIsHeldOnlineNeedsNoPlaceOfItsOwnAndSaysWhoHoldsItAndWhoHelps() {
        String session = "/v1/sessions/"
                + post(office(region), "/v1/sessions", online("One"))
                        .statusCode(201)
                        .extract()
                        .path("sessionId");
        post(office(region), "/v1/sessions", online("Two")).statusCode(201);

        office(region)
                .get(session)
                .then()
                .body("mode", equalTo("ONLINE"))
                .body("place", equalTo("https://rapat.example/kdmp"))
                .body("organiser", equalTo("Dinas Koperasi"))
                .body("partners", equalTo(List.of("Dekopinda", "Bank")));
        office(region)
                .get(session(region, 5))
                .then()
                .body("mode", equalTo("PLACE"))
                .body("organiser", nullValue())
                .body("partners", hasSize(0));
    }

    private String online(String title) {
        return newSession(title, region, 10).replaceFirst("\"place\": \"[^\"]*\"", """
                "mode": "ONLINE", "place": "https://rapat.example/kdmp", "organiser": " Dinas Koperasi ",
                "partners": ["Dekopinda", "Bank"]""");
    }

    @Test
    void spreadsTheModulesOverTheDays() {
        post(office(region), "/v1/sessions", body("2025-10-06", "2025-10-07", ""))
                .statusCode(201)
                .body("lessons.findAll { it.date == '2025-10-06' }.jp.sum()", equalTo(5))
                .body("lessons.findAll { it.date == '2025-10-07' }.jp.sum()", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-07, 2025-10-06, dates-in-wrong-order",
        "2025-03-26, 2025-03-26, unknown-curriculum",
    })
    void refusesDaysThatCannotBe(String startsOn, String endsOn, String code) {
        post(office(region), "/v1/sessions", body(startsOn, endsOn, ""))
                .statusCode(422)
                .body("type", endsWith(":" + code));
    }

    @Test
    void refusesALessonOutsideOfTheSession() {
        String lessons = ", \"lessons\": [{\"title\": \"a\", \"date\": \"2025-10-06\", \"jp\": 2},"
                + " {\"title\": \"b\", \"date\": \"2025-10-08\", \"jp\": 2}]";

        post(office(region), "/v1/sessions", body("2025-10-06", "2025-10-07", lessons))
                .statusCode(422)
                .body("type", endsWith(":lesson-outside-session"))
                .body("lesson", equalTo(2));
    }

    @Test
    void refusesTwoLessonsOfTheSameTitle() {
        String lessons = ", \"lessons\": [{\"title\": \"a\", \"date\": \"2025-10-06\", \"jp\": 2},"
                + " {\"title\": \"a \", \"date\": \"2025-10-06\", \"jp\": 2}]";

        post(office(region), "/v1/sessions", body("2025-10-06", "2025-10-07", lessons))
                .statusCode(422)
                .body("type", endsWith(":lesson-twice"));
    }

    @Test
    void refusesTheSameSessionTwiceAndNamesTheFirst() {
        String first = post(office(region), "/v1/sessions", newSession("Twice", region, 10))
                .statusCode(201)
                .extract()
                .path("sessionId");

        post(office(region), "/v1/sessions", newSession("Twice", region, 10))
                .statusCode(409)
                .body("type", endsWith(":session-exists"))
                .body("sessionId", equalTo(first));
    }

    @Test
    void aRepeatedRequestPlansNothing() {
        String body = newSession("Repeated", region, 10);
        String first = post(office(region), "the-key-" + region, "/v1/sessions", body)
                .then()
                .statusCode(201)
                .extract()
                .asString();

        assertThat(post(office(region), "the-key-" + region, "/v1/sessions", body)
                        .asString())
                .isEqualTo(first);
        assertThat(count("select count(*) from training_session where region_code = ?", region))
                .isEqualTo(1);
    }

    @Test
    void aForeignOfficeNeitherPlansNorSees() {
        String session = session(region, 10);

        post(office(region.substring(0, 4)), "/v1/sessions", newSession("Foreign", region, 10))
                .statusCode(403)
                .body("type", endsWith(":region-outside-reach"));
        for (String foreign : new String[] {"32.01", region.substring(0, 4), region + ".01"}) {
            String hidden = office(foreign)
                    .get(session)
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            String absent = office(foreign)
                    .get("/v1/sessions/" + UUID.randomUUID())
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            assertThat(hidden).isEqualTo(absent);
        }
        staff("province-office", provinceOf(region)).get(session).then().statusCode(200);
    }

    @Test
    void whoIsInNoChargeOfTrainingPlansNothing() {
        post(staff("coach", region), "/v1/sessions", newSession("Coach", region, 10))
                .statusCode(403);
        post(staff("bank-officer", region), "/v1/sessions", newSession("Bank", region, 10))
                .statusCode(403);
    }

    @Test
    void listsTheSessionsOfARegionPageByPage() {
        for (int i = 0; i < 3; i++) {
            session(region, 10 + i);
        }
        String next = office(region)
                .get("/v1/sessions?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].lessons", hasSize(6))
                .extract()
                .path("nextCursor");

        office(region)
                .get("/v1/sessions?limit=2&region=" + region + "&after=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].seats", equalTo(10));
        office(region).get("/v1/sessions?region=" + provinceOf(region)).then().body("items", hasSize(3));
        office(region).get("/v1/sessions?region=36.").then().statusCode(400);
    }

    private String body(String startsOn, String endsOn, String more) {
        return """
                {"title": "T", "curriculumCode": "BIMTEK-KDMP", "regionCode": "%s", "startsOn": "%s", "endsOn": "%s",
                 "place": "P", "seats": 3%s}""".formatted(region, startsOn, endsOn, more);
    }
}
